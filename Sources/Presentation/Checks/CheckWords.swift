import DisplayText
import SessionModels

/// What is said where a question has no answer.
public enum CheckWords {
  public static func reason(_ failure: CheckFailure) -> SafeText {
    switch failure {
    case .deadline: "no answer in time"
    case .leftOpen: "the answer names other files and may not be all there is"
    case .failed(let error):
      error.kind == .cancelled ? "it was not asked for to the end" : ErrorWords(error).headline
    }
  }
}
