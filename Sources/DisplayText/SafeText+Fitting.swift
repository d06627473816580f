extension SafeText {
  private static let ellipsis = SafeText(plain: "…", width: 1, spellings: [])
  private static let empty = SafeText(plain: "", width: 0, spellings: [])

  /// The text in at most that many columns: whole where it fits, else its beginning and `…`.
  ///
  /// A wide character or a spelling that does not fit whole is left out.
  public func clipped(to columns: Int) -> SafeText {
    guard width > columns else { return self }
    guard columns > 0 else { return Self.empty }
    return prefix(columns: columns - 1) + Self.ellipsis
  }

  /// The text in at most that many columns: whole where it fits, else its beginning, `…` and its end.
  ///
  /// The end is given at least as much room as the beginning.
  public func clippedInMiddle(to columns: Int) -> SafeText {
    guard width > columns else { return self }
    guard columns > 0 else { return Self.empty }
    let head = prefix(columns: (columns - 1) / 2)
    return head + Self.ellipsis + dropping(columns: width - (columns - 1 - head.width))
  }

  /// The text in at most that many columns: whole where it fits, else `…` and its end.
  public func clippedAtStart(to columns: Int) -> SafeText {
    guard width > columns else { return self }
    guard columns > 0 else { return Self.empty }
    return Self.ellipsis + dropping(columns: width - (columns - 1))
  }

  /// The text in exactly that many columns: clipped, or with spaces behind it.
  public func padded(to columns: Int) -> SafeText {
    let fitting = clipped(to: columns)
    let missing = max(0, columns - fitting.width)
    return fitting
      + SafeText(plain: String(repeating: " ", count: missing), width: missing, spellings: [])
  }

  /// The text without its first columns; what would be cut is dropped whole.
  public func dropping(columns: Int) -> SafeText {
    guard columns > 0 else { return self }
    var dropped = 0
    for unit in units {
      if dropped >= columns {
        return slice(unit.bytes.lowerBound..<plain.utf8.count, width: width - dropped)
      }
      dropped += unit.width
    }
    return Self.empty
  }

  private func prefix(columns: Int) -> SafeText {
    var taken = 0
    var end = 0
    for unit in units {
      guard taken + unit.width <= columns else { break }
      taken += unit.width
      end = unit.bytes.upperBound
    }
    return slice(0..<end, width: taken)
  }
}
