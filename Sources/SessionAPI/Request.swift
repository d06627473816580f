import SessionModels

/// What can be asked. GET is the only method there is, so a request has none.
public struct Request: Sendable, Hashable {
  /// Path and query, percent-encoded, without the base URL's prefix: `/v1/sessions/sesn_1`.
  public let target: String

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
    if let page { query.append("page=" + encoded(page)) }
    let path = "/v1/sessions/" + (try segment(session)) + "/resources"
    return Request(target: query.isEmpty ? path : path + "?" + query.joined(separator: "&"))
  }

  /// Reference: Get Session Resource.
  public static func resource(_ id: String, of session: String) throws(RequestRefusal) -> Request {
    Request(target: "/v1/sessions/" + (try segment(session)) + "/resources/" + (try segment(id)))
  }

  /// One path segment. `.` and `..` would change the path, and an empty one would name another endpoint.
  private static func segment(_ id: String) throws(RequestRefusal) -> String {
    guard !id.isEmpty, id != ".", id != ".." else { throw .id(id) }
    return encoded(id)
  }

  /// Everything but RFC 3986's unreserved characters as `%XX`.
  static func encoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return encoded
  }
}
