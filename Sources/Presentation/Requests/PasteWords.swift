import DisplayText

/// What is said of a pasted text that one cannot take in at a glance.
public enum PasteWords {
  /// How many characters a text may have before they are counted.
  private static let glance = 1000

  /// Its length, and how much of it cannot be seen; nil for a short text that is all to be seen.
  public static func remark(on text: String) -> SafeText? {
    let count = text.unicodeScalars.count
    let breaks = text.unicodeScalars.count { $0 == "\n" || $0 == "\r" }
    let hidden = SafeText(text).hiddenCount - breaks
    guard count > glance || hidden > 0 else { return nil }
    let words: SafeText = "pasted \(count) character" + (count == 1 ? "" : "s")
    return hidden > 0 ? words + ", \(hidden) of them hidden" : words
  }
}
