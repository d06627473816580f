import DisplayText
import Presentation
import TerminalModel

/// The first line: which session, what it is doing, what it is called, and whose data it is.
enum HeaderLine {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    let parts = parts(of: browser)
    let width = parts.reduce(1) { $0 + $1.0.width + 2 }
    let mark = mark(browser, room: rect.columns - width)
    let markColumn = rect.columns - mark.width - 1
    let room = mark.isEmpty || markColumn < 20 ? rect.columns - 1 : markColumn - 2
    if markColumn >= 20 { grid.write(mark, in: rect, column: markColumn, style: .notice) }
    var column = 1
    for (text, style) in parts {
      let left = room - column
      guard left > 0 else { break }
      column = grid.write(text.clipped(to: left), in: rect, column: column, style: style) + 2
    }
  }

  /// Whose data it is: a demo's always, and where there is room the credential's that asked for it.
  private static func mark(_ browser: Browser, room: Int) -> SafeText {
    if browser.destination.isDemo { return "demo data" }
    let source = CredentialWords.source(browser.destination.credential)
    return browser.view == .prompt || source.width + 2 > room ? "" : source
  }

  private static func parts(of browser: Browser) -> [(SafeText, Style)] {
    guard browser.view != .prompt, let session = browser.session else {
      return [("sessionscope", .title), ("what is mounted in a session", .faint)]
    }
    var parts: [(SafeText, Style)] = [(SafeText(session.id), .title)]
    if let status = session.facts?.status { parts.append((status, .heading)) }
    if session.facts?.isArchived == true { parts.append(("archived", .caution)) }
    if browser.markedSession == session.id { parts.append(("marked", .heading)) }
    if let title = session.facts?.title { parts.append((title, .plain)) }
    return parts
  }
}
