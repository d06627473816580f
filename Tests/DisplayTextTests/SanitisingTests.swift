import DisplayText
import Testing

@Suite struct SanitisingTests {
  @Test(arguments: [
    Example("", ""),
    Example(
      "plain ASCII, ~ and <U+202E> typed by hand", "plain ASCII, ~ and <U+202E> typed by hand"),
    Example("\u{1B}[31mred\u{1B}[0m", "<U+001B>[31mred<U+001B>[0m"),
    Example("\u{1B}]52;c;aGk=\u{7}", "<U+001B>]52;c;aGk=<U+0007>"),
    Example("\0", "<U+0000>"),
    Example("a\tb", "a<U+0009>b"),
    Example("over\rwritten", "over<U+000D>written"),
    Example("a\nb\r\nc", "a<U+000A>b<U+000D><U+000A>c"),
    Example("del\u{7F}", "del<U+007F>"),
    Example("\u{9B}31m", "<U+009B>31m"),
    Example("\u{85}", "<U+0085>"),
    Example("photo\u{202E}gpj.exe", "photo<U+202E>gpj.exe"),
    Example("\u{2066}isolate\u{2069}", "<U+2066>isolate<U+2069>"),
    Example("soft\u{AD}hyphen", "soft<U+00AD>hyphen"),
    Example("zero\u{200B}width", "zero<U+200B>width"),
    Example("a\u{200D}b", "a<U+200D>b"),
    Example("a\u{FE0F}", "a<U+FE0F>"),
    Example("1\u{FE0F}", "1<U+FE0F>"),
    Example("\u{2028}\u{2029}", "<U+2028><U+2029>"),
    Example("\u{FEFF}mark", "<U+FEFF>mark"),
    Example("\u{E000}", "<U+E000>"),
    Example("\u{FFFE}", "<U+FFFE>"),
    Example("\u{10FFFF}", "<U+10FFFF>"),
    Example("a\u{A0}b", "a<U+00A0>b"),
    Example("a\u{3000}b", "a<U+3000>b"),
    Example("\u{2800}", "<U+2800>"),
    Example("\u{3164}", "<U+3164>"),
    Example("\u{E0041}", "<U+E0041>"),
    Example("naïve café Ελλάδα", "naïve café Ελλάδα"),
    Example("日本語", "日本語"),
    Example("\u{FFFD}", "\u{FFFD}"),
    Example("e\u{301}", "e\u{301}"),
    Example("\u{301}e", "<U+0301>e"),
    Example(" \u{301}", " <U+0301>"),
    Example("\u{202E}\u{301}", "<U+202E><U+0301>"),
    Example(
      "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}b",
      "a\u{301}\u{302}\u{303}\u{304}<U+0305><U+0306>b"
    ),
  ])
  func hostileTextIsShownHarmless(example: Example) {
    // Bytes are compared, since String's own equality takes canonical equivalents for equal.
    #expect(Array(SafeText(example.decoded).plain.utf8) == Array(example.shown.utf8))
  }

  @Test func noControlFormatSeparatorPrivateUnassignedOrIgnorableCharacterIsEverPassed() {
    var hidden = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), mustBeSpelled(scalar) else { continue }
      hidden += 1
      let text = SafeText("a" + String(scalar) + "b")
      let digits = String(value, radix: 16, uppercase: true)
      let spelling = "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
      guard text.plain != "a\(spelling)b" || text.hiddenCount != 1 else { continue }
      Issue.record("\(spelling) came out as \(text.plain.unicodeScalars.map(\.value))")
    }
    #expect(hidden > 900_000)
  }

  @Test func everyOtherCharacterIsPassedOrSpelledAndNeverLost() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), !mustBeSpelled(scalar) else { continue }
      let text = SafeText("a" + String(scalar))
      let scalars = Array(text.plain.unicodeScalars.dropFirst())
      let isPassed = scalars == [scalar] && DisplayWidth.columns(of: scalar) != nil
      let isSpelled = text.plain.hasPrefix("a<U+") && text.hiddenCount == 1
      guard !isPassed, !isSpelled else { continue }
      Issue.record("U+\(String(value, radix: 16)) came out as \(scalars.map(\.value))")
    }
  }

  @Test func printableASCIIIsItsOwnWidthAndHidesNothing() {
    let ascii = String(String.UnicodeScalarView((0x20...0x7E).map { Unicode.Scalar(UInt8($0)) }))
    let text = SafeText(ascii)
    #expect(text.plain == ascii)
    #expect(text.width == 95)
    #expect(text.hiddenCount == 0)
  }

  @Test func aSpellingTypedByHandIsNotTakenForOne() {
    let typed = SafeText("<U+202E>")
    let hidden = SafeText("\u{202E}")
    #expect(typed.plain == hidden.plain)
    #expect(typed != hidden)
    #expect(typed.hiddenCount == 0)
    #expect(hidden.hiddenCount == 1)
  }

  /// The rule, written down a second time.
  private func mustBeSpelled(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    case .spaceSeparator: scalar != " "
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
