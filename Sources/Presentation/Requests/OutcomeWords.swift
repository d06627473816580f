import DisplayText
import SessionModels

/// How an attempt ended that is to be repeated.
public enum OutcomeWords {
  /// Such as `429 rate_limit_error`, `connection refused`.
  public static func words(_ wait: RetryWait) -> SafeText {
    switch wait.outcome {
    case .status(let status): "\(status)" + (wait.errorType.map { " " + SafeText($0) } ?? "")
    case .failed(let failure): NetworkWords.headline(of: failure)
    case .unread: "answer not readable"
    }
  }
}
