import ExactJSON

/// One page of a session's resources: `{"data":[…],"next_page":…}`.
public struct ResourcePage: Sendable, Equatable {
  /// Every element of `data`, the unreadable ones too.
  public let resources: [SessionResource]
  /// The cursor of the page after this one; opaque. Absent, null or empty: this is the last page.
  public let nextPage: String?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    try json.expect(.object)
    resources = try json.array("data").elements.map(SessionResource.init)
    let cursor = try json.optionalString("next_page")
    nextPage = cursor == "" ? nil : cursor
  }
}
