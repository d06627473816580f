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
    var target = "/v1/sessions/" + (try segment(session))
    target += "/events?types%5B%5D=session.error&order=desc&limit=\(SessionErrors.pageSize)"
    if let page { target += "&page=" + PercentEncoding.encoded(page) }
    return Request(target: target)
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
    Request(target: "/v1/memory_stores/" + (try segment(id)))
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
