import DisplayText

/// A long text in lines of a width.
enum ValueText {
  static func lines(of text: String, width: Int) -> [TextLine] {
    SafeText.lines(of: text).flatMap {
      TextLine.paragraph(
        $0, atSpaces: true, width: width - 2, style: .plain, column: min(1, width - 1))
    }
  }
}
