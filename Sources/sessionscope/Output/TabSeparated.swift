import DisplayText

/// Values in a line, a tab between two.
enum TabSeparated {
  /// One row with the line feed at its end.
  static func line(_ values: [String]) -> String {
    values.map(escaped).joined(separator: "\t") + "\n"
  }

  /// A value with its tabs, line breaks and backslashes as `\t`, `\n`, `\r` and `\\`; what else cannot be seen is spelled.
  static func escaped(_ value: String) -> String {
    var text = ""
    var plain = ""
    for scalar in value.unicodeScalars {
      guard let escape = escapes[scalar] else {
        plain.unicodeScalars.append(scalar)
        continue
      }
      text += SafeText(plain).plain + escape
      plain = ""
    }
    return text + SafeText(plain).plain
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\",
  ]
}
