import DisplayText
import Presentation
import SessionModels

/// A reason to end, in words, with the status to end with.
struct Failure: Error {
  let words: [SafeText]
  let status: ExitStatus

  init(_ words: SafeText..., status: ExitStatus) { self.init(words, status: status) }

  init(_ words: [SafeText], status: ExitStatus) {
    self.words = words
    self.status = status
  }

  init(_ error: APIError) {
    let said = ErrorWords(error)
    var words = [said.line]
    words += said.advice + said.causes
    self.words = words
    status = ExitStatus(error)
  }
}
