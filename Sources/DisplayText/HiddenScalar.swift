extension Unicode.Scalar {
  /// Whether it must be shown by its spelling: it is a control, format, separator, private-use or unassigned character,
  /// is ignorable by default, looks like a space, is a skin tone by itself, or has no width that everybody agrees on.
  var isHidden: Bool {
    if (0x20...0x7E).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      return true
    default:
      return self == Self.emptyBraille || properties.isDefaultIgnorableCodePoint
        || properties.isEmojiModifier || DisplayWidth.columns(of: self) == nil
    }
  }

  private static let emptyBraille: Unicode.Scalar = "\u{2800}"

  /// Such as `<U+202E>`.
  var spelling: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
