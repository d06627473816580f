import DisplayText
import SessionModels

/// What is said where a check has no answer.
public enum CheckWords {
  /// Why, in a few words: `403 permission_error`, `no answer in time`.
  public static func reason(_ failure: CheckFailure) -> SafeText {
    switch failure {
    case .deadline: "no answer in time"
    case .leftOpen: "the answer names other files and may not be all there is"
    case .failed(let error):
      error.kind == .cancelled ? "it was not asked for to the end" : ErrorWords(error).headline
    }
  }

  /// The error behind it, with the service's message; nil where there is none.
  public static func error(_ failure: CheckFailure) -> APIError? {
    if case .failed(let error) = failure { error } else { nil }
  }

  /// How many session errors were read without a failure to mount among them, and what was not read.
  static func noFailure(in errors: SessionErrors) -> SafeText {
    guard !errors.isComplete else { return "no mount failure reported" }
    let count = errors.errors.count
    var unread: [SafeText] = errors.hasOlder ? ["older ones were not"] : []
    if errors.unreadable > 0 {
      unread.append(
        "\(errors.unreadable) error" + (errors.unreadable == 1 ? "" : "s") + " could not be read")
    }
    return "no failure in the \(count) error" + (count == 1 ? "" : "s") + " read; "
      + unread.joined(separator: ", ")
  }
}
