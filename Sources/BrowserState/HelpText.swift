import DisplayText

/// The keys of a view, from the command table.
enum HelpText {
  static func lines(of view: View, width: Int) -> [TextLine] {
    let wordsColumn = width >= 60 ? 26 : min(16, max(2, width / 3))
    var lines = [TextLine(SafeText(view.title), .title, column: 1)]
    for command in Command.commands(in: view) {
      let keys = SafeText(command.keys.map(\.name).joined(separator: " "))
      let words = SafeText(command.help).wrapped(to: max(1, width - wordsColumn - 1))
      var first = TextLine(keys, .key, column: 1)
      if keys.width + 2 > wordsColumn {
        lines += keys.wrapped(to: max(1, width - 1)).map { TextLine($0, .key, column: 1) }
        first = TextLine()
      }
      first.add(words[0], .plain, column: wordsColumn)
      lines.append(first)
      for part in words.dropFirst() {
        var line = TextLine(part, .plain, column: wordsColumn)
        line.joint = .space
        lines.append(line)
      }
    }
    return lines
  }
}
