import DisplayText

/// A long text with its name over it.
enum ValueText {
  static func lines(title: SafeText, text: String, width: Int) -> [TextLine] {
    var lines = [TextLine(title.clipped(to: max(1, width - 2)), .title, column: 1)]
    for paragraph in SafeText.lines(of: text) {
      lines += TextLine.paragraph(
        paragraph, atSpaces: true, width: width - 2, style: .plain, column: min(1, width - 1))
    }
    return lines
  }
}
