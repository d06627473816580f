import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// Everything there is to say about one resource; longer than the pane it scrolls, and says how far.
enum DetailPane {
  static func draw(_ browser: Browser, _ session: OpenSession, layout: Layout, on grid: inout Grid)
  {
    let rect = layout.detail
    let page = browser.detailPage
    let lines = page.lines
    let start = min(session.cursor.scroll.offset, max(0, lines.count - rect.rows))
    drawTitle(browser, session, lineCount: lines.count, start: start, layout: layout, on: &grid)
    if lines.isEmpty {
      drawEmpty(session, in: rect, on: &grid)
      return
    }
    ReaderScreen.draw(lines, from: start, found: session.cursor.found, in: rect, on: &grid)
    guard session.pane == .detail, page.places.indices.contains(session.cursor.field) else {
      return
    }
    // Of a field whose beginning is scrolled away, the first line that is seen is marked.
    let first = max(start, page.places[session.cursor.field].lines.lowerBound)
    grid.write(">", in: rect, row: first - start, style: .key)
  }

  private static func drawTitle(
    _ browser: Browser, _ session: OpenSession, lineCount: Int, start: Int, layout: Layout,
    on grid: inout Grid
  ) {
    let rect = layout.detailTitle
    guard !rect.isEmpty else { return }
    grid.fill("─", in: rect, row: 0, style: .faint)
    let shown = session.shown
    let stale = shown.flatMap { StaleMark.text(of: $0, list: session.list, offset: browser.offset) }
    let marks = marks(
      session, stale: stale, lineCount: lineCount, start: start, height: layout.detail.rows,
      width: rect.columns - 14, offset: browser.offset)
    let title = shown.map { ResourceKind($0.resource).title } ?? "Resource"
    let rightWidth = marks.isEmpty ? 0 : marks.width + 3
    let spaced = " " + title.clipped(to: max(0, rect.columns - rightWidth - 6)) + " "
    grid.write(spaced, in: rect, column: 2, style: session.pane == .detail ? .title : .heading)
    guard !marks.isEmpty else { return }
    grid.write(
      " " + marks + " ", in: rect, column: rect.columns - rightWidth,
      style: stale == nil ? .faint : .caution)
  }

  /// What stands at the right of the title: stale or not, when it was asked for alone, how far it is scrolled, which resource of how many. In
  /// little room the words go first, then the last of them.
  private static func marks(
    _ session: OpenSession, stale: SafeText?, lineCount: Int, start: Int, height: Int, width: Int,
    offset: Int
  ) -> SafeText {
    var long: [SafeText] = []
    var short: [SafeText] = []
    if let stale {
      long.append(stale)
      short.append("STALE")
    }
    if let answer = session.shown?.answer {
      long.append("retrieved " + ClockTime.seconds(answer.receivedAt, offset: offset))
    }
    if lineCount > height && height > 0 {
      let end = min(lineCount, start + height)
      long.append("lines \(start + 1)-\(end) of \(lineCount)")
      short.append("\(start + 1)-\(end)/\(lineCount)")
    }
    if session.subject == .row, !session.list.rows.isEmpty {
      let (number, count) = (session.list.cursor.index + 1, session.list.rows.count)
      long.append("\(number) of \(count)")
      short.append("\(number)/\(count)")
    }
    let whole = long.joined(separator: "  ")
    if whole.width <= width { return whole }
    while !short.isEmpty && short.joined(separator: "  ").width > width { short.removeLast() }
    return short.joined(separator: "  ")
  }

  private static func drawEmpty(_ session: OpenSession, in rect: Rect, on grid: inout Grid) {
    guard case .asked(let id) = session.subject else { return }
    if let failure = session.retrieved[id]?.failure {
      for (row, line) in ErrorText.lines(of: failure, width: rect.columns - 4).enumerated() {
        grid.write(line, in: rect, row: row, column: 2, style: .failure)
      }
    } else {
      let words = "asking for " + SafeText(id)
      grid.write(words.clipped(to: max(0, rect.columns - 3)), in: rect, column: 2, style: .faint)
    }
  }
}
