/// The cursors that the pages of a list named: how paging goes on, and that it ends.
public struct CursorTrail: Sendable, Equatable {
  /// What comes after a page.
  public enum Step: Sendable, Equatable {
    /// The page that this cursor names.
    case next(String)
    /// Nothing: it was the last page.
    case end
    /// The service named this cursor before: its pages never end.
    case repeated(String)
    /// The service names page after page, and none has an element.
    case empty(next: String)
  }

  /// How many pages in a row may have no element, as pages have of which a server filtered all.
  public static let emptyLimit = 50

  private var seen: Set<String> = []
  private var emptyPages = 0

  public init() {}

  /// Takes what a page says.
  ///
  /// - Parameters:
  ///   - cursor: the cursor of the page after it; nil where it is the last.
  ///   - isEmpty: whether it has no element.
  public mutating func take(_ cursor: String?, isEmpty: Bool) -> Step {
    guard let cursor else { return .end }
    guard seen.insert(cursor).inserted else { return .repeated(cursor) }
    emptyPages = isEmpty ? emptyPages + 1 : 0
    return emptyPages < Self.emptyLimit ? .next(cursor) : .empty(next: cursor)
  }
}
