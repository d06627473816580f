import DisplayText
import Presentation
import SessionModels

/// A failure as a short text: what happened, the service's message, what to do, the request id.
enum ErrorText {
  static func lines(of error: APIError, width: Int) -> [SafeText] {
    let words = ErrorWords(error)
    var paragraphs = [words.headline]
    if let message = words.message { paragraphs.append(message) }
    paragraphs += words.advice + words.causes
    if let id = words.requestID { paragraphs.append("Request " + id) }
    return paragraphs.flatMap { $0.wrapped(to: max(1, width)) }
  }
}
