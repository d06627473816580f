import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The calls page as it is drawn: the list, and the call under the cursor.
enum CallListScreen {
  private static let columns = [
    PageTable.Column(heading: "TIME", width: 8),
    PageTable.Column(heading: "TOOL", width: 6, from: 34),
    PageTable.Column(heading: "WHAT", width: nil),
    PageTable.Column(heading: "", width: 7, isRight: true, from: 60),
    PageTable.Column(heading: "ANSWER", width: 9, from: 28),
  ]

  static func draw(_ page: CallList, _ browser: Browser, on grid: inout Grid) {
    let table = PageTable(columns: columns, count: page.rowCount, cursor: page.cursor)
    table.draw(in: page.layout.list, on: &grid) { index in
      guard let place = page.rows[safe: index] else { return endRow(of: page, browser) }
      let row = CallRow(page.reading.calls.named[place], offset: browser.offset)
      return PageTable.Row(
        cells: [row.time, row.tool, row.what, row.size, row.answer], severity: row.severity,
        severityCell: 4)
    }
    drawDetail(page, browser, on: &grid)
  }

  private static func drawDetail(_ page: CallList, _ browser: Browser, on grid: inout Grid) {
    let rect = page.layout.detail
    guard !rect.isEmpty else { return }
    var groups: [FieldGroup] = []
    if let call = page.current {
      let row = CallRow(call, offset: browser.offset)
      PageTitle(
        row.time + " " + row.tool, marks: "\(page.cursor.index + 1) of \(page.rows.count)"
      ).draw(in: page.layout.title, on: &grid)
      groups.append(FieldGroup(fields: CallRow.fields(of: call)))
    } else {
      grid.fill("─", in: page.layout.title, row: 0, style: .faint)
    }
    if page.reading.pageCount > 0 {
      let gap = groups.isEmpty ? [] : [Field("", "")]
      groups.append(
        FieldGroup(
          fields: gap + [Field("Not seen", CallWords.notSeen(page.reading), wrapping: .words)]))
    }
    ReaderScreen.draw(
      FieldLayout.page(of: groups, width: rect.columns).lines, from: 0, found: nil, in: rect,
      on: &grid)
  }

  /// What stands behind the last call.
  private static func endRow(of page: CallList, _ browser: Browser) -> PageTable.Row {
    let reading = page.reading
    let (words, severity): (SafeText, Severity) =
      if page.isStopped {
        (CallWords.progress(reading, offset: browser.offset) + "; Enter goes on", .caution)
      } else if let words = CallWords.stop(reading, offset: browser.offset) {
        (words, reading.problem == nil ? .ordinary : .failure)
      } else if !reading.isAtEnd {
        ("asking", .ordinary)
      } else if page.filter != nil, page.count > 0 {
        ("No call matches. Esc shows all.", .ordinary)
      } else {
        (
          reading.isComplete
            ? "No call names this path; that proves nothing."
            : "No call that was read names this path; that proves nothing.", .ordinary
        )
      }
    return PageTable.Row(cells: [], severity: severity, words: words)
  }

  /// Such as `primary thread complete, 2 other threads read   6 requests  14:05:12`.
  static func summary(of page: CallList, _ browser: Browser) -> SafeText {
    let reading = page.reading
    guard reading.pageCount > 0 else { return "" }
    var words = CallWords.progress(reading, offset: browser.offset)
    if let filter = page.filter { words += "  \(page.rows.count) match " + SafeText(filter.text) }
    words += "   \(reading.pageCount) request" + (reading.pageCount == 1 ? "" : "s")
    if let moment = page.readAt {
      words += "  " + ClockTime.seconds(moment, offset: browser.offset)
    }
    return words
  }
}
