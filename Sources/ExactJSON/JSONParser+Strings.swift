/// Strings: their end, their escapes, and whether they are UTF-8.
extension JSONParser {
  /// Skips a string from its first quotation mark to behind its last.
  ///
  /// - Returns: whether there is an escape in it.
  mutating func skipString() throws(Failure) -> Bool {
    let start = position
    let unfinished = Failure(problem: .unfinishedString, offset: start)
    position += 1
    var hasEscapes = false
    while true {
      position = Self.plainEnd(in: bytes, from: position)
      guard let byte = peek else { throw unfinished }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return hasEscapes
      case UInt8(ascii: "\\"):
        hasEscapes = true
        guard let length = try escapeLength() else { throw unfinished }
        position += length
      case ..<0x20: throw fail(.controlCharacter)
      default:
        guard let length = characterLength(byte) else { throw fail(.notUTF8) }
        guard position + length <= bytes.count else { throw unfinished }
        position += length
      }
    }
  }

  /// Where ASCII ends that stands for itself in a string; looks at eight bytes at a time.
  @inline(__always) static func plainEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int)
    -> Int
  {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let raw = UnsafeRawBufferPointer(bytes)
    var position = start
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
      let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
      // The top bit of each byte that is a quotation mark, a backslash, a control character or not ASCII. A borrow can
      // set only bits above a true one, so the lowest is always right.
      let marks =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash
          | (word &- ones &* 0x20) & ~word | word) & tops
      if marks != 0 { return position + marks.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), ..<0x20, 0x80...: return position
      default: position += 1
      }
    }
    return position
  }

  /// The length of the escape at the next byte; nil when the document ends within it.
  private func escapeLength() throws(Failure) -> Int? {
    guard position + 1 < bytes.count else { return nil }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      for place in position + 2..<position + 6 {
        guard place < bytes.count else { return nil }
        guard Hexadecimal.value(of: bytes[place]) != nil else { throw fail(.wrongEscape) }
      }
      return 6
    default: throw fail(.wrongEscape)
    }
  }

  /// The length of the character of several bytes that begins here; nil when it is no UTF-8: an overlong form, a
  /// surrogate, over U+10FFFF, a stray byte. A character that the document's end cuts off has its whole length.
  func characterLength(_ lead: UInt8) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    let end = min(position + length, bytes.count)
    if position + 1 < end, !second.contains(bytes[position + 1]) { return nil }
    var place = position + 2
    while place < end {
      if bytes[place] & 0xC0 != 0x80 { return nil }
      place += 1
    }
    return length
  }
}
