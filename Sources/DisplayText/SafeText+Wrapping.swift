extension SafeText {
  /// The text in lines of at most that many columns, broken at spaces; a word that is wider is broken where it must be.
  ///
  /// The spaces at a break are dropped, and nothing else is. There is at least one line, which may be empty. Fewer than
  /// one column count as one, where a wide character stands alone on its line.
  public func wrapped(to columns: Int) -> [SafeText] { lines(columns, atSpaces: true) }

  /// The text in lines of at most that many columns, broken wherever one is full: for ids, SHAs, addresses.
  public func brokenAtWidth(_ columns: Int) -> [SafeText] { lines(columns, atSpaces: false) }

  /// How many columns the widest piece between spaces has; 0 where none is wider than `columns`.
  public func widestWord(over columns: Int) -> Int {
    var plain = plain
    return plain.withUTF8 { bytes in
      // No character has more columns than bytes.
      let words = bytes.split(separator: UInt8(ascii: " ")).filter { $0.count > columns }
      return words.map { SafeText(String(decoding: $0, as: UTF8.self)).width }
        .filter { $0 > columns }.max() ?? 0
    }
  }

  private func lines(_ columns: Int, atSpaces: Bool) -> [SafeText] {
    let columns = max(1, columns)
    guard width > columns else { return [self] }
    return LineBreaker(self, columns: columns, atSpaces: atSpaces).lines
  }
}
