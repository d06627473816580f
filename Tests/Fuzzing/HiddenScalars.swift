import DisplayText
import TestSupport

/// What no shown text may hold: controls, formats, separators of lines and paragraphs.
enum HiddenScalars {
  /// - Parameter lines: whether line feeds of our own stand between lines.
  static func faults(in text: String, lines: Bool = false) -> [String] {
    let hidden = text.unicodeScalars.first { $0.mayNotBeShown && !(lines && $0 == "\n") }
    return hidden.map { ["U+\(String($0.value, radix: 16)) is shown in \(text.debugDescription)"] }
      ?? []
  }

  /// The same, and whether a text is as wide as it says.
  static func faults(in text: SafeText) -> [String] {
    let width = text.glyphs.reduce(0) { $0 + Int($1.width) }
    return faults(in: text.plain)
      + (width == text.width
        ? [] : ["\(text.plain.debugDescription) says it has \(text.width) columns, not \(width)"])
  }
}
