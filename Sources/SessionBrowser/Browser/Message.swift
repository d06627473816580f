import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// Everything that can happen to the browser.
public enum Message: Sendable, Equatable {
  case key(Key)
  /// Several characters that were typed into a line and arrived together.
  case typed([Character])
  case paste(String)
  case resized(Size)
  /// Time passed while something is under way.
  case ticked
  /// What became of a question.
  case reply(Token, Reply)
  /// How a copy went.
  case copied(CopyItem, CopyRoute, wasDone: Bool)
  /// Something to tell the person, from whoever performed an effect.
  case said(SafeText, Severity)
}

/// What comes back for a question that was asked.
public enum Reply: Sendable, Equatable {
  case event(FetchEvent)
  case session(Result<Answer<Session>, APIError>)
  /// One page of the list; more may follow.
  case page(Answer<ResourcePage>)
  /// The list ended: whole, or with a failure.
  case pagesEnded(APIError?)
  case resource(Result<Answer<SessionResource>, APIError>)
  case check(CheckResult)
  case lookup(Result<LookupAnswer, APIError>)
  case pauseEnded

  /// Whether nothing more comes for the same question.
  public var isLast: Bool {
    switch self {
    case .event, .page: false
    case .session, .pagesEnded, .resource, .check, .lookup, .pauseEnded: true
    }
  }
}

/// Tells replies apart: a reply whose token nobody waits for any more is dropped.
public struct Token: Sendable, Hashable {
  public let number: Int

  public init(_ number: Int) { self.number = number }
}
