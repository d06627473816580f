/// Builds safe text from characters, one after another.
struct Sanitiser {
  private(set) var plain = ""
  private(set) var width = 0
  private(set) var spellings: [Range<Int>] = []

  /// How many combining characters a cell holds.
  private static let marksLimit = 4
  /// How many the last base has; nil where nothing can take one.
  private var marks: Int?

  /// Whether a byte is a character that is shown as it is, where nothing combines with it.
  static func isPrintableASCII(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

  mutating func add(_ text: Substring) {
    var rest = text
    while !rest.isEmpty {
      let run = rest.withUTF8 { bytes in bytes.prefix(while: Self.isPrintableASCII).count }
      // What follows a run of ASCII may combine with its last character, and with no other.
      if run > 1 {
        let end = rest.utf8.index(rest.startIndex, offsetBy: run - 1)
        plain += rest[..<end]
        width += run - 1
        rest = rest[end...]
      } else {
        add(rest.removeFirst())
      }
    }
  }

  private mutating func add(_ character: Character) {
    // A combining character never joins what an earlier character, or our own text, drew.
    marks = nil
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      add(first)
    } else {
      for scalar in Emoji.drawn(of: Array(scalars)) { add(scalar) }
    }
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
