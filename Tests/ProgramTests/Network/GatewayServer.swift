import LoopbackServer
import PseudoTerminal
import Synchronization

/// A server that copies the API and answers only who sends its header and `beta=true`. It echoes the header's value
/// wherever it can.
enum GatewayServer {
  /// The value of its header, and the part of it that would give it away.
  static let value = "Bearer canary-of-the-gateway-0123456789"
  static let canary = "canary-of"
  static let header = "x-gateway-auth: " + value

  static func start() async throws -> LoopbackServer {
    try await LoopbackServer.start { request in
      let parts = request.target.split(separator: "?", maxSplits: 1)
      let query = parts.count > 1 ? parts[1].split(separator: "&") : []
      guard query.filter({ $0 == "beta=true" }).count == 1 else {
        return .error(404, "not_found_error", "no such path")
      }
      guard request.values(of: "x-gateway-auth") == [value] else {
        return .error(401, "authentication_error", "no gateway header")
      }
      return answer(String(parts[0]))
    }
  }

  private static let resource = #"""
    {"id":"sesrsc_1","type":"github_repository","url":"https://github.com/example-org/api","x":"\#(value)",\#
    "mount_path":"/workspace/api","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z"}
    """#

  private static func answer(_ path: String) -> Reply {
    let echo = [("request-id", "req_" + value), ("server", value), ("x-gateway-auth", value)]
    switch path {
    case "/v1/sessions/sesn_1/resources/sesrsc_1": return .json(resource, headers: echo)
    case "/v1/sessions/sesn_1/resources":
      return .json(#"{"data":[\#(resource)]}"#, headers: echo)
    case "/v1/sessions/sesn_1", "/v1/sessions/sesn_2":
      return .json(
        #"{"id":"\#(path.suffix(6))","status":"idle","title":"with \#(value)"}"#, headers: echo)
    case "/v1/sessions":
      return .json(
        #"{"data":[{"id":"sesn_1","status":"idle","title":"\#(value)","created_at":"2026-03-15T10:00:00Z"}]}"#,
        headers: echo)
    case "/v1/sessions/sesn_1/events", "/v1/sessions/sesn_1/threads",
      "/v1/sessions/sesn_2/resources":
      return .json(#"{"data":[]}"#, headers: echo)
    default: return .error(400, "invalid_request_error", "refused: \(value)", headers: echo)
    }
  }
}
