import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The sessions page as it is drawn: the query, the list, and the session under the cursor.
enum SessionListScreen {
  private static let columns = [
    PageTable.Column(heading: "STATUS", width: 10),
    PageTable.Column(heading: "CREATED", width: 11, from: 56),
    PageTable.Column(heading: "TITLE", width: nil),
    PageTable.Column(heading: "MOUNTS", width: nil, from: 48),
  ]

  static func draw(_ page: SessionList, _ browser: Browser, on grid: inout Grid) {
    drawQuery(page, on: &grid)
    let table = PageTable(columns: columns, count: page.rowCount, cursor: page.cursor)
    table.draw(in: page.layout.list, on: &grid) { index in
      guard let session = page.session(at: index) else { return endRow(of: page, browser) }
      let row = SessionRow(session, query: page.query)
      let created = session.createdAt?.words {
        ClockTime.dayAndMinutes($0, now: browser.now, offset: browser.offset)
      }
      return PageTable.Row(
        cells: [row.status, created ?? "", row.title, row.mounts], severity: row.severity,
        severityCell: 3, mark: browser.markedSession == session.id ? "*" : "")
    }
    drawDetail(page, browser, on: &grid)
  }

  /// What can be typed, while nothing is.
  private static let fields =
    "Words, "
    + SessionQuery.Field.allCases.map { SafeText($0.rawValue) + ":" }.joined(separator: " ")

  private static func drawQuery(_ page: SessionList, on grid: inout Grid) {
    guard !page.layout.query.isEmpty else { return }
    let text = page.text.isEmpty ? fields : SafeText(page.text)
    grid.write(
      text.clipped(to: max(0, page.layout.query.columns - 2)), in: page.layout.query, column: 1,
      style: page.text.isEmpty ? .faint : .plain)
    guard let problem = page.problem else { return }
    let words = "^ " + QueryProblemWords.line(for: problem)
    let before = SafeText(String(page.text.prefix(problem.place.lowerBound))).width
    let room = page.layout.problem.columns
    let column = max(1, min(1 + before, room - words.width - 1))
    grid.write(
      words.clipped(to: max(0, room - column)), in: page.layout.problem, column: column,
      style: .failure)
  }

  private static func drawDetail(
    _ page: SessionList, _ browser: Browser, on grid: inout Grid
  ) {
    let rect = page.layout.detail
    guard !rect.isEmpty, let session = page.current else { return }
    let title = SessionRow(session).title
    PageTitle(title, marks: "\(page.cursor.index + 1) of \(page.matches.count)")
      .draw(in: page.layout.title, on: &grid)
    let groups = SessionPreview.groups(
      of: session, query: page.query, now: browser.now, width: rect.columns)
    ReaderScreen.draw(
      FieldLayout.page(of: groups, width: rect.columns).lines, from: 0, found: nil, in: rect,
      on: &grid)
  }

  /// What stands behind the last session.
  private static func endRow(of page: SessionList, _ browser: Browser) -> PageTable.Row {
    let reading = page.reading
    let place: SafeText = oldest(reading, browser).map { "ends at " + $0 } ?? "ends here"
    let goesOn = place + ", Enter goes on: "
    let (words, severity): (SafeText, Severity) =
      switch reading.pages.end {
      case .failed(let error) where reading.pageCount == 0: (failure(error), .failure)
      case .failed(let error): (goesOn + ErrorWords(error).line, .failure)
      case .repeated: (goesOn + "the server named a page twice", .caution)
      case _ where reading.isFull:
        (
          place + ": \(reading.sessions.count) sessions are kept; narrow the query by time",
          .caution
        )
      case _ where reading.isStopped: (goesOn + "stopped", .caution)
      case .complete where reading.pages.leftOut > 0:
        (ListWords.line(forLeftOut: reading.pages.leftOut), .caution)
      case .complete where reading.pages.isCut: ("there is more than the server sent", .caution)
      case .complete: (page.query.isEmpty ? "no sessions" : "no session matches", .ordinary)
      case .next, .held: (browser.query == nil ? "asking" : "Enter reads on", .ordinary)
      case .asking: ("asking", .ordinary)
      }
    return PageTable.Row(cells: [], severity: severity, words: words)
  }

  /// What a list of which nothing could be read says, which is not what a session says of the same status.
  static func failure(_ error: APIError) -> SafeText {
    if case .status(403, _) = error.kind {
      return "this key may not list sessions; open one by its ID"
    }
    if case .status(404, _) = error.kind { return "this server lists no sessions" }
    return ErrorWords(error).line + "  e explains, Enter asks again"
  }

  private static func oldest(_ reading: SessionReading, _ browser: Browser) -> SafeText? {
    reading.oldest.map {
      ClockTime.dayAndMinutes($0, now: browser.now, offset: browser.offset)
    }
  }

  /// Such as `3 of 1240 sessions read, back to 11-12 08:15   13 pages`.
  static func summary(of page: SessionList, _ browser: Browser) -> SafeText {
    let reading = page.reading
    let count = reading.sessions.count
    guard reading.pageCount > 0 else { return "" }
    var words: SafeText = page.query.isEmpty ? "" : "\(page.matches.count) of "
    words += "\(count) session" + (count == 1 ? "" : "s") + " read"
    if reading.pages.end == .complete, !reading.pages.hasMore {
      words += ", all there are"
    } else if let oldest = oldest(reading, browser) {
      words += ", back to " + oldest
    }
    if page.unlisted > 0 { words += "  \(page.unlisted) do not list their mounts" }
    if reading.pages.unreadable > 0 { words += "  \(reading.pages.unreadable) cannot be read" }
    words += "  \(reading.pageCount) page" + (reading.pageCount == 1 ? "" : "s")
    if reading.pages.awaited != nil { words += "  Esc stops" }
    return words
  }
}
