import DisplayText
import SessionModels

/// What is said of how an attempt or a request ended.
public struct OutcomeWords: Sendable, Hashable {
  /// Such as `200`, `429 rate_limit_error`, `connection refused`.
  public let text: SafeText
  public let severity: Severity

  /// - Parameter errorType: the type that the service gave its error, where that is known.
  public init(_ outcome: Outcome, errorType: String? = nil) {
    switch outcome {
    case .status(let status):
      text = "\(status)" + (errorType.map { " " + SafeText($0) } ?? "")
      severity = status == 200 ? .ordinary : .failure
    case .failed(let failure): (text, severity) = (NetworkWords.headline(of: failure), .failure)
    case .unread: (text, severity) = ("not read", .failure)
    case .cancelled: (text, severity) = ("cancelled", .caution)
    }
  }

  /// How the attempt ended that is to be repeated.
  public static func words(_ wait: RetryWait) -> SafeText {
    OutcomeWords(wait.outcome, errorType: wait.errorType).text
  }
}
