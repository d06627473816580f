/// Strings as JSON writes them.
enum JSONString {
  /// Decodes a string's body; the parser has checked it.
  static func decode(_ body: ArraySlice<UInt8>) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(body.count)
    var position = body.startIndex
    while position < body.endIndex {
      let byte = body[position]
      guard byte == UInt8(ascii: "\\") else {
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

  /// - Returns: how many bytes the escape, or the pair of escapes, has.
  private static func decodeUnicode(
    _ body: ArraySlice<UInt8>, at position: Int, into decoded: inout [UInt8]
  ) -> Int {
    let unit = codeUnit(body, at: position)
    if let scalar = Unicode.Scalar(unit) {
      decoded += UTF8.encode(scalar)!
      return 6
    }
    let isHigh = unit < 0xDC00
    if isHigh, position + 11 < body.endIndex, body[position + 6] == UInt8(ascii: "\\"),
      body[position + 7] == UInt8(ascii: "u")
    {
      let low = codeUnit(body, at: position + 6)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00)
      {
        decoded += UTF8.encode(scalar)!
        return 12
      }
    }
    decoded += Array("<U+\(String(unit, radix: 16, uppercase: true))>".utf8)
    return 6
  }

  private static func codeUnit(_ body: ArraySlice<UInt8>, at position: Int) -> UInt16 {
    (2...5).reduce(0) { $0 << 4 | (body[position + $1].hexDigit ?? 0) }
  }
}

/// Text of ours as JSON.
public enum JSONText {
  /// A string in quotation marks, escaped by the rule of `JSONValue.text`.
  public static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      default: JSONEscape.append(scalar, to: &text)
      }
    }
    return text + "\""
  }
}

/// Which characters of a string are written as `\uXXXX`.
enum JSONEscape {
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    guard isNeeded(scalar) else {
      text.unicodeScalars.append(scalar)
      return
    }
    for unit in UTF16.encode(scalar)! {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }

  /// Control, format, separator, private-use, ignorable characters and noncharacters: all that cannot be seen.
  static func isNeeded(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
      return true
    default:
      return scalar.properties.isNoncharacterCodePoint
        || scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
