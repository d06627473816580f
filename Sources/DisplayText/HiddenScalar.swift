extension Unicode.Scalar {
  /// Whether it must be shown by its spelling: it is a control, format, separator, private-use or unassigned character,
  /// is ignorable by default, is a space that looks like another, or has no width that everybody agrees on.
  var isHidden: Bool {
    if (0x20...0x7E).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      return true
    default:
      return properties.isDefaultIgnorableCodePoint || DisplayWidth.columns(of: self) == nil
    }
  }

  /// Such as `<U+202E>`.
  var spelling: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
