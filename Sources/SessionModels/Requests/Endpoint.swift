import ExactJSON

/// One question to the service: its path and query, the flags it is asked with, and how its answer is read.
///
/// GET is the only method there is, so an endpoint has none. Every endpoint that is asked is spelled once, in the
/// extensions beside this file (docs/api.md: Requests).
public struct Endpoint<Value: Sendable>: Sendable {
  /// Reads an answer.
  public typealias Reader = @Sendable (JSONValue) throws(JSONShapeError) -> Value

  /// Path and query, percent-encoded, without the base URL's prefix: `/v1/sessions/sesn_1`. A refusal where an id cannot
  /// be a segment of a path.
  public let target: Result<String, RequestRefusal>
  /// The flags it is asked with, beside those of the credential; nil: those that a person chose.
  public let flags: [BetaFlag]?
  /// A flag of older servers: where one refuses the request and names it, it is sent too, once.
  public let olderFlag: BetaFlag?
  /// Reads the answer.
  public let read: Reader

  /// - Parameters:
  ///   - path: the segments behind `/v1`, not encoded.
  ///   - query: names and values, not encoded; what has no value is left out.
  init(
    _ path: String..., query: [(name: QueryName, value: String?)] = [], flags: [BetaFlag]? = nil,
    olderFlag: BetaFlag? = nil, read: @escaping Reader
  ) {
    target = Self.target(path, query)
    self.flags = flags
    self.olderFlag = olderFlag
    self.read = read
  }

  private static func target(
    _ path: [String], _ query: [(name: QueryName, value: String?)]
  ) -> Result<String, RequestRefusal> {
    // `.` and `..` would change the path, and an empty segment would name another endpoint.
    if let id = path.first(where: { ["", ".", ".."].contains($0) }) { return .failure(.id(id)) }
    let segments = (["v1"] + path).map { "/" + PercentEncoding.encoded($0) }
    let pairs = query.compactMap { name, value in
      value.map { PercentEncoding.encoded(name.rawValue) + "=" + PercentEncoding.encoded($0) }
    }
    return .success(
      segments.joined() + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")))
  }
}
