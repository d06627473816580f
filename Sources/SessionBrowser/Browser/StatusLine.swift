import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The line over the keys: a notice, else what is being asked, else what failed, else what is there and since when.
enum StatusLine {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    if let query = browser.query {
      QueryLine.draw(query, of: browser, in: rect, on: &grid)
      return
    }
    let (text, style) = line(browser, width: rect.columns - 2)
    grid.write(text.clipped(to: max(0, rect.columns - 2)), in: rect, column: 1, style: style)
  }

  private static func line(_ browser: Browser, width: Int) -> (SafeText, Style) {
    if let notice = browser.notice { return (notice.text, Style(notice.severity)) }
    if let wait = browser.retriedLookup?.wait { return retry(wait, now: browser.now) }
    if let page = browser.overlays.last?.page { return page.status(browser) }
    if browser.view == .prompt { return ("", .plain) }
    guard let session = browser.session else { return ("", .plain) }
    if let request = browser.running.all.first(where: { $0.wait != nil })
      ?? browser.running.all.first
    {
      return running(request, session: session, now: browser.now)
    }
    if let failure = session.failure {
      return (failureLine(failure, browser: browser, width: width), .failure)
    }
    return (summary(browser, session), .faint)
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
    // Less than half a word of the message says less than none.
    let room = width - hint.width - words.headline.width - 2
    guard let message = words.message, room >= 5 else { return words.headline + hint }
    return words.headline + ": " + message.clipped(to: room) + hint
  }

  private static func summary(_ browser: Browser, _ session: OpenSession) -> SafeText {
    if session.pane == .detail, let answer = session.shown?.answer {
      return parts(
        "resource retrieved", at: answer.receivedAt, took: answer.duration, id: answer.requestID,
        offset: browser.offset)
    }
    guard let reading = session.list.reading else { return "" }
    let count = session.list.all.count
    var words: SafeText = "\(count) resource" + (count == 1 ? "" : "s")
    if let filter = session.list.filter {
      words = "\(session.list.rows.count) of " + words + " match " + SafeText(filter.text)
      return words + "  Esc shows all"
    }
    if let words = session.list.limitWords { return words }
    let phase: SafeText = session.list.isComplete ? "  fetched" : "  so far"
    return parts(
      words + phase, at: reading.receivedAt, took: reading.duration, id: reading.requestID,
      offset: browser.offset)
  }

  private static func parts(
    _ words: SafeText, at instant: Instant, took duration: Duration, id: String?, offset: Int
  ) -> SafeText {
    let line =
      words + " " + ClockTime.seconds(instant, offset: offset) + "  "
      + DurationWords.words(duration)
    return id.map { line + "  " + SafeText($0) } ?? line
  }
}
