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
    /// How many bytes it has in `plain`.
    fileprivate(set) var length: Int
  }

  /// The drawn characters in order, made one at a time.
  public var glyphs: Glyphs { Glyphs(text: self) }

  public struct Glyphs: Sequence, Sendable {
    fileprivate let text: SafeText

    public func makeIterator() -> Iterator { Iterator(text) }

    public struct Iterator: IteratorProtocol {
      private var scalars: String.UnicodeScalarView.Iterator
      private var following: Unicode.Scalar?
      private let spellings: [Range<Int>]
      private var spelling = 0
      private var offset = 0

      init(_ text: SafeText) {
        scalars = text.plain.unicodeScalars.makeIterator()
        following = scalars.next()
        spellings = text.spellings
      }

      /// The spelling that the next glyph is in.
      var openSpelling: Range<Int>? {
        guard spelling < spellings.count, spellings[spelling].contains(offset) else { return nil }
        return spellings[spelling]
      }

      public mutating func next() -> Glyph? {
        guard let scalar = following else { return nil }
        following = scalars.next()
        var glyph = Glyph(
          scalar: scalar, marks: .zero,
          width: DisplayWidth.columns(of: scalar) == 2 ? 2 : 1,
          isEscape: openSpelling != nil, length: UTF8.width(scalar))
        var place = 0
        while place < 4, !glyph.isEscape, let mark = following, DisplayWidth.columns(of: mark) == 0
        {
          glyph.marks[place] = mark.value
          glyph.length += UTF8.width(mark)
          place += 1
          following = scalars.next()
        }
        offset += glyph.length
        if spelling < spellings.count, spellings[spelling].upperBound <= offset { spelling += 1 }
        return glyph
      }
    }
  }
}
