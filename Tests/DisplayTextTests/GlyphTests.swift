import DisplayText
import Testing

@Suite struct GlyphTests {
  @Test func aBaseTakesItsMarks() {
    let glyphs = Array(SafeText("e\u{301}\u{323}x").glyphs)
    #expect(glyphs.map(\.scalar) == ["e", "x"])
    #expect(glyphs[0].marks == SIMD4(0x301, 0x323, 0, 0))
    #expect(glyphs[1].marks == .zero)
    #expect(glyphs.allSatisfy { $0.width == 1 && !$0.isEscape })
  }

  @Test func aWideCharacterIsOneGlyphOfTwoColumns() {
    let glyphs = Array(SafeText("日a").glyphs)
    #expect(glyphs.map(\.scalar) == ["日", "a"])
    #expect(glyphs.map(\.width) == [2, 1])
  }

  @Test func aSpellingIsMarkedAndWhatStandsAroundItIsNot() {
    let glyphs = Array(SafeText("<a\u{7}\u{8}b>").glyphs)
    let marked = String(String.UnicodeScalarView(glyphs.filter(\.isEscape).map(\.scalar)))
    let others = String(String.UnicodeScalarView(glyphs.filter { !$0.isEscape }.map(\.scalar)))
    #expect(marked == "<U+0007><U+0008>")
    #expect(others == "<ab>")
  }

  @Test func anEmptyTextHasNone() {
    #expect(Array(SafeText("").glyphs).isEmpty)
    #expect(SafeText("").isEmpty)
    #expect(SafeText("").width == 0)
  }
}
