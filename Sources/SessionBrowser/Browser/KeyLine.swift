import DisplayText
import TerminalModel

/// The bottom line: the keys of the view, from the command table, as many as fit. Help and the way out fit first.
enum KeyLine {
  private struct Item {
    let key: SafeText
    let words: SafeText
    let isKept: Bool

    var width: Int { key.width + 1 + words.width }
  }

  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    var column = 1
    for item in fitting(items(browser), width: rect.columns - 1) {
      column = grid.write(item.key, in: rect, column: column, style: .key) + 1
      column = grid.write(item.words, in: rect, column: column, style: .faint) + 2
    }
  }

  private static func items(_ browser: Browser) -> [Item] {
    Command.commands(in: browser.view).compactMap { command in
      guard let short = command.short, let key = command.keys.first else { return nil }
      var words = SafeText(short)
      if command.action == .betas { words += " \(browser.betas.flags.count)" }
      let isKept = [.help, .quit, .quitOnEmptyLine, .close, .leaveUnchanged, .apply, .toggle]
        .contains(
          command.action)
      return Item(key: SafeText(key.name), words: words, isKept: isKept)
    }
  }

  private static func fitting(_ items: [Item], width: Int) -> [Item] {
    var room = width
    var taken = Set<Int>()
    for wanted in [true, false] {
      for (index, item) in items.enumerated() where item.isKept == wanted && item.width <= room {
        taken.insert(index)
        room -= item.width + 2
      }
    }
    return items.enumerated().filter { taken.contains($0.offset) }.map(\.element)
  }
}
