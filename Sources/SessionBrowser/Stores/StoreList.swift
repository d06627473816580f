import DisplayText
import SessionModels

/// A memory store, as titles name it.
public struct NamedStore: Sendable, Hashable {
  public let id: String
  public let name: SafeText

  init(_ store: MemoryStore) {
    id = store.memoryStoreID
    name = SafeText(store.name ?? store.memoryStoreID)
  }
}

/// A list about a memory store, with a cursor: what a session wrote there, or who else may write.
public struct StoreList<Element: Sendable & Equatable>: Sendable, Equatable {
  public let store: NamedStore
  public internal(set) var pages: PagedList<Element>
  public private(set) var cursor = ListCursor()

  init(_ store: NamedStore, _ pages: PagedList<Element> = PagedList()) {
    (self.store, self.pages) = (store, pages)
  }

  /// The element under the cursor; nil where it is behind the last.
  public var current: Element? { pages.elements[safe: cursor.index] }

  mutating func perform(_ action: Action, height: Int) {
    let count = pages.rowCount
    cursor.move(
      by: action.distance(height: height, count: count), count: count, height: height)
  }

  mutating func settle(height: Int) {
    cursor.move(by: 0, count: pages.rowCount, height: height)
  }

  /// Takes the page that is waited for. The cursor stays with its element; behind the last one it goes to the first of
  /// the page.
  ///
  /// - Parameter isBefore: the order in which elements stand; without one it is the service's.
  mutating func take(
    _ page: Result<Page<Element>, APIError>, at moment: Instant, height: Int,
    sortedBy isBefore: ((Element, Element) -> Bool)? = nil
  ) {
    let (before, place) = (current, cursor.index)
    pages.take(page, at: moment)
    if let isBefore { pages.sort(by: isBefore) }
    let index = before.flatMap { pages.elements.firstIndex(of: $0) } ?? place
    cursor.shift(by: index - place, count: pages.rowCount, height: height)
  }

  /// Whether the row behind the last element is seen.
  func seesEnd(height: Int) -> Bool {
    pages.hasEndRow
      && cursor.window(count: pages.rowCount, height: height).contains(pages.elements.count)
  }
}
