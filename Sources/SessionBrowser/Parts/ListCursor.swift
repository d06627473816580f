/// A cursor in a list that is seen through a window.
///
/// The cursor is always in the list, and the window always shows it; an empty list has it at 0.
public struct ListCursor: Sendable, Hashable {
  /// The row the cursor is on, counted from 0.
  public private(set) var index = 0
  /// The first row that is seen.
  public private(set) var top = 0
  /// How many rows are seen at once, at least one; set whenever the layout or the page changes.
  public private(set) var height = 1

  /// - Parameter index: the row to begin on; the window begins with the first row as long as it shows that one.
  init(at index: Int = 0) { self.index = index }

  /// Takes the height of the window, and keeps the cursor in it.
  ///
  /// - Parameter count: how many rows the list has.
  mutating func settle(height: Int, count: Int) {
    self.height = max(1, height)
    move(by: 0, count: count)
  }

  /// Moves to a row, as far as there is one.
  ///
  /// - Parameter count: how many rows the list has.
  mutating func move(to index: Int, count: Int) {
    self.index = min(max(0, index), max(0, count - 1))
    if self.index < top { top = self.index }
    if self.index >= top + height { top = self.index - height + 1 }
    top = min(top, max(0, count - height))
  }

  mutating func move(by distance: Int, count: Int) { move(to: index + distance, count: count) }

  /// Moves as an action says.
  mutating func perform(_ action: Action, count: Int) {
    move(by: action.distance(height: height, count: count), count: count)
  }

  /// Follows a row that stands elsewhere now, and keeps it where it is on the screen as far as that is possible.
  mutating func shift(by distance: Int, count: Int) {
    top = max(0, top + distance)
    move(to: index + distance, count: count)
  }

  /// Goes to the first row of a list that is shown again.
  mutating func restart() { (index, top) = (0, 0) }

  /// The rows that are seen.
  func window(count: Int) -> Range<Int> {
    let start = min(top, count)
    return start..<min(count, start + height)
  }
}
