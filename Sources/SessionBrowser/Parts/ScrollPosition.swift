/// How far a text is scrolled, in lines.
public struct ScrollPosition: Sendable, Hashable {
  /// The first line that is seen.
  public private(set) var offset = 0
  /// How many lines are seen at once; set whenever the layout or the page changes.
  public private(set) var height = 0

  /// Takes the height of the window, and keeps the place within the text.
  ///
  /// - Parameter count: how many lines the text has.
  mutating func settle(height: Int, count: Int) {
    self.height = max(0, height)
    move(by: 0, count: count)
  }

  /// Moves by some lines, never beyond the text.
  ///
  /// - Parameter count: how many lines the text has.
  mutating func move(by distance: Int, count: Int) {
    offset = min(max(0, offset + distance), max(0, count - height))
  }

  /// Scrolls as little as it takes to see a line.
  mutating func reveal(line: Int, count: Int) {
    let distance = line < offset ? line - offset : max(0, line - (offset + max(1, height) - 1))
    move(by: distance, count: count)
  }

  /// Goes to the first line.
  mutating func restart() { offset = 0 }
}
