/// What is drawn of an emoji sequence.
enum Emoji {
  /// The scalars of a character that are to be drawn or spelled.
  ///
  /// Of an emoji sequence only its base is left. What does not belong to a well-formed sequence stays, so that nothing can
  /// hide in one: a second selector, a tag, a joiner that joins nothing.
  static func drawn(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let base = scalars.first else { return [] }
    var rest = scalars.dropFirst()
    if base.isASCII {
      // Digits and signs are emoji only as keycaps.
      guard base.properties.isEmoji, rest.elementsEqual([colourSelector, keycap]) else {
        return scalars
      }
      return [base, keycap]
    }
    guard isPicture(base), DisplayWidth.columns(of: base) != nil else { return scalars }
    dropVariation(of: base, from: &rest)
    while rest.first == joiner, let next = rest.dropFirst().first, isPicture(next) {
      rest.removeFirst(2)
      dropVariation(of: next, from: &rest)
    }
    return [base] + rest
  }

  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let keycap: Unicode.Scalar = "\u{20E3}"
  private static let textSelector: Unicode.Scalar = "\u{FE0E}"
  private static let colourSelector: Unicode.Scalar = "\u{FE0F}"

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji && !scalar.properties.isEmojiModifier
  }

  /// At most one selector and one skin tone follow a picture.
  private static func dropVariation(
    of picture: Unicode.Scalar, from rest: inout ArraySlice<Unicode.Scalar>
  ) {
    if rest.first == textSelector || rest.first == colourSelector { rest.removeFirst() }
    if picture.properties.isEmojiModifierBase, rest.first?.properties.isEmojiModifier == true {
      rest.removeFirst()
    }
  }
}
