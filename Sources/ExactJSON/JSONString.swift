/// Decodes strings as JSON writes them.
enum JSONString {
  /// Decodes a string's body, which the parser has checked.
  ///
  /// A lone surrogate becomes its visible spelling.
  static func decode(_ body: UnsafeBufferPointer<UInt8>) -> String {
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
        position += decodeUnicode(body, at: position, into: &decoded)
        continue
      case let sign: decoded.append(sign)
      }
      position += 2
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Decodes one `\uXXXX` or a surrogate pair of them.
  ///
  /// - Returns: how many bytes they have.
  private static func decodeUnicode(
    _ body: UnsafeBufferPointer<UInt8>, at position: Int, into decoded: inout [UInt8]
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
    let digits = Hexadecimal.digits(of: unit, count: 4, isUppercase: true)
    decoded.append(contentsOf: "<U+\(digits)>".utf8)
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
