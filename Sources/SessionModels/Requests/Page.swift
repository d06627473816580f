import ExactJSON

/// One page of a list: `{"data":[…],"next_page":…}`.
public struct Page<Element: Sendable & Equatable>: Sendable, Equatable {
  public let elements: [Element]
  /// The cursor of the page after this one; opaque. Absent, null or empty: this is the last page.
  public let nextPage: String?
  /// Whether the service says that there is more, with or without a cursor for it.
  public let hasMore: Bool
  /// How many elements could not be read, and are missing here.
  public let unreadable: Int
  /// How many elements the page has beyond `AnswerLimits.pageElements`; they are missing here.
  public let leftOut: Int

  public init(
    _ elements: [Element], nextPage: String? = nil, hasMore: Bool = false, unreadable: Int = 0,
    leftOut: Int = 0
  ) {
    self.elements = elements
    self.nextPage = nextPage
    self.hasMore = hasMore || nextPage != nil
    self.unreadable = unreadable
    self.leftOut = leftOut
  }

  /// - Parameter element: reads one element; one that cannot be read is counted.
  public init(_ json: JSONValue, element: (JSONValue) throws(JSONShapeError) -> Element)
    throws(JSONShapeError)
  {
    let data = try json.array("data")
    let kept = data.elements.prefix(AnswerLimits.pageElements)
    let read = kept.compactMap { try? element($0) }
    let keptCount = min(data.count, AnswerLimits.pageElements)
    let cursor = try json.optionalString("next_page")
    self.init(
      read, nextPage: cursor == "" ? nil : cursor, hasMore: json["has_more"]?.boolean ?? false,
      unreadable: keptCount - read.count, leftOut: data.count - keptCount)
  }

  /// Whether these are all elements there are.
  public var isComplete: Bool { !hasMore && unreadable == 0 && leftOut == 0 }

  /// The same page with the elements that a condition holds for.
  public func filter(_ holds: (Element) -> Bool) -> Page { with(elements.filter(holds)) }

  /// The same page with its elements in order; those that are alike keep theirs.
  public func sorted(by isBefore: (Element, Element) -> Bool) -> Page {
    with(elements.sorted(by: isBefore))
  }

  /// The same page with something made of each element.
  public func map<Other: Sendable & Equatable>(_ transform: (Element) -> Other) -> Page<Other> {
    with(elements.map(transform))
  }

  private func with<Other: Sendable & Equatable>(_ elements: [Other]) -> Page<Other> {
    Page<Other>(
      elements, nextPage: nextPage, hasMore: hasMore, unreadable: unreadable, leftOut: leftOut)
  }
}
