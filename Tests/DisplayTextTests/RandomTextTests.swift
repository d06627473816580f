import DisplayText
import TestSupport
import Testing

/// What holds for every text, tried on hostile ones.
@Suite struct RandomTextTests {
  static let seeds: [UInt64] = [1, 20_260, 0xC0FFEE, 0xDEAD_BEEF]

  @Test(arguments: seeds) func sanitisingTwiceChangesNothing(seed: UInt64) {
    forEachText(seed) { text in
      #expect(Array(SafeText(text.plain).plain.utf8) == Array(text.plain.utf8))
      #expect(SafeText(text.plain).width == text.width)
    }
  }

  @Test(arguments: seeds) func theWidthIsTheSumOfTheGlyphs(seed: UInt64) {
    forEachText(seed) { text in
      #expect(text.glyphs.reduce(0) { $0 + Int($1.width) } == text.width)
      #expect(spelled(text.glyphs) == Array(text.plain.unicodeScalars))
    }
  }

  @Test(arguments: seeds) func aClippedTextFitsAndIsWholeOrSaysThatItIsNot(seed: UInt64) {
    forEachText(seed) { text in
      for columns in 0...20 {
        let isRight = [text.clipped(to: columns), text.clippedInMiddle(to: columns)].allSatisfy {
          $0.width <= columns && widthOfGlyphs($0) == $0.width
            && ($0 == text) == (text.width <= columns)
            && ($0 == text || columns == 0 || $0.plain.unicodeScalars.contains("…"))
        }
        if !isRight { Issue.record("\(text) clipped to \(columns)") }
      }
    }
  }

  @Test(arguments: seeds) func aPaddedTextIsExactlyAsWideAsAsked(seed: UInt64) {
    forEachText(seed) { text in
      for columns in 0...20 where widthOfGlyphs(text.padded(to: columns)) != columns {
        Issue.record("\(text) padded to \(columns)")
      }
    }
  }

  @Test(arguments: seeds) func whatIsLeftAfterDroppingColumnsIsTheEnd(seed: UInt64) {
    forEachText(seed) { text in
      for columns in 0...20 {
        let left = text.dropping(columns: columns)
        let isRight =
          left.width <= max(0, text.width - columns) && widthOfGlyphs(left) == left.width
          && Array(text.glyphs).suffix(Array(left.glyphs).count) == Array(left.glyphs)[...]
        if !isRight { Issue.record("\(text) without \(columns) columns") }
      }
    }
  }

  @Test(arguments: seeds) func linesFitAndLoseNothingButSpaces(seed: UInt64) {
    forEachText(seed) { text in
      for columns in 0...20 {
        let lines = text.wrapped(to: columns)
        let isRight =
          !lines.isEmpty && lines.allSatisfy { fits($0, columns) } && words(lines) == words([text])
        if !isRight { Issue.record("\(text) wrapped to \(columns)") }
      }
    }
  }

  @Test(arguments: seeds) func piecesFitAndLoseNothing(seed: UInt64) {
    forEachText(seed) { text in
      for columns in 0...20 {
        let pieces = text.brokenAtWidth(columns)
        let isRight =
          pieces.allSatisfy { fits($0, columns) }
          && pieces.flatMap { Array($0.glyphs) } == Array(text.glyphs)
        if !isRight { Issue.record("\(text) broken at \(columns)") }
      }
    }
  }

  @Test(arguments: seeds) func aSumIsAsWideAsItsParts(seed: UInt64) {
    var generator = HostileText(seed: seed)
    for _ in 0..<100 {
      let parts = (0..<4).map { _ in SafeText(generator.text()) }
      let sum = parts.joined()
      #expect(sum.width == parts.reduce(0) { $0 + $1.width })
      #expect(sum.glyphs.map(\.isEscape) == parts.flatMap { $0.glyphs.map(\.isEscape) })
      #expect(widthOfGlyphs(sum) == sum.width)
    }
  }

  @Test(arguments: seeds) func aCharacterIsTheSameAmongOthersAsAlone(seed: UInt64) {
    var generator = HostileText(seed: seed)
    for _ in 0..<200 {
      let text = "ab" + generator.text() + "cde" + generator.text()
      #expect(SafeText(text) == text.map { SafeText(String($0)) }.joined())
    }
  }

  private func forEachText(_ seed: UInt64, _ check: (SafeText) -> Void) {
    var generator = HostileText(seed: seed)
    for _ in 0..<120 { check(SafeText(generator.text())) }
  }

  /// A wide character in a single column is the one thing that may stand out.
  private func fits(_ line: SafeText, _ columns: Int) -> Bool {
    line.width == widthOfGlyphs(line)
      && (line.width <= max(1, columns) || columns <= 1 && Array(line.glyphs).count == 1)
  }

  private func widthOfGlyphs(_ text: SafeText) -> Int {
    text.glyphs.reduce(0) { $0 + Int($1.width) }
  }

  private func words(_ lines: [SafeText]) -> [SafeText.Glyph] {
    lines.flatMap { $0.glyphs.filter { $0.scalar != " " } }
  }

  private func spelled(_ glyphs: some Sequence<SafeText.Glyph>) -> [Unicode.Scalar] {
    glyphs.flatMap { glyph in
      [glyph.scalar] + (0..<4).compactMap { Unicode.Scalar(glyph.marks[$0]) }.filter { $0 != "\0" }
    }
  }
}
