import DisplayText
import SessionModels

/// A part of a long text that is laid out by itself: whole lines where they are short, else a piece of one.
struct TextChunk: Sendable, Equatable {
  private let text: String
  /// Where it stands, as UTF-8 offsets.
  private let range: Range<Int>

  /// How many bytes a chunk has at most: it is laid out in a few milliseconds.
  private static let size = 16 << 10

  /// A text in chunks, at least one.
  static func chunks(of text: String) -> [TextChunk] {
    var text = text
    text.makeContiguousUTF8()
    let ends = text.utf8.withContiguousStorageIfAvailable { Self.ends(in: $0) } ?? [text.utf8.count]
    return zip([0] + ends, ends).map { TextChunk(text: text, range: $0..<$1) }
  }

  private static func ends(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var ends: [Int] = []
    var start = 0
    while bytes.count - start > size {
      let end = start + size
      // Between lines; else, in a long one, behind a space that is not far; else between two characters.
      let lineFeed = bytes[start..<end].lastIndex(of: UInt8(ascii: "\n"))
      let space = bytes[(end - size / 4)..<end].lastIndex(of: UInt8(ascii: " "))
      start = lineFeed.map { $0 + 1 } ?? space.map { $0 + 1 } ?? characterStart(in: bytes, at: end)
      ends.append(start)
    }
    return ends + [bytes.count]
  }

  /// How many marks a cut gives way to: what has more is no character that anybody writes.
  private static let marksLimit = 16

  /// The beginning of the character that a byte belongs to.
  private static func characterStart(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    func scalarStart(_ place: Int) -> Int {
      var place = place
      while bytes[place] & 0xC0 == 0x80 { place -= 1 }
      return place
    }
    let last = scalarStart(place)
    var start = last
    for _ in 0..<marksLimit {
      let scalar = String(decoding: bytes[start..<min(bytes.count, start + 4)], as: UTF8.self)
        .unicodeScalars.first
      guard let scalar, DisplayWidth.columns(of: scalar) == 0 else { return start }
      start = scalarStart(start - 1)
    }
    return last
  }

  var byteCount: Int { range.count }

  /// Its lines, sanitised.
  var lines: [SafeText] { SafeText.lines(of: String(text[indices(of: range)])) }

  /// Whether a match begins in it; it may end behind it.
  func mayHold(_ matcher: TextMatcher) -> Bool { holds(matcher, from: range.lowerBound) }

  /// Whether a match begins in it and ends behind it.
  func isMatchCut(_ matcher: TextMatcher) -> Bool {
    holds(matcher, from: max(range.lowerBound, range.upperBound - overhang(matcher)))
  }

  /// How far a match may go on behind the chunk.
  private func overhang(_ matcher: TextMatcher) -> Int { matcher.text.utf8.count - 1 }

  private func holds(_ matcher: TextMatcher, from start: Int) -> Bool {
    let end = min(text.utf8.count, range.upperBound + overhang(matcher))
    return text.utf8.withContiguousStorageIfAvailable {
      matcher.isIn(UnsafeBufferPointer(rebasing: $0[start..<end]))
    } ?? true
  }

  private func indices(of range: Range<Int>) -> Range<String.Index> {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return start..<text.utf8.index(start, offsetBy: range.count)
  }
}
