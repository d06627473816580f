import DisplayText
import Testing

@Suite struct BuildingTests {
  @Test func whatIsInterpolatedIsSanitised() {
    let hostile = "\u{1B}c"
    let safe = SafeText("\u{7}")
    let text: SafeText = "\(hostile) \(hostile.dropFirst()) \(safe) \(-3)"
    #expect(text.plain == "<U+001B>c c <U+0007> -3")
    #expect(text.hiddenCount == 2)
    #expect(text.description == text.plain)
  }

  @Test func anInterpolatedMarkDoesNotJoinOurOwnText() {
    let mark = "\u{301}"
    let text: SafeText = "name: a\(mark)"
    #expect(text.plain == "name: a<U+0301>")
  }

  @Test func aSumHoldsBothPartsAndTheirSpellings() {
    let sum = SafeText("日\u{7}") + SafeText("b\u{8}")
    #expect(sum == SafeText("日\u{7}b\u{8}"))
    var grown = SafeText("日\u{7}")
    grown += SafeText("b\u{8}")
    #expect(grown == sum)
  }

  @Test func joiningPutsTheSeparatorBetween() {
    let parts: [SafeText] = ["a", SafeText("\u{7}"), "日"]
    #expect(parts.joined(separator: ", ") == SafeText("a, \u{7}, 日"))
    #expect(parts.joined() == SafeText("a\u{7}日"))
    #expect([SafeText]().joined(separator: ", ").isEmpty)
    #expect(["a"].joined(separator: ", ") as SafeText == "a")
  }

  /// The lines are shown with a bar between them.
  @Test(arguments: [
    Example("", ""),
    Example("one", "one"),
    Example("one\n", "one"),
    Example("one\ntwo", "one|two"),
    Example("\n", ""),
    Example("\n\n", "|"),
    Example("one\r\ntwo\n", "one<U+000D>|two"),
    Example("one\u{2028}two\u{B}three", "one<U+2028>two<U+000B>three"),
    Example("one\n\u{301}two", "one|<U+0301>two"),
  ])
  func linesAreSplitAtLineFeedsOnly(example: Example) {
    #expect(SafeText.lines(of: example.decoded).joined(separator: "|").plain == example.shown)
  }

  @Test func aTextWithoutLinesIsOneEmptyLine() {
    #expect(SafeText.lines(of: "") == [""])
    #expect(SafeText.lines(of: "\n") == [""])
  }
}
