import BrowserState
import DisplayText
import TerminalModel

/// The keys of the view below, from the command table.
enum HelpScreen {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let help = browser.help else { return }
    let lines = browser.helpLines
    let start = help.scroll.settled(count: lines.count, height: rect.rows)
    for (row, line) in lines.dropFirst(start).prefix(rect.rows).enumerated() {
      for piece in line.pieces {
        grid.write(piece.text, in: rect, row: row, column: piece.column, style: piece.style)
      }
    }
  }
}
