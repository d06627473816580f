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
    switch browser.view {
    case .betas: return (browser.betaList.map(BetaScreen.summary) ?? "", .faint)
    case .json: return (browser.jsonPage.map(JSONScreen.summary) ?? "", .faint)
    case .requests: return (RequestScreen.summary(browser), .faint)
    case .copyMenu: return ("v shows it on the normal screen", .faint)
    case .confirmation: return ("y copies it all the same, Esc does not", .caution)
    case .betaInput: return ("a flag as the service names it, or several: a,b,c", .faint)
    case .memories: return (browser.memoryTree.map(StoreScreen.summary) ?? "", .faint)
    case .changes: return (browser.changeList.map(StoreScreen.summary) ?? "", .faint)
    case .writers: return ("running sessions only: an idle one may run again", .faint)
    case .request, .explanation, .value, .tree, .briefing, .outputs, .memory, .change, .help:
      if case .failure(let error) = browser.reader?.topic, canLeaveOut(error, browser) {
        return ("w asks again without the flag that was refused", .caution)
      }
      let rows = browser.layout.body.rows
      return (ReaderScreen.summary(browser, height: rows).map { SafeText($0) } ?? "", .faint)
    case .prompt, .filterInput, .searchInput: return ("", .plain)
    case .list, .detail: break
    }
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
      canLeaveOut(error, browser) ? "  w asks without it  e explains" : "  e explains"
    if words.line.width + hint.width <= width { return words.line + hint }
    // Less than half a word of the message says less than none.
    let room = width - hint.width - words.headline.width - 2
    guard let message = words.message, room >= 5 else { return words.headline + hint }
    return words.headline + ": " + message.clipped(to: room) + hint
  }

  /// Whether a flag was refused that is still on, so that one key leaves it out.
  private static func canLeaveOut(_ error: APIError, _ browser: Browser) -> Bool {
    error.refusedFlags.contains { browser.betas.isOn($0) && !browser.betas.isLocked($0) }
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
