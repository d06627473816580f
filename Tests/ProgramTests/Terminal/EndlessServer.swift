import LoopbackServer

/// A server whose list of resources never ends: every page names another one.
enum EndlessServer {
  /// - Parameter elements: how many resources a page has.
  static func start(elements: Int = 100) async throws -> LoopbackServer {
    try await LoopbackServer.start { request in
      guard request.target.contains("/resources") else {
        return .json(#"{"id":"sesn_1","status":"idle","title":"Endless"}"#)
      }
      let page = request.target.split(separator: "page=").dropFirst().first.flatMap { Int($0) } ?? 1
      let resources = (0..<elements).map { number in
        #"""
        {"id":"sesrsc_\#(page)_\#(number)","type":"file","created_at":"2026-03-15T10:00:00Z",\#
        "updated_at":"2026-03-15T10:00:00Z","mount_path":"/mnt/\#(number)/\#(page)","file_id":"file_\#(number)"}
        """#
      }
      return .json(
        #"{"data":[\#(resources.joined(separator: ","))],"next_page":"\#(page + 1)"}"#)
    }
  }
}
