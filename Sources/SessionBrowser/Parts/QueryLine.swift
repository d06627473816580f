import DisplayText
import TerminalModel

/// The line in which a filter or a search is typed, in the place of the status line.
enum QueryLine {
  static func draw(_ query: QueryInput, of browser: Browser, in rect: Rect, on grid: inout Grid) {
    let label: SafeText =
      rect.columns < 40 ? " / " : query.purpose == .filter ? " Filter  " : " Search  "
    grid.write(label, in: rect, style: .label)
    let count: SafeText =
      query.purpose == .search ? "" : browser.filterCount.map { "\($0.left) of \($0.all)" } ?? ""
    let room = rect.columns - label.width - count.width - 3
    let hasCount = !count.isEmpty && room >= 10
    let line = rect.split(left: hasCount ? rect.columns - count.width - 2 : rect.columns).left
    if hasCount {
      grid.write(count, in: rect, column: rect.columns - count.width - 1, style: .faint)
    }
    InputLine.draw(query.editor, in: line, row: 0, column: label.width, on: &grid)
  }
}
