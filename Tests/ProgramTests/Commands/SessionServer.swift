import LoopbackServer
import Synchronization

/// A server of three thousand sessions in thirty pages, which can fail at one of them.
enum SessionServer {
  static let count = 3000

  /// What happens to the page of a number, counted from 0.
  enum Fault: Sendable {
    /// It is refused once as one too many, and then answered.
    case limitedOnce
    case refused(Int)
    case cut
    /// It names itself as the next.
    case repeated
    /// A session appears before it is asked for, so that it begins one later.
    case shifted
  }

  static func start(_ fault: Fault? = nil, at faulty: Int = 0) async throws -> LoopbackServer {
    let asked = Mutex<Set<Int>>([])
    return try await LoopbackServer.start { request in
      guard request.target.hasPrefix("/v1/sessions?") else {
        return .error(404, "not_found_error", "no such path")
      }
      let cursor = request.target.firstRange(of: "&page=").map { request.target[$0.upperBound...] }
      let page = cursor.flatMap { Int($0) } ?? 0
      let isFirst = asked.withLock { $0.insert(page).inserted }
      var (start, next) = (page * 100, page + 1)
      if page == faulty {
        switch fault {
        case .limitedOnce where isFirst:
          return .error(429, "rate_limit_error", "too fast", headers: [("retry-after-ms", "1")])
        case .refused(let status):
          return .error(status, "some_error", "refused", headers: [("x-should-retry", "false")])
        case .cut: return .cut(#"{"data":["#, promised: 900)
        case .repeated: next = page
        case .shifted: start -= 1
        case .limitedOnce, nil: break
        }
      }
      let numbers = start..<min(count, page * 100 + 100)
      let named = numbers.upperBound < count ? "\"\(next)\"" : "null"
      return .json(
        #"{"data":[\#(numbers.map(session).joined(separator: ","))],"next_page":\#(named)}"#)
    }
  }

  /// A session as JSON: of fifty repositories one, and of seven stores one that every second may write.
  static func session(_ number: Int) -> String {
    #"""
    {"id":"sesn_\#(number)","type":"session","status":"idle","title":"Task \#(number)","cost":1.50,\#
    "created_at":"2026-11-\#(10 + number % 9)T10:00:00Z","resources":[{"type":"github_repository",\#
    "id":"r\#(number)","mount_path":"/workspace/r","url":"https://github.com/acme/r\#(number % 50)",\#
    "created_at":"2026-11-01T00:00:00Z","updated_at":"2026-11-01T00:00:00Z"},\#
    {"type":"memory_store","memory_store_id":"memstore_\#(number % 7)",\#
    "access":"\#(number % 2 == 0 ? "read_write" : "read_only")"}]}
    """#
  }
}
