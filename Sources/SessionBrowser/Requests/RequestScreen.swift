import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The request log: a row a request, and all of the one under the cursor below.
enum RequestScreen {
  private struct Columns {
    let time: Int
    let status: Range<Int>
    let took: Range<Int>?
    let bytes: Range<Int>?
    let tries: Range<Int>?
    let path: Int

    init(width: Int) {
      time = 2
      status = 12..<(width >= 60 ? 24 : 18)
      guard width >= 60 else {
        (took, bytes, tries) = (nil, nil, nil)
        path = status.upperBound + 1
        return
      }
      took = 25..<33
      bytes = 34..<42
      tries = 43..<48
      path = 50
    }
  }

  /// How many rows of requests are seen.
  static func listRows(in rows: Int) -> Int { rows - headingRows(in: rows) - detailRows(in: rows) }

  private static func headingRows(in rows: Int) -> Int { rows >= 5 ? 1 : 0 }

  /// How many rows under the list say all of the request under the cursor.
  private static func detailRows(in rows: Int) -> Int {
    switch rows {
    case ..<8: 0
    case ..<16: 4
    default: 6
    }
  }

  static func draw(
    _ page: RequestPage, _ browser: Browser, in rect: Rect, on grid: inout Grid
  ) {
    let (heading, rest) = rect.split(top: headingRows(in: rect.rows))
    let (list, detail) = rest.split(bottom: detailRows(in: rect.rows))
    let columns = Columns(width: rect.columns)
    drawHeadings(columns, in: heading, on: &grid)
    let rows = page.rows(of: browser.log)
    if rows.isEmpty {
      let words: SafeText =
        page.filter == nil ? "Nothing was asked yet." : "No request matches. Esc shows all."
      grid.write(words.clipped(to: max(0, list.columns - 3)), in: list, column: 2, style: .faint)
    }
    for (line, index) in page.cursor.window(count: rows.count).enumerated() {
      let bar = SelectionBar(isSelected: index == page.cursor.index)
      bar.draw(in: list, row: line, on: &grid)
      draw(
        browser.log.records[rows[index]], columns, bar, offset: browser.offset, row: line, in: list,
        on: &grid)
    }
    drawDetail(page.current(in: browser.log), in: detail, on: &grid)
  }

  /// How many requests there were: none is anything but GET, for there is nothing else in the program.
  static func summary(_ page: RequestPage, _ log: RequestLog) -> SafeText {
    let count = log.count
    var words: SafeText = "\(count) request" + (count == 1 ? "" : "s") + ", all GET"
    if let filter = page.filter {
      words += "  \(page.rows(of: log).count) match " + SafeText(filter.text)
    } else if count > log.records.count {
      words += "  the last \(log.records.count) are kept"
    }
    return words
  }

  private static func drawHeadings(_ columns: Columns, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    grid.write("TIME", in: rect, column: columns.time, style: .heading)
    grid.write("STATUS", in: rect, column: columns.status.lowerBound, style: .heading)
    for (name, place) in [
      (SafeText("TOOK"), columns.took), ("BYTES", columns.bytes), ("TRIES", columns.tries),
    ] {
      guard let place else { continue }
      grid.write(name, in: rect, column: place.upperBound - name.width, style: .heading)
    }
    grid.write("PATH", in: rect, column: columns.path, style: .heading)
  }

  private static func draw(
    _ record: RequestRecord, _ columns: Columns, _ bar: SelectionBar, offset: Int, row: Int,
    in rect: Rect, on grid: inout Grid
  ) {
    let words = RequestWords(record)
    grid.write(
      ClockTime.seconds(record.startedAt, offset: offset), in: rect, row: row, column: columns.time,
      style: bar.style(.plain))
    grid.write(
      words.outcome.clipped(to: columns.status.count), in: rect, row: row,
      column: columns.status.lowerBound, style: bar.style(Style(words.severity)))
    for (text, place) in [
      (words.duration, columns.took), (words.bytes, columns.bytes), (words.attempts, columns.tries),
    ] {
      guard let place else { continue }
      let text = text.clipped(to: place.count)
      grid.write(
        text, in: rect, row: row, column: place.upperBound - text.width, style: bar.style(.plain))
    }
    grid.write(
      words.place.clippedInMiddle(to: max(0, rect.columns - columns.path - 1)), in: rect, row: row,
      column: columns.path, style: bar.style(.plain))
  }

  private static func drawDetail(_ record: RequestRecord?, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    grid.fill("─", in: rect, row: 0, style: .faint)
    guard let record else { return }
    let words = RequestWords(record)
    let room = max(1, rect.columns - 13)
    let target = ("GET " + words.target).brokenAtWidth(room)
    let parts: [(SafeText, [SafeText])] = [
      ("Request id", [words.requestID]), ("Flags", [words.flags]), ("Request", target),
    ]
    var row = 1
    for (label, lines) in parts {
      for (index, line) in lines.enumerated() where row < rect.rows {
        if index == 0 { grid.write(label, in: rect, row: row, column: 1, style: .label) }
        // What does not fit on the last line is told as cut.
        let isCut = row == rect.rows - 1 && index < lines.count - 1
        grid.write(
          (isCut ? line + "……" : line).clipped(to: room), in: rect, row: row, column: 12)
        row += 1
      }
    }
  }
}
