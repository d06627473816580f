import ExactJSON

/// One page of a session's resources: `{"data":[…],"next_page":…}`.
public struct ResourcePage: Sendable, Equatable {
  /// The elements of `data`, the unreadable ones too.
  public let resources: [SessionResource]
  /// The cursor of the page after this one; opaque. Absent, null or empty: this is the last page.
  public let nextPage: String?
  /// How many elements the page has beyond the limit that it is read with; they are missing here.
  public let leftOut: Int

  /// - Parameter limit: the most elements that are kept.
  public init(_ json: JSONValue, limit: Int = AnswerLimits.pageElements) throws(JSONShapeError) {
    try json.expect(.object)
    let data = try json.array("data")
    resources = data.elements.prefix(limit).map(SessionResource.init)
    leftOut = data.count - resources.count
    let cursor = try json.optionalString("next_page")
    nextPage = cursor == "" ? nil : cursor
  }

  private init(_ resources: [SessionResource], nextPage: String?, leftOut: Int) {
    self.resources = resources
    self.nextPage = nextPage
    self.leftOut = leftOut
  }

  /// The same page with its first elements alone.
  public func first(_ count: Int) -> ResourcePage {
    ResourcePage(Array(resources.prefix(count)), nextPage: nextPage, leftOut: leftOut)
  }
}
