/// What is drawn of a picture and what stands behind it.
enum Emoji {
  /// The scalars of a character that are to be drawn or spelled.
  ///
  /// Left out is what follows a picture and only changes its looks: a variation selector, a skin tone. Everything else
  /// stays, so that nothing can hide behind a picture: a second selector, a tag, a joiner and what it joins.
  static func drawn(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let base = scalars.first else { return [] }
    if base.isASCII {
      // Digits and signs are emoji only as keycaps.
      let isKeycap =
        base.properties.isEmoji && scalars.dropFirst().elementsEqual([colourSelector, keycap])
      return isKeycap ? [base, keycap] : scalars
    }
    var drawn: [Unicode.Scalar] = []
    var rest = scalars[...]
    while let scalar = rest.popFirst() {
      drawn.append(scalar)
      if isPicture(scalar), DisplayWidth.columns(of: scalar) != nil {
        dropVariation(of: scalar, from: &rest)
      }
    }
    return drawn
  }

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
