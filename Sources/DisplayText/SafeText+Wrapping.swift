extension SafeText {
  /// The text in lines of at most that many columns, broken at spaces; a word that is wider is broken where it must be.
  /// The spaces at a break are dropped, and nothing else is. At least one line, which may be empty.
  public func wrapped(to columns: Int) -> [SafeText] { lines(columns, atSpaces: true) }

  /// The text in lines of at most that many columns, broken wherever one is full: for ids, SHAs, addresses.
  public func brokenAtWidth(_ columns: Int) -> [SafeText] { lines(columns, atSpaces: false) }

  private func lines(_ columns: Int, atSpaces: Bool) -> [SafeText] {
    let columns = max(1, columns)
    guard width > columns else { return [self] }
    let units = units.flatMap { $0.width > columns && $0.width > 2 ? letters(of: $0) : [$0] }
    var lines: [SafeText] = []
    var start = 0
    while start < units.count {
      var end = start
      var taken = 0
      // A wide character in a single column stands alone on its line.
      while end < units.count, taken + units[end].width <= columns || end == start {
        taken += units[end].width
        end += 1
      }
      var next = end
      if atSpaces && end < units.count {
        if let space = units[start...end].lastIndex(where: \.isSpace), space > start {
          (end, next) = (space, space + 1)
        }
        while end > start, units[end - 1].isSpace { end -= 1 }
        while next < units.count, units[next].isSpace { next += 1 }
      }
      lines.append(line(units[start..<end]))
      start = next
    }
    return lines
  }

  private func line(_ units: ArraySlice<Unit>) -> SafeText {
    guard let first = units.first, let last = units.last else { return "" }
    return slice(
      first.bytes.lowerBound..<last.bytes.upperBound, width: units.reduce(0) { $0 + $1.width })
  }

  /// A spelling that is wider than a whole line, by its letters.
  private func letters(of unit: Unit) -> [Unit] {
    unit.bytes.map { Unit(bytes: $0..<$0 + 1, width: 1, isSpace: false) }
  }
}
