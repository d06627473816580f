/// How far a text is scrolled, in lines.
public struct ScrollPosition: Sendable, Hashable {
  /// The first line that is seen.
  public private(set) var offset = 0

  public init() {}

  /// Moves by some lines, never beyond the text.
  ///
  /// - Parameters:
  ///   - count: how many lines the text has.
  ///   - height: how many of them are seen at once.
  public mutating func move(by distance: Int, count: Int, height: Int) {
    offset = min(max(0, offset + distance), max(0, count - height))
  }

  /// The same place, as far as a text of that length has it.
  public func settled(count: Int, height: Int) -> Int { min(offset, max(0, count - height)) }
}
