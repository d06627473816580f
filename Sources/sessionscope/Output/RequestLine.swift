import DisplayText
import Presentation
import SessionModels

/// One request on one line, for `--verbose`: when, method, path, flags, outcome, how long, request ID. It holds no secret.
enum RequestLine {
  /// - Parameter offset: the local zone, in seconds east of UTC.
  static func text(_ record: RequestRecord, offset: Int) -> SafeText {
    let words = RequestWords(record)
    let attempts = record.attempts.count > 1 ? "  \(record.attempts.count) attempts" : ""
    let milliseconds = record.duration / .milliseconds(1)
    return ClockTime.seconds(record.startedAt, offset: offset) + " GET " + words.target + "  "
      + (record.flags.map { SafeText($0) } ?? "no flags") + "  " + words.outcome
      + "  \(Int(milliseconds.rounded())) ms  " + SafeText(record.requestID ?? "no request ID")
      + SafeText(attempts)
  }
}
