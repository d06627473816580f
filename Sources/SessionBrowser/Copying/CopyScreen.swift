import DisplayText
import Presentation
import TerminalModel

/// What can be copied, and the question before something is copied that cannot be seen.
enum CopyScreen {
  static func drawMenu(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let menu = browser.copyMenu else { return }
    let nameWidth = (menu.items.map(\.name.width).max() ?? 0) + 2
    let window = menu.cursor.window(count: menu.items.count, height: rect.rows)
    for (row, index) in window.enumerated() {
      let item = menu.items[index]
      let isCurrent = index == menu.cursor.index
      if isCurrent { grid.write(">", in: rect, row: row, style: .key) }
      grid.write(
        item.name.clipped(to: max(0, rect.columns - 3)), in: rect, row: row, column: 2,
        style: isCurrent ? .selected : .label)
      let room = rect.columns - 3 - nameWidth
      guard room > 0 else { continue }
      grid.write(
        text(of: item).clipped(to: room), in: rect, row: row, column: 2 + nameWidth)
    }
  }

  static func drawConfirmation(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let item = browser.confirmation, let hazard = item.hazard else { return }
    let width = max(1, rect.columns - 2)
    var rows: [(SafeText, Style)] = ("Copy this? " + item.name).wrapped(to: width).map {
      ($0, .title)
    }
    let warning: SafeText =
      "It holds " + hazard + ", which a shell or an editor may obey. Shown here by their names:"
    rows += warning.wrapped(to: width).map { ($0, .caution) }
    rows += SafeText(String(item.text.prefix(4096))).brokenAtWidth(width).map { ($0, .plain) }
    for (row, (text, style)) in rows.enumerated() {
      grid.write(text, in: rect, row: row, column: min(1, rect.columns - 1), style: style)
    }
  }

  /// The first line of it, without indentation.
  private static func text(of item: CopyItem) -> SafeText {
    guard !item.isFromService else { return SafeText(String(item.text.prefix(1024))) }
    let words = item.text.prefix(1024).split(whereSeparator: \.isWhitespace)
    return SafeText(words.joined(separator: " "))
  }
}
