extension SafeText {
  /// One drawn character: its base, its marks, and its width.
  public struct Glyph: Sendable, Hashable {
    public let scalar: Unicode.Scalar
    /// Up to four combining scalars; 0 where there is none.
    public fileprivate(set) var marks: SIMD4<UInt32>
    /// 1 or 2 columns.
    public let width: Int8
    /// Whether it is part of a spelling such as `<U+202E>`.
    public let isEscape: Bool
    /// The bytes it has in `plain`.
    var length: Int
  }

  /// The drawn characters in order.
  public var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(width)
    var offset = 0
    var spelling = spellings.startIndex
    for scalar in plain.unicodeScalars {
      while spelling < spellings.endIndex, spellings[spelling].upperBound <= offset {
        spelling += 1
      }
      let isEscape = spelling < spellings.endIndex && spellings[spelling].contains(offset)
      let columns = DisplayWidth.columns(of: scalar) ?? 1
      let length = UTF8.width(scalar)
      if columns == 0, let last = glyphs.indices.last,
        let place = (0..<4).first(where: { glyphs[last].marks[$0] == 0 })
      {
        glyphs[last].marks[place] = scalar.value
        glyphs[last].length += length
      } else {
        glyphs.append(
          Glyph(
            scalar: scalar, marks: .zero, width: Int8(max(1, columns)), isEscape: isEscape,
            length: length))
      }
      offset += length
    }
    return glyphs
  }

  /// A part that is never cut: a glyph, or a whole spelling.
  struct Unit {
    let bytes: Range<Int>
    let width: Int
    let isSpace: Bool
  }

  var units: [Unit] {
    var units: [Unit] = []
    var offset = 0
    var spelling = spellings.startIndex
    for glyph in glyphs {
      while spelling < spellings.endIndex, spellings[spelling].upperBound <= offset {
        spelling += 1
      }
      let bytes = offset..<offset + glyph.length
      if spelling < spellings.endIndex, spellings[spelling].contains(offset) {
        // The whole spelling is added where it begins.
        if spellings[spelling].lowerBound == offset {
          units.append(
            Unit(bytes: spellings[spelling], width: spellings[spelling].count, isSpace: false))
        }
      } else {
        units.append(Unit(bytes: bytes, width: Int(glyph.width), isSpace: glyph.scalar == " "))
      }
      offset = bytes.upperBound
    }
    return units
  }

  /// A part of this text that begins and ends between units.
  func slice(_ bytes: Range<Int>, width: Int) -> SafeText {
    let utf8 = plain.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    let moved = spellings.compactMap { spelling -> Range<Int>? in
      let kept = spelling.clamped(to: bytes)
      return kept.isEmpty
        ? nil : kept.lowerBound - bytes.lowerBound..<kept.upperBound - bytes.lowerBound
    }
    return SafeText(plain: String(plain[start..<end]), width: width, spellings: moved)
  }
}
