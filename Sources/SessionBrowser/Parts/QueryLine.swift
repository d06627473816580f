import DisplayText
import TerminalModel

/// The line in which a filter or a search is typed, in the place of the status line.
enum QueryLine {
  static func draw(_ query: QueryInput, of browser: Browser, in rect: Rect, on grid: inout Grid) {
    let label: SafeText =
      rect.columns < 40 ? " / " : query.purpose == .filter ? " Filter  " : " Search  "
    grid.write(label, in: rect, style: .label)
    let count = count(browser)
    let room = rect.columns - label.width - count.width - 3
    let hasCount = !count.isEmpty && room >= 10
    let line = rect.split(left: hasCount ? rect.columns - count.width - 2 : rect.columns).left
    if hasCount {
      grid.write(count, in: rect, column: rect.columns - count.width - 1, style: .faint)
    }
    InputLine.draw(query.editor, in: line, row: 0, column: label.width, on: &grid)
  }

  /// How many rows the filter leaves, of how many.
  private static func count(_ browser: Browser) -> SafeText {
    switch browser.viewUnderQuery {
    case .list:
      guard let list = browser.session?.list else { return "" }
      return "\(list.rows.count) of \(list.all.count)"
    case .betas:
      guard let (count, total) = browser.betaList?.seen else { return "" }
      return "\(count) of \(total)"
    case .requests:
      guard let page = browser.requestPage else { return "" }
      return "\(page.rows(of: browser.log).count) of \(browser.log.records.count)"
    default: return ""
    }
  }
}
