import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The compare page as it is drawn: the two sessions, the differences, and the one under the cursor.
enum CompareScreen {
  /// From how many columns on both values stand in the list.
  private static let wide = 64

  private static let columns = [
    PageTable.Column(heading: "  MOUNT", width: nil, isPath: true),
    PageTable.Column(heading: "WHAT", width: 13, from: 34),
    PageTable.Column(heading: "A", width: nil, from: wide),
    PageTable.Column(heading: "B", width: nil, from: wide),
  ]

  /// Whether both values of a difference are seen in the list or below it.
  static func showsValues(_ layout: CompareLayout) -> Bool {
    layout.list.columns >= wide || !layout.detail.isEmpty
  }

  static func draw(_ page: ComparePage, _ browser: Browser, on grid: inout Grid) {
    for (row, (name, side)) in [("A", page.a), ("B", page.b)].enumerated() {
      let line = ComparedSessionRow.line(
        side.id, side.contents.value?.session, now: browser.now, offset: browser.offset,
        width: page.layout.sessions.columns)
      let words = SafeText(name) + " " + line
      grid.write(
        words.clipped(to: max(0, page.layout.sessions.columns - 2)), in: page.layout.sessions,
        row: row, column: 1)
    }
    guard page.isComplete else {
      drawWhyNot(page, in: page.layout.list, on: &grid)
      return
    }
    let table = PageTable(columns: columns, count: page.rowCount, cursor: page.cursor)
    table.draw(in: page.layout.list, on: &grid) { index in
      guard let difference = page.differences[safe: index] else {
        return PageTable.Row(cells: [], words: page.remarks[index - page.differences.count])
      }
      let row = DifferenceRow(difference)
      return PageTable.Row(cells: [row.mark + " " + row.mount, row.what, row.a, row.b])
    }
    drawDetail(page, on: &grid)
  }

  /// What is under way, or why there is no comparison.
  private static func drawWhyNot(_ page: ComparePage, in rect: Rect, on grid: inout Grid) {
    let width = max(1, rect.columns - 4)
    let lines: [SafeText]
    if let failure = page.failure {
      lines =
        (failure.side + " cannot be read, so nothing is compared.").wrapped(to: width)
        + ErrorText.lines(of: failure.error, width: width)
    } else if let words = page.incompleteness {
      lines = ("Nothing is compared. " + words).wrapped(to: width)
    } else {
      grid.write("asking for both sessions", in: rect, column: 2, style: .faint)
      return
    }
    for (row, line) in lines.enumerated() {
      grid.write(line, in: rect, row: row, column: 2, style: .failure)
    }
  }

  private static func drawDetail(_ page: ComparePage, on grid: inout Grid) {
    let rect = page.layout.detail
    guard !rect.isEmpty, let difference = page.current else { return }
    PageTitle(DifferenceFacts.title(of: difference)).draw(in: page.layout.title, on: &grid)
    let groups = DifferenceFacts.groups(of: difference)
    ReaderScreen.draw(
      FieldLayout.page(of: groups, width: rect.columns).lines, from: 0, found: nil, in: rect,
      on: &grid)
  }
}
