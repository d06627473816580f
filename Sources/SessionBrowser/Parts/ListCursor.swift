/// A cursor in a list that is seen through a window.
///
/// The cursor is always in the list, and the window always shows it; an empty list has it at 0.
public struct ListCursor: Sendable, Hashable {
  /// The row the cursor is on, counted from 0.
  public private(set) var index = 0
  /// The first row that is seen.
  public private(set) var top = 0

  public init() {}

  /// Moves to a row, as far as there is one.
  ///
  /// - Parameters:
  ///   - count: how many rows the list has.
  ///   - height: how many of them are seen at once.
  public mutating func move(to index: Int, count: Int, height: Int) {
    self.index = min(max(0, index), max(0, count - 1))
    let height = max(1, height)
    if self.index < top { top = self.index }
    if self.index >= top + height { top = self.index - height + 1 }
    top = min(top, max(0, count - height))
  }

  public mutating func move(by distance: Int, count: Int, height: Int) {
    move(to: index + distance, count: count, height: height)
  }

  /// Follows a row that stands elsewhere now, and keeps it where it is on the screen as far as that is possible.
  public mutating func shift(by distance: Int, count: Int, height: Int) {
    top = max(0, top + distance)
    move(to: index + distance, count: count, height: height)
  }

  /// The rows that are seen.
  public func window(count: Int, height: Int) -> Range<Int> {
    let start = min(top, count)
    return start..<min(count, start + max(0, height))
  }
}
