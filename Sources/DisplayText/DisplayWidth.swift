/// How many columns a character takes on a terminal.
public enum DisplayWidth {
  /// 0 for a combining character, else 1 or 2. Nil for controls, and where Unicode and the C library do not agree.
  ///
  /// `SafeText` spells what has no width here, and some that have one, such as spaces other than U+0020.
  public static func columns(of scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : nil }
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].last < value { low = middle + 1 } else { high = middle }
    }
    guard low < table.count, table[low].first <= value else { return nil }
    return Int(table[low].columns)
  }
}
