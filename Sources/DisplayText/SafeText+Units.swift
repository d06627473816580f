extension SafeText {
  /// A part that is never cut: a glyph, or a whole spelling.
  struct Unit {
    /// Where it stands in `plain`.
    let bytes: Range<Int>
    let width: Int
    let isSpace: Bool
  }

  /// The parts in order, made one at a time.
  var units: Units { Units(text: self) }

  struct Units: Sequence, IteratorProtocol {
    private var glyphs: Glyphs.Iterator
    private var offset = 0

    init(text: SafeText) { glyphs = text.glyphs.makeIterator() }

    mutating func next() -> Unit? {
      let start = offset
      let spelling = glyphs.openSpelling
      guard let glyph = glyphs.next() else { return nil }
      offset += glyph.length
      guard let spelling else {
        return Unit(
          bytes: start..<offset, width: Int(glyph.width), isSpace: glyph.scalar == " ")
      }
      while offset < spelling.upperBound, let letter = glyphs.next() { offset += letter.length }
      return Unit(bytes: start..<offset, width: offset - start, isSpace: false)
    }
  }

  /// A part of this text of a known width that begins and ends between glyphs.
  func slice(_ bytes: Range<Int>, width: Int) -> SafeText {
    let utf8 = plain.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    let moved = spellings[firstSpelling(endingAfter: bytes.lowerBound)...]
      .prefix { $0.lowerBound < bytes.upperBound }
      .map { spelling in
        let kept = spelling.clamped(to: bytes)
        return kept.lowerBound - bytes.lowerBound..<kept.upperBound - bytes.lowerBound
      }
    return SafeText(plain: String(plain[start..<end]), width: width, spellings: moved)
  }

  /// Found by halving, so that a long text full of spellings is cut into lines in reasonable time.
  private func firstSpelling(endingAfter offset: Int) -> Int {
    var low = 0
    var high = spellings.count
    while low < high {
      let middle = (low + high) / 2
      if spellings[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
