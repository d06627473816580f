import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// What a text over the screen is about.
public enum ReaderTopic: Sendable, Equatable {
  /// Why a request failed.
  case failure(APIError)
  /// A request of this run.
  case request(RequestRecord)
  /// A long text of the service, by what it is.
  case value(title: SafeText, text: String)
  /// What the agent is told of the mounts.
  case briefing([FieldGroup])
  /// What a flag changes in an answer.
  case flag(title: SafeText, [FieldGroup])
  /// What is asked for when it is opened.
  case lookup(LookupText)

  /// Where keys go while it is read.
  var view: View {
    switch self {
    case .failure: .explanation
    case .request: .request
    case .value: .value
    case .briefing: .briefing
    case .flag: .flag
    case .lookup(let text): text.view
    }
  }

  /// What stands over it.
  var title: SafeText {
    switch self {
    case .failure: "Failure"
    case .request: "Request"
    case .value(let title, _): title
    case .briefing: "What the agent is told"
    case .flag(let title, _): title
    case .lookup(let text): text.title
    }
  }

  /// What a copy of the whole is.
  public var copyItem: CopyItem? {
    switch self {
    case .request: nil
    case .lookup(let text): text.copyItem
    case .failure(let error): Self.copyItem(explaining: error)
    case .value(let title, let text): CopyItem(title, text)
    case .briefing(let groups):
      CopyItem("briefing", Self.text(FieldText.lines(of: groups)), isFromService: false)
    case .flag(_, let groups):
      CopyItem("what differs", Self.text(FieldText.lines(of: groups)), isFromService: false)
    }
  }

  /// The text in parts, each of which can be laid out by itself.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  func parts(width: Int, offset: Int) -> [TextPart] {
    switch self {
    case .lookup(let text): text.parts(width: width, offset: offset)
    case .failure(let error):
      [
        .lines(
          FieldLayout.page(of: ErrorFacts(error, offset: offset).groups, width: width).lines)
      ]
    case .request(let record):
      [.lines(RequestText.lines(of: record, width: width, offset: offset))]
    case .value(_, let text): TextPart.text(text)
    case .briefing(let groups), .flag(_, let groups):
      [.lines(FieldLayout.page(of: groups, width: width).lines)]
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
