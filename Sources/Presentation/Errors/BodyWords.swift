import DisplayText
import SessionModels

/// What is said of an answer that arrived whole and cannot be read.
enum BodyWords {
  static func words(for problem: BodyProblem) -> (headline: SafeText, advice: [SafeText]) {
    let check: SafeText = "Check the base URL: is it a server of this API?"
    switch problem {
    case .tooLarge(let limit):
      return ("the answer is larger than \(limit >> 20) MiB", ["It was not read. " + check])
    case .empty: return ("the answer is empty", [check])
    case .html:
      return ("the answer is a web page, not JSON", ["A proxy or a login page answered. " + check])
    case .syntax(let error):
      return ("the answer is no valid JSON: " + SafeText(error.description), [check])
    case .shape(let error):
      return ("the answer has another shape: " + SafeText(error.description), [check])
    case .compression(let reason):
      return ("the answer cannot be decompressed: " + SafeText(reason), [check])
    case .errorEnvelope:
      return (
        "an error answer with status 200", ["The server mixes up success and failure. " + check]
      )
    }
  }
}
