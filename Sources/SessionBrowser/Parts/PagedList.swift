import SessionModels

/// A list that is asked for page by page, as far as somebody looks.
public struct PagedList<Element: Sendable & Equatable>: Sendable, Equatable {
  /// What stands behind the last element.
  public enum End: Sendable, Equatable {
    /// A page that is asked for as soon as this row is seen.
    case next
    /// A page that is asked for on Enter: the one before it had nothing to show.
    case held
    case asking(Token)
    case failed(APIError)
    /// The service named a page for the second time: nothing more is read.
    case repeated
    /// Nothing.
    case complete
  }

  public private(set) var elements: [Element] = []
  public private(set) var end = End.next
  /// When its first page was answered.
  public private(set) var askedAt: Instant?
  /// The cursor of the page behind the last element; nil for the first page.
  private(set) var nextCursor: String?
  /// How many elements of the pages could not be read.
  public private(set) var unreadable = 0
  /// How many elements are missing of pages that have too many.
  public private(set) var leftOut = 0
  /// Whether the service says that there is more, and names no page for it.
  public private(set) var isCut = false
  private var trail = CursorTrail()

  init() {}

  /// A list whose first page is there.
  init(_ page: Page<Element>, askedAt: Instant) { take(.success(page), at: askedAt) }

  /// The elements, and one row for what is behind them where there is something to say.
  public var rowCount: Int { elements.count + (hasEndRow ? 1 : 0) }

  public var hasEndRow: Bool { end != .complete || elements.isEmpty || unreadable > 0 || hasMore }

  /// Whether there are elements that cannot be asked for.
  var hasMore: Bool { isCut || leftOut > 0 }

  /// The token of the page that is waited for.
  var awaited: Token? { if case .asking(let token) = end { token } else { nil } }

  mutating func ask(_ token: Token) { end = .asking(token) }

  /// Nobody waits for the page any more; it is asked for again when it is seen.
  mutating func stopAsking() { if awaited != nil { end = .next } }

  /// Asks for the page that did not come once more, as soon as it is seen.
  mutating func askAgain() { end = .next }

  /// Begins with the first page again, behind the elements that are here.
  mutating func forgetCursors() { (nextCursor, trail) = (nil, CursorTrail()) }

  mutating func take(_ result: Result<Page<Element>, APIError>, at moment: Instant) {
    switch result {
    case .failure(let error): end = .failed(error)
    case .success(let page):
      askedAt = askedAt ?? moment
      elements += page.elements
      unreadable += page.unreadable
      leftOut += page.leftOut
      switch trail.take(page.nextPage, isEmpty: page.elements.isEmpty) {
      case .next(let next), .empty(let next):
        nextCursor = next
        end = page.elements.isEmpty ? .held : .next
      case .end:
        end = .complete
        isCut = page.hasMore
      case .repeated: end = .repeated
      }
    }
  }

  mutating func sort(by isBefore: (Element, Element) -> Bool) { elements.sort(by: isBefore) }

  /// Why the page behind the elements did not come.
  var failure: APIError? { if case .failed(let error) = end { error } else { nil } }
}
