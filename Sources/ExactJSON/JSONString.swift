/// Decodes strings as JSON writes them.
enum JSONString {
  /// Decodes a string's body, which the parser has checked.
  ///
  /// A lone surrogate becomes its visible spelling.
  static func decode(_ body: UnsafeBufferPointer<UInt8>) -> String {
    let bytes = bytes(of: body) { unit in
      Array("<U+\(Hexadecimal.digits(of: unit, count: 4, isUppercase: true))>".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Decodes a string's body into bytes that are equal where two strings are, however they are escaped.
  ///
  /// A lone surrogate becomes the three bytes that UTF-8 would have for it, which stand for nothing else.
  static func comparableBytes(of body: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    bytes(of: body) { unit in
      [
        0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F), 0x80 | UInt8(unit & 0x3F),
      ]
    }
  }

  private static func bytes(
    of body: UnsafeBufferPointer<UInt8>, loneSurrogate: (UInt16) -> [UInt8]
  ) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count)
    var position = 0
    while position < body.count {
      let byte = body[position]
      guard byte == UInt8(ascii: "\\"), position + 1 < body.count else {
        decoded.append(byte)
        position += 1
        continue
      }
      switch body[position + 1] {
      case UInt8(ascii: "b"): decoded.append(0x08)
      case UInt8(ascii: "f"): decoded.append(0x0C)
      case UInt8(ascii: "n"): decoded.append(0x0A)
      case UInt8(ascii: "r"): decoded.append(0x0D)
      case UInt8(ascii: "t"): decoded.append(0x09)
      case UInt8(ascii: "u"):
        position += decodeUnicode(body, at: position, into: &decoded, loneSurrogate)
        continue
      case let sign: decoded.append(sign)
      }
      position += 2
    }
    return decoded
  }

  /// Decodes one `\uXXXX` or a surrogate pair of them.
  ///
  /// - Returns: how many bytes they have.
  private static func decodeUnicode(
    _ body: UnsafeBufferPointer<UInt8>, at position: Int, into decoded: inout [UInt8],
    _ loneSurrogate: (UInt16) -> [UInt8]
  ) -> Int {
    guard let unit = codeUnit(body, at: position) else { return 6 }
    if let scalar = Unicode.Scalar(unit) {
      decoded.append(contentsOf: String(scalar).utf8)
      return 6
    }
    if UTF16.isLeadSurrogate(unit), let low = codeUnit(body, at: position + 6),
      UTF16.isTrailSurrogate(low)
    {
      let pair = UTF16.EncodedScalar([unit, low])
      decoded.append(contentsOf: String(UTF16.decode(pair)).utf8)
      return 12
    }
    decoded.append(contentsOf: loneSurrogate(unit))
    return 6
  }

  /// The code unit of the `\uXXXX` at a place; nil when there is none.
  private static func codeUnit(_ body: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt16? {
    guard position + 6 <= body.count, body[position] == UInt8(ascii: "\\"),
      body[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for place in position + 2..<position + 6 {
      guard let digit = Hexadecimal.value(of: body[place]) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
