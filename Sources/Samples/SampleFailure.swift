import ExactJSON
import SessionAPI
import SessionModels

/// Why a request has no answer.
enum SampleFailure: Error, Sendable, Equatable {
  case refused(SampleRefusal)
  /// The connection ends in the middle of the body, after so many bytes.
  case bodyCut(received: Int)

  static func badRequest(_ message: String) -> SampleFailure {
    .refused(SampleRefusal(status: 400, type: "invalid_request_error", message: message))
  }

  static func notFound(_ message: String) -> SampleFailure {
    .refused(SampleRefusal(status: 404, type: "not_found_error", message: message))
  }
}

/// An error answer as the service writes it (docs/api.md: Errors).
struct SampleRefusal: Sendable, Equatable {
  let status: Int
  let type: String
  let message: String
  /// Seconds to wait before another attempt.
  var retryAfter: Int?

  func response(requestID: String) -> TransportResponse {
    let json: JSONBuilder = [
      "type": "error", "error": ["type": .string(type), "message": .string(message)],
      "request_id": .string(requestID),
    ]
    return TransportResponse(
      status: status, requestID: requestID,
      headers: retryAfter.map { [HeaderField("retry-after", String($0))] } ?? [],
      json: json.text(.compact))
  }
}
