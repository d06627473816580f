import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The prompt's list: a heading, the rows, and a heading between groups.
enum PromptList {
  static func draw(_ browser: Browser, from start: Int, in rect: Rect, on grid: inout Grid) {
    let prompt = browser.prompt
    guard prompt.count(of: .offered) > 0 || prompt.listsSessions, start < rect.rows else { return }
    let window = prompt.cursor.window(count: prompt.lines.count)
    let first =
      prompt.lines[window].first.flatMap(\.row)?.group
      ?? (prompt.count(of: .offered) > 0 ? .offered : .sessions)
    drawHeading(first, browser, row: start, in: rect, on: &grid)
    for (line, index) in window.enumerated() {
      switch prompt.lines[index] {
      case .heading(let group):
        drawHeading(group, browser, row: start + 1 + line, in: rect, on: &grid)
      case .row(let row):
        let isCurrent = index == prompt.cursor.index && prompt.chosen != nil
        draw(row, isCurrent: isCurrent, browser, row: start + 1 + line, in: rect, on: &grid)
      }
    }
  }

  private static func drawHeading(
    _ group: PromptGroup, _ browser: Browser, row: Int, in rect: Rect, on grid: inout Grid
  ) {
    let prompt = browser.prompt
    let name: SafeText =
      switch group {
      case .sessions: " SESSIONS"
      case .offered where browser.destination.isDemo: " SAMPLE SESSIONS"
      case .offered: prompt.listsSessions ? " RECENT" : " SESSIONS"
      }
    let end = grid.write(name, in: rect, row: row, style: .heading)
    var notes: [SafeText] = []
    let left = prompt.rows.count { $0.group == group }
    if left < prompt.count(of: group), !prompt.editor.isEmpty {
      notes.append("\(left) of \(prompt.count(of: group))")
    }
    if group == .sessions { notes.append(words(of: prompt.listed, browser)) }
    if group == .offered, case .recent = prompt.chosen { notes.append("Ctrl-X: forget it") }
    let note = notes.joined(separator: "  ")
    grid.write(
      note.clipped(to: max(0, rect.columns - end - 3)), in: rect, row: row, column: end + 2,
      style: prompt.listed.pages.failure != nil && group == .sessions ? .caution : .faint)
  }

  /// How far the newest sessions are read.
  private static func words(of reading: SessionReading, _ browser: Browser) -> SafeText {
    if let error = reading.pages.failure {
      return SessionListScreen.failure(error)
    }
    guard let askedAt = reading.pages.askedAt else { return "asking" }
    let count = reading.sessions.count
    guard count > 0 else { return "none" }
    return "newest first, \(count) read at " + ClockTime.minutes(askedAt, offset: browser.offset)
      + "  Tab: query all"
  }

  private static func draw(
    _ row: PromptRow, isCurrent: Bool, _ browser: Browser, row line: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    let bar = SelectionBar(isSelected: isCurrent)
    bar.draw(in: rect, row: line, on: &grid)
    switch row {
    case .choice(let choice):
      draw(SafeText(choice.title), SafeText(choice.note), bar, row: line, in: rect, on: &grid)
    case .recent(let recent):
      let note = RecentWords.note(recent, now: browser.now)
      draw(RecentWords.title(recent), note, bar, row: line, in: rect, on: &grid)
    case .session(let session):
      draw(session, now: browser.now, bar, row: line, in: rect, on: &grid)
    }
  }

  /// A title, and beside it what is said of it.
  private static func draw(
    _ title: SafeText, _ note: SafeText, _ bar: SelectionBar, row line: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    let titleWidth = min(rect.columns - 3, max(26, rect.columns * 2 / 5))
    grid.write(
      title.clipped(to: titleWidth), in: rect, row: line, column: 2, style: bar.style(.plain))
    let noteColumn = titleWidth + 4
    guard rect.columns >= noteColumn + 12 else { return }
    grid.write(
      note.clipped(to: rect.columns - noteColumn - 1), in: rect, row: line, column: noteColumn,
      style: bar.style(.faint))
  }

  /// Status, age, title, agent, and mounts by type, as far as there is room.
  private static func draw(
    _ session: SessionSummary, now: Instant, _ bar: SelectionBar, row line: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    let row = SessionRow(session)
    let age = session.createdAt?.instant.map { RelativeTime.short(for: $0, now: now) } ?? ""
    var column = 2
    func write(_ words: SafeText, width: Int, _ style: Style, isRight: Bool = false) {
      let text = words.clipped(to: max(0, width))
      grid.write(
        text, in: rect, row: line, column: isRight ? column + width - text.width : column,
        style: bar.style(style))
      column += width + 2
    }
    let (mounts, agent) = (rect.columns >= 60 ? 22 : 0, rect.columns >= 76 ? 14 : 0)
    write(row.status, width: 10, .plain)
    if rect.columns >= 40 { write(age, width: 6, .faint, isRight: true) }
    let rest = (mounts > 0 ? mounts + 2 : 0) + (agent > 0 ? agent + 2 : 0)
    write(row.title, width: rect.columns - column - rest - 1, .plain)
    if agent > 0 { write(row.agent, width: agent, .faint) }
    if mounts > 0 { write(row.mounts, width: mounts, Style(row.severity)) }
  }
}
