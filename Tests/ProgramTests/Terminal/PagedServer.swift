import LoopbackServer

/// A server whose list of resources has many pages.
enum PagedServer {
  /// - Parameters:
  ///   - elements: how many resources a page has.
  ///   - pages: how many pages there are; nil for a list that never ends.
  static func start(elements: Int = 100, pages: Int? = nil) async throws -> LoopbackServer {
    try await LoopbackServer.start { request in
      guard request.target.contains("/resources") else {
        return .json(#"{"id":"sesn_1","status":"idle","title":"Paged"}"#)
      }
      let page = request.target.split(separator: "page=").dropFirst().first.flatMap { Int($0) } ?? 1
      let resources = (0..<elements).map { number in
        #"""
        {"id":"sesrsc_\#(page)_\#(number)","type":"file","created_at":"2026-03-15T10:00:00Z",\#
        "updated_at":"2026-03-15T10:00:00Z","mount_path":"/mnt/\#(number)/\#(page)","file_id":"file_\#(number)"}
        """#
      }
      let next = page == pages ? "null" : #""\#(page + 1)""#
      return .json(#"{"data":[\#(resources.joined(separator: ","))],"next_page":\#(next)}"#)
    }
  }
}
