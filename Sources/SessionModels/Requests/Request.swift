/// What can be asked. GET is the only method there is, so a request has none.
public struct Request: Sendable, Hashable {
  /// Path and query, percent-encoded, without the base URL's prefix: `/v1/sessions/sesn_1`.
  public let target: String

  /// Some sessions, the newest first (contract: sessions).
  ///
  /// - Parameter limit: how many at most, 1 ... 1000.
  public static func sessions(limit: Int) -> Request {
    Request(target: "/v1/sessions?limit=\(limit)")
  }

  /// Reference: contract, session.
  public static func session(_ id: String) throws(RequestRefusal) -> Request {
    Request(target: "/v1/sessions/" + (try segment(id)))
  }

  /// One page of a session's resources.
  ///
  /// - Parameters:
  ///   - limit: how many elements a page has at most, 1 ... 1000.
  ///   - page: the cursor that the page before named; nil for the first page.
  public static func resources(
    of session: String, limit: Int? = nil, page: String? = nil
  ) throws(RequestRefusal) -> Request {
    var query: [String] = []
    if let limit { query.append("limit=\(limit)") }
    if let page { query.append("page=" + PercentEncoding.encoded(page)) }
    let path = "/v1/sessions/" + (try segment(session)) + "/resources"
    return Request(target: query.isEmpty ? path : path + "?" + query.joined(separator: "&"))
  }

  /// One page of a session's errors, the newest first (contract: What is really there).
  public static func errors(of session: String, page: String? = nil) throws(RequestRefusal)
    -> Request
  {
    let query = "/events?types%5B%5D=session.error&order=desc&limit=\(SessionErrors.pageSize)"
    return Request(target: "/v1/sessions/" + (try segment(session)) + query + suffix(page))
  }

  /// What files are, by their ids (contract: What is really there).
  ///
  /// - Parameter ids: at most `FileMetadata.idLimit`.
  public static func files(_ ids: [String]) -> Request {
    let query = ids.map { "ids%5B%5D=" + PercentEncoding.encoded($0) }
    return Request(target: "/v1/files?" + query.joined(separator: "&"))
  }

  /// The files that are scoped to a session (contract: What is really there).
  public static func files(of session: String) -> Request {
    Request(target: "/v1/files?scope_id=" + PercentEncoding.encoded(session) + "&limit=1000")
  }

  /// A memory store as it is today (contract: What is really there).
  public static func memoryStore(_ id: String) throws(RequestRefusal) -> Request {
    Request(target: try path(ofStore: id))
  }

  /// One page of a level of a memory store (contract: What is really there).
  ///
  /// - Parameter prefix: the level's path, with `/` at both ends.
  public static func memories(
    of store: String, under prefix: String, page: String? = nil
  ) throws(RequestRefusal) -> Request {
    let query =
      "depth=1&path_prefix=" + PercentEncoding.encoded(prefix)
      + "&limit=\(MemoryListItem.pageSize)"
    return Request(target: try path(ofStore: store) + "/memories?" + query + suffix(page))
  }

  /// One memory with its text (contract: What is really there).
  public static func memory(_ id: String, of store: String) throws(RequestRefusal) -> Request {
    Request(target: try path(ofStore: store) + "/memories/" + segment(id))
  }

  /// One page of what a session wrote in a memory store (contract: What is really there).
  public static func memoryVersions(
    of store: String, by session: String, page: String? = nil
  ) throws(RequestRefusal) -> Request {
    try versions(of: store, "session_id", session, page)
  }

  /// One page of the versions of a memory, whoever wrote them.
  public static func memoryVersions(
    of store: String, memory: String, page: String? = nil
  ) throws(RequestRefusal) -> Request {
    try versions(of: store, "memory_id", memory, page)
  }

  /// One version of a memory, with its text.
  public static func memoryVersion(_ id: String, of store: String) throws(RequestRefusal)
    -> Request
  {
    Request(target: try path(ofStore: store) + "/memory_versions/" + segment(id))
  }

  /// One page of the running sessions that mount a memory store (contract: What is really there).
  public static func runningSessions(mounting store: String, page: String? = nil) -> Request {
    Request(
      target: "/v1/sessions?memory_store_id=" + PercentEncoding.encoded(store)
        + "&statuses%5B%5D=running&limit=100" + suffix(page))
  }

  private static func versions(
    of store: String, _ name: String, _ value: String, _ page: String?
  ) throws(RequestRefusal) -> Request {
    Request(
      target: try path(ofStore: store) + "/memory_versions?" + name + "="
        + PercentEncoding.encoded(value) + "&limit=\(MemoryVersion.pageSize)" + suffix(page))
  }

  private static func path(ofStore id: String) throws(RequestRefusal) -> String {
    "/v1/memory_stores/" + (try segment(id))
  }

  /// The cursor behind a query that has other parts.
  private static func suffix(_ page: String?) -> String {
    page.map { "&page=" + PercentEncoding.encoded($0) } ?? ""
  }

  /// Reference: Get Session Resource.
  public static func resource(_ id: String, of session: String) throws(RequestRefusal) -> Request {
    Request(target: "/v1/sessions/" + (try segment(session)) + "/resources/" + (try segment(id)))
  }

  /// One path segment. `.` and `..` would change the path, and an empty one would name another endpoint.
  private static func segment(_ id: String) throws(RequestRefusal) -> String {
    guard !id.isEmpty, id != ".", id != ".." else { throw .id(id) }
    return PercentEncoding.encoded(id)
  }
}
