import DisplayText
import Testing

@Suite struct EmojiTests {
  @Test(arguments: [
    // A heart, a waving hand, a keycap.
    ("\u{2764}\u{FE0F}", "\u{2764}", 1),
    ("\u{1F44B}\u{1F3FD}", "\u{1F44B}", 2),
    ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1),
    ("\u{A9}\u{FE0F}", "\u{A9}", 1),
    ("\u{1F600}", "\u{1F600}", 2),
  ])
  func whatChangesThePictureBeforeItIsLeftOut(sequence: String, drawn: String, width: Int) {
    let text = SafeText(sequence)
    #expect(Array(text.plain.unicodeScalars) == Array(drawn.unicodeScalars))
    #expect(text.width == width)
    #expect(text.hiddenCount == 0)
  }

  @Test(arguments: [
    // Joined pictures: a family, two with hair and skin, a pirate flag, and a text of pictures behind a smile.
    Example("\u{1F468}\u{200D}\u{1F469}", "\u{1F468}<U+200D>\u{1F469}"),
    Example(
      "\u{1F469}\u{1F3FE}\u{200D}\u{2764}\u{FE0F}\u{200D}\u{1F468}\u{1F3FB}",
      "\u{1F469}<U+200D>\u{2764}<U+200D>\u{1F468}"),
    Example("\u{1F3F4}\u{200D}\u{2620}\u{FE0F}", "\u{1F3F4}<U+200D>\u{2620}"),
    Example(
      "\u{1F600}\u{200D}\u{1F511}\u{200D}\u{1F4E4}", "\u{1F600}<U+200D>\u{1F511}<U+200D>\u{1F4E4}"),
    // A joiner that joins nothing, or joins a letter.
    Example("\u{1F469}\u{200D}", "\u{1F469}<U+200D>"),
    Example("\u{1F469}\u{200D}a", "\u{1F469}<U+200D>a"),
    Example("\u{1F469}\u{200D}\u{200D}\u{1F467}", "\u{1F469}<U+200D><U+200D>\u{1F467}"),
    // Selectors in a row can carry a message.
    Example("\u{2764}\u{FE0F}\u{FE0E}\u{FE0F}", "\u{2764}<U+FE0E><U+FE0F>"),
    Example("\u{1F600}\u{FE00}\u{E0100}", "\u{1F600}<U+FE00><U+E0100>"),
    // So can tags, also behind a joiner's picture.
    Example(
      "\u{1F469}\u{200D}\u{1F467}\u{E0068}\u{E0069}\u{E007F}",
      "\u{1F469}<U+200D>\u{1F467}<U+E0068><U+E0069><U+E007F>"
    ),
    // A skin tone on what has no skin, by itself, and twice.
    Example("\u{1F697}\u{1F3FD}", "\u{1F697}<U+1F3FD>"),
    Example("\u{1F3FD}", "<U+1F3FD>"),
    Example("\u{1F44B}\u{1F3FD}\u{1F3FD}", "\u{1F44B}<U+1F3FD>"),
    // A digit with a selector is no keycap.
    Example("#\u{FE0F}\u{FE0F}\u{20E3}", "#<U+FE0F><U+FE0F><U+20E3>"),
    // Flags are drawn differently everywhere.
    Example("\u{1F1E9}\u{1F1EA}", "<U+1F1E9><U+1F1EA>"),
  ])
  func whatIsNoPartOfAnEmojiSequenceIsSpelled(example: Example) {
    #expect(
      Array(SafeText(example.decoded).plain.unicodeScalars) == Array(example.shown.unicodeScalars))
  }

  @Test func anEmojiOfUnknownWidthIsSpelledWithItsWholeSequence() {
    let text = SafeText("\u{1FAE9}\u{200D}\u{1F467}")
    #expect(text.plain == "<U+1FAE9><U+200D>\u{1F467}")
    #expect(text.width == 9 + 8 + 2)
  }
}
