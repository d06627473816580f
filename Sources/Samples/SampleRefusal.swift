import SessionAPI
import SessionModels

/// Error answers as the service writes them.
enum SampleRefusal {
  /// What is wrong with a request's headers; nil when they are as the service wants them.
  static func ofHeaders(_ request: TransportRequest, requestID: String) -> TransportResponse? {
    let headers = Dictionary(
      request.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
    guard headers["anthropic-version"] != nil else {
      return badRequest("anthropic-version: header is required", requestID: requestID)
    }
    let flags = (headers["anthropic-beta"] ?? "").split(separator: ",").map(String.init)
    let known = Set(BetaFlag.known.map(\.flag.value) + [BetaFlag.oauth.value])
    if let strange = flags.first(where: { !known.contains($0) }) {
      return badRequest(
        "Unexpected value(s) `\(strange)` for the `anthropic-beta` header", requestID: requestID)
    }
    // Without the flag the endpoint is not there.
    return flags.contains(BetaFlag.managedAgents.value)
      ? nil : notFound("Not found", requestID: requestID)
  }

  static func notFound(_ message: String, requestID: String) -> TransportResponse {
    response(404, "not_found_error", message, requestID)
  }

  static func badRequest(_ message: String, requestID: String) -> TransportResponse {
    response(400, "invalid_request_error", message, requestID)
  }

  static func response(
    for turn: SampleSessions.Turn, requestID: String
  ) throws(TransportFailure) -> TransportResponse {
    switch turn {
    case .unauthorized: response(401, "authentication_error", "invalid x-api-key", requestID)
    case .notFound: notFound("Not found", requestID: requestID)
    case .limited:
      response(
        429, "rate_limit_error", "This request would exceed your organization's rate limit.",
        requestID,
        headers: [HeaderField("retry-after", "2")])
    case .overloaded: response(529, "overloaded_error", "Overloaded", requestID)
    case .cut: throw .network(.closedEarly)
    }
  }

  private static func response(
    _ status: Int, _ type: String, _ message: String, _ requestID: String,
    headers: [HeaderField] = []
  ) -> TransportResponse {
    let safe = message.map { $0 == "\"" || $0 == "\\" || $0.isNewline ? "?" : String($0) }.joined()
    let json =
      #"{"type":"error","error":{"type":"\#(type)","message":"\#(safe)"},"request_id":"\#(requestID)"}"#
    return TransportResponse(
      status: status,
      headers: [
        HeaderField("content-type", "application/json"), HeaderField("request-id", requestID),
      ] + headers,
      body: Array(json.utf8))
  }
}
