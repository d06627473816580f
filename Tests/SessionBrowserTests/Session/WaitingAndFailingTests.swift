import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// The status line: what is asked, how long, which page; a retry counts down; a failure in one line.
@Suite struct WaitingAndFailingTests {
  private func status(_ started: BrowserDriver) -> String {
    let layout = started.browser.layout
    return Screen.grid(started.browser).text(ofRow: layout.status.row)
  }

  @Test func aRunningRequestSaysWhatIsAskedAndForHowLong() throws {
    var started = try BrowserDriver("sesn_1")
    #expect(status(started) == " asking for the resources  0 s  Esc cancels")
    started.browser.now = BrowserDriver.now.advanced(by: .milliseconds(4200))
    #expect(status(started) == " asking for the resources  4 s  Esc cancels")
    let token = try #require(started.browser.running.list?.token)
    started.send(.reply(token, .event(.page(3, resources: 200))))
    #expect(status(started) == " asking for the resources, page 3, 200 so far  4 s  Esc cancels")
  }

  @Test func aRetryCountsDown() throws {
    var started = try BrowserDriver("sesn_1")
    let token = try #require(started.browser.running.list?.token)
    let wait = RetryWait(
      retry: 1, limit: 2, delay: .seconds(12), outcome: .status(429), errorType: "rate_limit_error")
    started.send(.reply(token, .event(.waiting(wait))))
    #expect(status(started) == " 429 rate_limit_error  retry 1 of 2 in 12 s  Esc cancels")
    started.browser.now = BrowserDriver.now.advanced(by: .milliseconds(2500))
    #expect(status(started) == " 429 rate_limit_error  retry 1 of 2 in 10 s  Esc cancels")
    started.send(.reply(token, .event(.attempt(2))))
    #expect(status(started).hasPrefix(" asking for the resources"))
  }

  @Test func aRetryOfWhatOneOpenedCountsDownToo() throws {
    var started = try BrowserDriver("sesn_1", asksChecks: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.character("U"))
    let token = try #require(started.browser.background.running.keys.first)
    let wait = RetryWait(
      retry: 2, limit: 2, delay: .seconds(30), outcome: .status(503), errorType: nil)
    started.send(.reply(token, .event(.waiting(wait))))
    #expect(status(started) == " 503  retry 2 of 2 in 30 s  Esc cancels")
    #expect(started.browser.countsTime)
    started.press(.escape)
    #expect(!started.browser.countsTime)
  }

  @Test func aListThatWasCancelledIsIncomplete() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerSession(Elements.session)
    try started.answerPage(Elements.all)
    started.press(.escape)
    #expect(Screen.grid(started.browser).text.contains("INCOMPLETE"))
  }

  @Test func onlyARunningRequestCountsTime() throws {
    var started = try BrowserDriver("sesn_1")
    #expect(started.browser.countsTime)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    #expect(!started.browser.countsTime)
  }

  @Test func aFailureStandsInOneLineWithItsRequestIDWhereThereIsRoom() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerSession(Elements.session)
    let error = BrowserDriver.failure(
      404, type: "not_found_error", message: "gone", requestID: "req_42")
    try started.endList(error)
    #expect(status(started) == " 404 not_found_error: gone  req_42  e explains")
    started.send(.resized(Size(rows: 24, columns: 40)))
    #expect(status(started) == " 404 not_found_error: gone  e explains")
    started.send(.resized(Size(rows: 24, columns: 36)))
    #expect(status(started) == " 404 not_found_error  e explains")
  }

  @Test func allOfAFailureIsOneKeyAway() throws {
    var started = try BrowserDriver("sesn_1", rows: 30)
    try started.answerSession(Elements.session)
    try started.endList(
      BrowserDriver.failure(
        404, type: "not_found_error", message: "line one\nline two", requestID: "req_42"))
    started.press(.character("e"))
    #expect(started.browser.view == .explanation)
    let screen = Screen.grid(started.browser).text
    for line in [
      " Failed       404 not_found_error", " Message      line one", "              line two",
      " Request      GET /v1/sessions/sesn_1/resources", " Request id   req_42",
      " Of           https://api.anthropic.com  (key: ANTHROPIC_API_KEY)",
      " Flags        managed-agents-2026-04-01",
    ] { #expect(screen.contains(line), "\(line)") }
    started.press(.character("?"))
    #expect(started.browser.view == .help)
    started.press(.escape, .escape)
    #expect(started.browser.view == .list)
  }

  @Test func withoutAFailureThereIsNothingToExplain() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList(Elements.all)
    started.press(.character("e"))
    #expect(started.browser.view == .list)
    #expect(started.browser.notice?.text.plain == "nothing has failed here")
  }

  @Test func whatIsShownAfterAFailureIsMarkedStale() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.character("r"))
    try started.endList(BrowserDriver.failure(529, type: "overloaded_error", message: "Overloaded"))
    let screen = Screen.grid(started.browser)
    #expect(screen.text(ofRow: 1).hasSuffix("STALE since 14:02"))
    #expect(screen.text.contains("/workspace/example-repo"))
  }

  @Test func anEmptySessionSaysSo() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([])
    #expect(Screen.grid(started.browser).text.contains("Nothing is mounted in this session."))
  }

  @Test func theBottomLineOffersOnlyKeysThatWork() throws {
    for started in try EverySizeTests.everyScreen() {
      let row = Screen.grid(started.browser).text(ofRow: started.browser.layout.keys.row)
      let shorts = Command.commands(in: started.browser.view)
        .compactMap { $0.short?.plain.split(separator: " ").first }
      for part in row.split(separator: "  ") {
        let words = part.split(separator: " ").dropFirst()
        #expect(words.first.map(shorts.contains) == true, "\(part)")
      }
    }
  }
}
