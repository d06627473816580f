import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// What a session wrote in a memory store, the newest first.
public struct ChangeList: Sendable, Equatable {
  public let store: NamedStore
  /// The session that wrote.
  let session: String
  public internal(set) var pages: PagedList<MemoryVersion>
  public internal(set) var cursor = ListCursor()

  init(_ store: NamedStore, by session: String, _ pages: PagedList<MemoryVersion> = PagedList()) {
    (self.store, self.session, self.pages) = (store, session, pages)
  }
}

extension ChangeList: PagedPage {
  static let views = [View.changes]

  var view: View { .changes }
  var overlay: Overlay { .changes(self) }
  var nextPage: Lookup { .changes(store: store.id, session: session, page: pages.nextCursor) }
  var nothing: SafeText { "this session wrote nothing here" }
  var order: (@Sendable (MemoryVersion, MemoryVersion) -> Bool)? { { $0.isNewer(than: $1) } }

  var columns: [PageTable.Column] {
    [
      PageTable.Column(heading: "WHEN", width: 14, from: 50),
      PageTable.Column(heading: "CHANGE", width: 8),
      PageTable.Column(heading: "SIZE", width: 8, isRight: true, from: 60),
      PageTable.Column(heading: "PATH", width: nil, isPath: true),
    ]
  }

  func title(_ browser: Browser) -> PageTitle {
    title("Written by this session in " + store.name, browser)
  }

  func row(of version: MemoryVersion, _ browser: Browser) -> PageTable.Row {
    let words = ChangeRow(version, now: browser.now)
    return PageTable.Row(
      cells: [words.when, words.operation, words.size, words.path], severity: words.severity,
      severityCell: 1)
  }

  func page(_ answer: LookupAnswer, _ browser: Browser) -> Page<MemoryVersion>? {
    if case .changes(let page) = answer { page } else { nil }
  }

  func open(_ version: MemoryVersion, _ browser: inout Browser) -> [Effect] {
    let path = ChangeRow(version, now: browser.now).path
    browser.showLookup(.change(version: version.id, store: store.id), title: path)
    return []
  }

  func copyItem(of version: MemoryVersion) -> CopyItem {
    CopyItem("path", version.path ?? version.id)
  }

  func status(_ browser: Browser) -> StatusWords { (current.map(ChangeRow.line) ?? "", .faint) }
}

extension View {
  public static let changes = View(
    "Written by this session", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open",
        help: "Show the change")
    ] + Command.aboutStore + Command.closing("list", .character("h"), .left) + Command.moving
      + Command.help + Command.everywhere)
}

extension Command {
  /// What every list about a memory store has.
  static let aboutStore =
    refreshing + [
      Command(
        .copy, [.character("y")], short: "copy", help: "Copy the path or ID"),
      showCopied,
    ]
}
