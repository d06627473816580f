import DisplayText

/// The keys of a view, from the command table.
enum HelpText {
  static func lines(of view: View, width: Int) -> [TextLine] {
    let wordsColumn = width >= 60 ? 26 : min(16, max(2, width / 3))
    var lines = [TextLine(SafeText(view.title), .title, column: 1)]
    for command in Command.commands(in: view) {
      let keys = SafeText(command.keys.map(\.name).joined(separator: " "))
      var words = TextLine.paragraph(
        SafeText(command.help), atSpaces: true, width: width - wordsColumn - 1, style: .plain,
        column: wordsColumn)
      if keys.width + 2 > wordsColumn {
        lines += keys.wrapped(to: max(1, width - 1)).map { TextLine($0, .key, column: 1) }
      } else {
        words[0].lead(with: keys, .key, column: 1)
      }
      lines += words
    }
    return lines
  }
}
