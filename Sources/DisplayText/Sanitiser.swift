/// Builds safe text from characters, one after another.
struct Sanitiser {
  private(set) var plain = ""
  private(set) var width = 0
  private(set) var spellings: [Range<Int>] = []

  /// How many combining characters a cell holds.
  private static let marksLimit = 4
  /// How many the last base has; nil where nothing can take one.
  private var marks: Int?

  mutating func add(_ character: Character) {
    let scalars = Array(character.unicodeScalars)
    // A combining character never joins what an earlier character, or our own text, drew.
    marks = nil
    for scalar in Emoji.drawn(of: scalars) { add(scalar) }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    guard !scalar.isHidden, let columns = DisplayWidth.columns(of: scalar) else {
      spell(scalar)
      return
    }
    if columns == 0 {
      guard let count = marks, count < Self.marksLimit else {
        spell(scalar)
        return
      }
      marks = count + 1
    } else {
      marks = scalar == " " ? nil : 0
      width += columns
    }
    plain.unicodeScalars.append(scalar)
  }

  private mutating func spell(_ scalar: Unicode.Scalar) {
    let spelling = scalar.spelling
    let start = plain.utf8.count
    plain += spelling
    width += spelling.utf8.count
    spellings.append(start..<plain.utf8.count)
    marks = nil
  }
}

/// What is drawn of an emoji sequence.
enum Emoji {
  /// The scalars of a character that are to be drawn or spelled: of an emoji sequence its base alone, of anything else
  /// all.
  static func drawn(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.count > 1, isBase(scalars) else { return scalars }
    var drawn = [scalars[0]]
    var rest = scalars.dropFirst()
    while let scalar = rest.popFirst() {
      // Behind a joiner another emoji follows, which belongs to the one picture.
      if scalar == joiner, let next = rest.first, next.properties.isEmoji, next.value > 0xFF {
        break
      }
      if !isSelector(scalar) && !scalar.properties.isEmojiModifier { drawn.append(scalar) }
    }
    return drawn
  }

  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let keycap: Unicode.Scalar = "\u{20E3}"

  private static func isBase(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars[0].properties.isEmoji, DisplayWidth.columns(of: scalars[0]) != nil else {
      return false
    }
    // Digits and signs are emoji only as keycaps.
    return scalars[0].value > 0xFF || scalars.contains(keycap)
  }

  private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{FE0F}" || scalar == "\u{FE0E}"
  }
}
