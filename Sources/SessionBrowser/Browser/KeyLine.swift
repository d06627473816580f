import DisplayText
import TerminalModel

/// The bottom line, two on a tall screen: the keys of the view, from the command table, as many as fit, the
/// important ones first.
enum KeyLine {
  private struct Item {
    let key: SafeText
    let words: SafeText
    /// The lowest gets its place first.
    let rank: Int
    /// Whether it is there, and as wide, on every row. What is not stands last, so that it moves nothing else.
    let isSteady: Bool

    var width: Int { key.width + 1 + words.width }
  }

  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    var rest = items(browser)
    for row in 0..<rect.rows {
      var column = 1
      let line = fitting(rest, width: rect.columns - 1)
      for index in line {
        let item = rest[index]
        column = grid.write(item.key, in: rect, row: row, column: column, style: .key) + 1
        column = grid.write(item.words, in: rect, row: row, column: column, style: .faint) + 2
      }
      rest = rest.indices.filter { !line.contains($0) }.map { rest[$0] }
    }
  }

  private static func items(_ browser: Browser) -> [Item] {
    let view = browser.view
    return Command.commands(in: view).compactMap { command in
      guard var words = command.short else { return nil }
      var isSteady = true
      switch command.action {
      case .explain:
        guard browser.session?.canExplain == true else { return nil }
        isSteady = false
      case .copy where view == .list:
        guard let name = browser.mainItemName else { return nil }
        words += " " + name
        isSteady = false
      default: break
      }
      let rank = important.firstIndex(of: command.action) ?? important.count
      return Item(key: command.shortKey, words: words, rank: rank, isSteady: isSteady)
    }
  }

  /// What is named before all else, the most important first: what a page is for where nothing else says so, the way out,
  /// and help.
  private static let important: [Action] = [
    .apply, .explain, .close, .leaveUnchanged, .cancelOrBack, .back, .toggle, .help,
    .quitOnEmptyLine,
  ]

  /// The places of the items that fit on one line.
  private static func fitting(_ items: [Item], width: Int) -> [Int] {
    var room = width
    var taken: [Int] = []
    for index in items.indices.sorted(by: { items[$0].rank < items[$1].rank })
    where items[index].width <= room {
      taken.append(index)
      room -= items[index].width + 2
    }
    taken.sort()
    return taken.filter { items[$0].isSteady } + taken.filter { !items[$0].isSteady }
  }
}
