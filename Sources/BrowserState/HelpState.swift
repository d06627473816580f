import DisplayText

/// The help while it is open: which view it is about, and how far it is scrolled.
public struct HelpState: Sendable, Equatable {
  public let view: View
  public var scroll = ScrollPosition()

  init(over view: View) { self.view = view }

  /// Every command of the view, wrapped to a width.
  func lines(width: Int) -> [TextLine] {
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
      lines += words.dropFirst().map { TextLine($0, .plain, column: wordsColumn) }
    }
    return lines
  }
}

extension Browser {
  /// The help's text at the width it has on the screen; empty while it is closed.
  public var helpLines: [TextLine] { help?.lines(width: layout.body.columns) ?? [] }

  mutating func performInHelp(_ action: Action) {
    let (count, height) = (helpLines.count, layout.body.rows)
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      let distance = action.distance(height: height, count: count)
      help?.scroll.move(by: distance, count: count, height: height)
    default: help = nil
    }
  }
}
