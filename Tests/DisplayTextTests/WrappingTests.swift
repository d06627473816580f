import DisplayText
import Testing

@Suite struct WrappingTests {
  @Test(
    arguments: [
      ("", 5, [""]),
      ("one two three", 13, ["one two three"]),
      ("one two three", 9, ["one two", "three"]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 6, ["one", "two", "three"]),
      ("one   two", 4, ["one", "two"]),
      ("one   two", 6, ["one", "two"]),
      ("one  two  ", 5, ["one", "two  "]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("  indented", 5, ["  ind", "ented"]),
      ("  in by two", 7, ["  in by", "two"]),
      ("word   ", 4, ["word"]),
      ("日本 語", 4, ["日本", "語"]),
      ("a日b", 2, ["a", "日", "b"]),
      ("日本", 1, ["日", "本"]),
      ("ab", 0, ["a", "b"]),
      ("ab", -5, ["a", "b"]),
      ("at \u{7} end", 9, ["at", "<U+0007>", "end"]),
      ("x\u{7}y", 4, ["x<U+", "0007", ">y"]),
      ("see e\u{301}t\u{301}", 3, ["see", "e\u{301}t\u{301}"]),
    ] as [(SafeText, Int, [String])])
  func wordsStayWholeWhereTheyFit(text: SafeText, columns: Int, lines: [String]) {
    #expect(text.wrapped(to: columns).map(\.plain) == lines)
  }

  @Test(
    arguments: [
      ("", 3, [""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]),
      ("a b c d", 3, ["a b", " c ", "d"]),
      ("日本語", 5, ["日本", "語"]),
      ("ab\u{7}cd", 9, ["ab", "<U+0007>c", "d"]),
      ("abc", 0, ["a", "b", "c"]),
    ] as [(SafeText, Int, [String])])
  func anIDIsBrokenWhereTheLineIsFull(text: SafeText, columns: Int, lines: [String]) {
    #expect(text.brokenAtWidth(columns).map(\.plain) == lines)
  }

  @Test func aSpellingBrokenByANarrowLineKeepsItsMark() {
    let lines = SafeText("ab\u{7}").brokenAtWidth(5)
    #expect(lines.map(\.plain) == ["ab<U+", "0007>"])
    #expect(
      lines.map { $0.glyphs.map(\.isEscape) } == [
        [false, false, true, true, true], [true, true, true, true, true],
      ])
  }

  @Test func aLongTextFullOfSpellingsIsWrappedCompletely() {
    let text = SafeText(String(repeating: "\u{7}", count: 20_000))
    let lines = text.brokenAtWidth(80)
    #expect(lines.count == 2_000)
    #expect(lines.allSatisfy { $0.width == 80 && $0.hiddenCount == 10 })
  }
}
