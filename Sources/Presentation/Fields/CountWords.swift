import DisplayText

/// Numbers as people read them.
public enum CountWords {
  /// A number with a comma before every three digits: `100,000`.
  public static func grouped(_ number: Int) -> SafeText {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: number < 0 ? 1 : 0, by: -3) {
      digits.insert(",", at: place)
    }
    return SafeText(String(digits))
  }
}
