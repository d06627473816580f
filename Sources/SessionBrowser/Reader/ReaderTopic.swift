import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// What a text over the screen is about.
public enum ReaderTopic: Sendable, Equatable {
  /// The keys of a view.
  case help(View)
  /// Why a request failed.
  case failure(APIError)
  /// A request of this run.
  case request(RequestRecord)
  /// A long text of the service, by what it is.
  case value(title: SafeText, text: String)
  /// The mounts as a tree of paths, a line each.
  case tree([SafeText])
  /// What the agent is told of the mounts.
  case briefing([FieldGroup])
  /// What is asked for when it is opened.
  case lookup(LookupText)

  /// Where keys go while it is read.
  var view: View {
    switch self {
    case .help: .help
    case .failure: .explanation
    case .request: .request
    case .value: .value
    case .tree: .tree
    case .briefing: .briefing
    case .lookup(let text): text.view
    }
  }

  /// What a copy of the whole is.
  public var copyItem: CopyItem? {
    switch self {
    case .help, .request: nil
    case .lookup(let text): text.copyItem
    case .failure(let error): Self.copyItem(explaining: error)
    case .value(let title, let text): CopyItem(title, text)
    case .tree(let lines): CopyItem("tree", Self.text(lines.map(\.plain)), isFromService: false)
    case .briefing(let groups):
      CopyItem("briefing", Self.text(FieldText.lines(of: groups)), isFromService: false)
    }
  }

  /// The text in parts, each of which can be laid out by itself.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  func parts(width: Int, offset: Int) -> [TextPart] {
    switch self {
    case .help(let view): [.lines(HelpText.lines(of: view, width: width))]
    case .lookup(let text): text.parts(width: width, offset: offset)
    case .failure(let error):
      [
        .lines(
          FieldLayout.page(of: ErrorFacts(error, offset: offset).groups, width: width).lines)
      ]
    case .request(let record):
      [.lines(RequestText.lines(of: record, width: width, offset: offset))]
    case .value(let title, let text):
      [.lines([TextLine(title.clipped(to: max(1, width - 2)), .title, column: 1)])]
        + TextPart.text(text)
    case .tree(let lines): TextPart.cut(lines)
    case .briefing(let groups): [.lines(FieldLayout.page(of: groups, width: width).lines)]
    }
  }

  /// An explanation as plain text: what is on the screen, and no secret.
  static func copyItem(explaining error: APIError) -> CopyItem {
    // Clock times of a copy that may go anywhere are UTC.
    let text = text(FieldText.lines(of: ErrorFacts(error, offset: 0).groups))
    return CopyItem("explanation", text, isFromService: false)
  }

  static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
