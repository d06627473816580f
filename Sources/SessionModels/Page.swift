import ExactJSON

/// One page of a list: `{"data":[…],"next_page":…}`.
public struct Page<Element: Sendable & Equatable>: Sendable, Equatable {
  public let elements: [Element]
  /// The cursor of the page after this one; opaque. Absent, null or empty: this is the last page.
  public let nextPage: String?

  public init(_ elements: [Element], nextPage: String? = nil) {
    self.elements = elements
    self.nextPage = nextPage
  }

  /// - Parameter element: reads one element; nil leaves it out.
  public init(_ json: JSONValue, element: (JSONValue) -> Element?) throws(JSONShapeError) {
    elements = try json.array("data").elements.compactMap(element)
    nextPage = try json.optionalString("next_page").flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The same page with the elements that a condition holds for.
  public func filter(_ holds: (Element) -> Bool) -> Page {
    Page(elements.filter(holds), nextPage: nextPage)
  }
}
