import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The output files of a session: those that are scoped to it and are no mounted resource.
public struct OutputList: Sendable, Equatable {
  /// The session they are of.
  let session: String
  public internal(set) var pages = PagedList<FileMetadata>()
  public internal(set) var cursor = ListCursor()

  init(of session: String) { self.session = session }
}

extension OutputList: PagedPage {
  static let views = [View.outputs]

  var view: View { .outputs }
  var overlay: Overlay { .outputs(self) }
  var nextPage: Lookup { .outputs(session: session) }
  var nothing: SafeText { "no output files" }

  var columns: [PageTable.Column] {
    [
      PageTable.Column(heading: "NAME", width: nil, isPath: true),
      PageTable.Column(heading: "SIZE", width: 8, isRight: true),
      PageTable.Column(heading: "TYPE", width: 20, from: 72),
      PageTable.Column(heading: "CREATED", width: 14, isRight: true, from: 56),
    ]
  }

  func title(_ browser: Browser) -> PageTitle { title("Output files", browser) }

  func row(of file: FileMetadata, _ browser: Browser) -> PageTable.Row {
    let words = OutputRow(file, now: browser.now)
    return PageTable.Row(cells: [words.name, words.size, words.type, words.created])
  }

  /// The service answers with one page of up to 1,000 files, and no other is asked for.
  func page(_ answer: LookupAnswer, _ browser: Browser) -> Page<FileMetadata>? {
    guard case .outputs(let files) = answer else { return nil }
    let outputs = OutputRow.outputs(of: files, mounted: browser.session?.allMounted ?? [])
    return Page(
      outputs.elements, hasMore: outputs.hasMore, unreadable: outputs.unreadable,
      leftOut: outputs.leftOut)
  }

  func open(_ file: FileMetadata, _ browser: inout Browser) -> [Effect] {
    browser.notice = Notice("contents are not shown here; y copies the file ID")
    return []
  }

  func copyItem(of file: FileMetadata) -> CopyItem { CopyItem("file ID", file.id) }

  func status(_ browser: Browser) -> StatusWords { (current.map(OutputRow.line) ?? "", .faint) }
}

extension Browser {
  /// Opens the output files of the session.
  mutating func showOutputs() {
    guard let session, mayLookUp() else { return }
    show(OutputList(of: session.id))
  }
}

extension View {
  public static let outputs = View(
    "Output files", .list,
    [
      Command(.open, [.enter], help: "Explain what failed"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the file ID"),
      Command.showCopied,
    ] + Command.refreshing
      + Command.closing("list", .character("h"), .left, .character("U")) + Command.moving
      + Command.help + Command.everywhere)
}

extension PageOpener {
  static let outputs = PageOpener("outputs") { $0.showOutputs() }
}
