import ExactJSON

/// A page of a list as the service answers it.
enum SamplePage {
  /// - Parameter query: where `limit` and `page` stand. Without a limit all the rest is one page.
  static func json(_ elements: [String], _ query: [String: String]) throws(SampleFailure) -> String
  {
    try json(
      AnyRandomAccessCollection(elements), limit: query["limit"], cursor: query["page"]
    ) { $0 }
  }

  /// - Parameter text: makes an element's JSON; asked only for those of the page.
  static func json<Element>(
    _ all: AnyRandomAccessCollection<Element>, limit: String?, cursor: String?,
    _ text: (Element) -> String
  ) throws(SampleFailure) -> String {
    let size = limit.map { Int($0) ?? 0 } ?? all.count
    guard limit == nil || (1...1000).contains(size) else {
      throw .badRequest("limit: must be a number from 1 to 1000")
    }
    let start = cursor.map { SampleCursor($0)?.place ?? all.count } ?? 0
    guard cursor == nil || start < all.count else { throw .badRequest("page: invalid cursor") }
    let page = all.dropFirst(start).prefix(size)
    let end = start + page.count
    let next = end < all.count ? JSONText.quoted(SampleCursor(place: end).text) : "null"
    return #"{"data":[\#(page.map(text).joined(separator: ","))],"next_page":\#(next)}"#
  }
}
