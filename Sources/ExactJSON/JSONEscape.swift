/// Which characters of a string are written as `\uXXXX`.
enum JSONEscape {
  /// Control, format, separator, private-use and ignorable characters and noncharacters: all that cannot be seen.
  static func isNeeded(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
      return true
    default:
      return properties.isNoncharacterCodePoint || properties.isDefaultIgnorableCodePoint
    }
  }

  /// Appends a character as it stands in a string: itself, or the escape it needs (a pair beyond the first plane).
  static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    guard isNeeded(scalar) else {
      text.append(contentsOf: String(scalar).utf8)
      return
    }
    for unit in String(scalar).utf16 {
      text.append(contentsOf: "\\u".utf8)
      text.append(contentsOf: Hexadecimal.digits(of: unit, count: 4).utf8)
    }
  }
}
