import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The line over the keys: a notice, else what is being asked, else what failed, else how many resources there are and when they were read.
enum StatusLine {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    if let query = browser.query {
      QueryLine.draw(query, of: browser, in: rect, on: &grid)
      return
    }
    var column = 1
    for piece in pieces(browser, width: rect.columns - 2) {
      let text = piece.text.clipped(to: max(0, rect.columns - 1 - column))
      column = grid.write(text, in: rect, column: column, style: piece.style)
    }
  }

  private static func pieces(_ browser: Browser, width: Int) -> [StatusWords] {
    if let notice = browser.notice { return [(notice.text, Style(notice.severity))] }
    if let wait = browser.retriedLookup?.wait { return [retry(wait, now: browser.now)] }
    if let page = browser.overlays.last?.page { return [page.status(browser)] }
    guard browser.view != .prompt, let session = browser.session else { return [] }
    if let request = browser.running.all.first(where: { $0.wait != nil })
      ?? browser.running.all.first
    {
      return [running(request, session: session, now: browser.now)]
    }
    if let failure = session.failure {
      return [(failureLine(failure, browser: browser, width: width), .failure)]
    }
    return summary(browser, session)
  }

  private static func running(
    _ request: RunningRequest, session: OpenSession, now: Instant
  ) -> (SafeText, Style) {
    if let wait = request.wait { return retry(wait, now: now) }
    let elapsed = DurationWords.wholeSeconds(
      .seconds(request.startedAt.duration(to: now).components.seconds))
    return ("asking for " + subject(of: request) + "  " + elapsed + "  Esc cancels", .faint)
  }

  private static func retry(_ wait: (RetryWait, since: Instant), now: Instant) -> (SafeText, Style)
  {
    let (retry, since) = wait
    let left = retry.delay - since.duration(to: now)
    return (
      OutcomeWords.words(retry) + "  retry \(retry.retry) of \(retry.limit) in "
        + DurationWords.wholeSeconds(left) + "  Esc cancels", .caution
    )
  }

  private static func subject(of request: RunningRequest) -> SafeText {
    switch request.question {
    case .session, .check, .lookup, .pause: return "the session"
    case .resource(let id, _): return SafeText(id)
    case .resources:
      guard let page = request.page, page.number > 1 else { return "the resources" }
      return "the resources, page \(page.number), \(page.resources) so far"
    }
  }

  /// One line: what happened, the message and the request id as far as there is room, and the key that tells it all.
  private static func failureLine(_ error: APIError, browser: Browser, width: Int) -> SafeText {
    let words = ErrorWords(error)
    let hint: SafeText =
      browser.canLeaveOut(error) ? "  w asks without it  e explains" : "  e explains"
    if words.line.width + hint.width <= width { return words.line + hint }
    // A few letters of the message would tell nothing.
    let room = width - hint.width - words.headline.width - 2
    guard let message = words.message, room >= 5 else { return words.headline + hint }
    return words.headline + ": " + message.clipped(to: room) + hint
  }

  /// How many resources there are and when they were read; what is wrong is counted, so that it is seen although its rows are not.
  private static func summary(_ browser: Browser, _ session: OpenSession) -> [StatusWords] {
    if session.pane == .detail, let shown = session.shown, let answer = shown.answer {
      let compared: SafeText =
        switch shown.compared {
        case .same?: "nothing changed  "
        case .changed?: "changed  "
        case nil: ""
        }
      let since = fetched(answer.receivedAt, answer.requestID, browser)
      return [(compared + "resource retrieved " + since, .faint)]
    }
    guard let reading = session.list.reading else { return [] }
    let count = session.list.all.count
    var words: SafeText = "\(count) resource" + (count == 1 ? "" : "s")
    if let filter = session.list.filter {
      words = "\(session.list.rows.count) of " + words + " match " + SafeText(filter.text)
      return [(words + "  Esc shows all", .faint)]
    }
    if let words = session.list.limitWords { return [(words, .caution)] }
    var pieces: [StatusWords] = [(words, .faint)]
    for (note, count) in session.list.wrongCounts {
      pieces.append(("  \(count) " + note.words, Style(note.severity)))
    }
    let isWrong = pieces.count > 1
    let phase: SafeText = session.list.isComplete ? "  fetched " : "  so far "
    let since = fetched(reading.receivedAt, isWrong ? nil : reading.requestID, browser)
    return pieces + [((isWrong ? " " : "") + phase + since, .faint)]
  }

  private static func fetched(_ instant: Instant, _ id: String?, _ browser: Browser) -> SafeText {
    let time = ClockTime.seconds(instant, offset: browser.offset)
    return id.map { time + "  " + SafeText($0) } ?? time
  }
}
