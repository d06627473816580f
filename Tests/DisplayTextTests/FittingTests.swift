import DisplayText
import Testing

@Suite struct FittingTests {
  @Test(
    arguments: [
      ("hello", 5, "hello"),
      ("hello", 6, "hello"),
      ("hello", 4, "hel…"),
      ("hello", 1, "…"),
      ("hello", 0, ""),
      ("hello", -3, ""),
      ("", 0, ""),
      ("日本語", 6, "日本語"),
      ("日本語", 5, "日本…"),
      ("日本語", 4, "日…"),
      ("日本語", 2, "…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("ab\u{7}cd", 11, "ab<U+0007>…"),
      ("ab\u{7}cd", 10, "ab…"),
    ] as [(SafeText, Int, String)])
  func clippingKeepsTheBeginningAndCutsNothingInTwo(text: SafeText, columns: Int, shown: String) {
    #expect(text.clipped(to: columns).plain == shown)
  }

  @Test(
    arguments: [
      ("abcdefghij", 10, "abcdefghij"),
      ("abcdefghij", 9, "abcd…ghij"),
      ("abcdefghij", 8, "abc…ghij"),
      ("abcdefghij", 2, "…j"),
      ("abcdefghij", 1, "…"),
      ("abcdefghij", 0, ""),
      ("日本語日本語", 8, "日…本語"),
      ("a\u{7}bcd", 6, "a…bcd"),
    ] as [(SafeText, Int, String)])
  func clippingInTheMiddleKeepsBothEnds(text: SafeText, columns: Int, shown: String) {
    #expect(text.clippedInMiddle(to: columns).plain == shown)
  }

  @Test(
    arguments: [
      ("ab", 4, "ab  "), ("abcdef", 4, "abc…"), ("日本語", 4, "日… "), ("", 2, "  "), ("ab", 0, ""),
      ("ab", -1, ""),
    ] as [(SafeText, Int, String)])
  func paddingFillsTheColumnsExactly(text: SafeText, columns: Int, shown: String) {
    let padded = text.padded(to: columns)
    #expect(padded.plain == shown)
    #expect(padded.width == max(0, columns))
  }

  @Test(
    arguments: [
      ("abcd", 0, "abcd"), ("abcd", 1, "bcd"), ("abcd", 4, ""), ("abcd", 9, ""),
      ("abcd", -1, "abcd"),
      ("日本", 1, "本"), ("\u{7}ab", 3, "ab"),
    ] as [(SafeText, Int, String)])
  func droppingColumnsLeavesTheEnd(text: SafeText, columns: Int, shown: String) {
    #expect(text.dropping(columns: columns).plain == shown)
  }

  @Test func aClippedSpellingStaysASpelling() {
    let text = SafeText("\u{7}\u{8}\u{9}").clipped(to: 17)
    #expect(text == SafeText("\u{7}\u{8}…"))
    #expect(SafeText("abc\u{7}").dropping(columns: 2) == SafeText("c\u{7}"))
  }
}
