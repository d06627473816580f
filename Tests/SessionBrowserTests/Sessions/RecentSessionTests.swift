import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

/// Sessions that were opened before, at the prompt.
@Suite struct RecentSessionTests {
  private func prompt() throws -> BrowserDriver {
    try BrowserDriver(
      choices: [Prompt.Choice(id: "sesn_env", title: "$SESSION_ID", note: "from the environment")],
      recents: [
        BrowserDriver.recent("sesn_a", title: "Fix the flaky test"),
        BrowserDriver.recent("sesn_b", title: "Write the docs", hoursAgo: 30),
      ])
  }

  private func ids(_ started: BrowserDriver) -> [String] { started.browser.prompt.rows.map(\.id) }

  @Test func theyStandUnderTheEnvironmentsOwnNewestFirst() throws {
    let started = try prompt()
    #expect(ids(started) == ["sesn_env", "sesn_a", "sesn_b"])
  }

  @Test func typingFiltersAndDownThenEnterOpensOne() throws {
    var started = try prompt()
    started.type("docs the")
    #expect(ids(started) == ["sesn_b"])
    #expect(started.browser.prompt.chosen == nil)
    started.press(.down, .enter)
    #expect(started.browser.session?.id == "sesn_b")
  }

  @Test func withoutChoosingEnterOpensWhatIsTyped() throws {
    var started = try prompt()
    started.type("docs")
    started.press(.enter)
    #expect(started.browser.session?.id == "docs")
  }

  @Test func editingAgainTakesTheChoiceBack() throws {
    var started = try prompt()
    started.type("the")
    started.press(.down)
    #expect(started.browser.prompt.chosen?.id == "sesn_a")
    started.press(.down)
    #expect(started.browser.prompt.chosen?.id == "sesn_b")
    started.type(" docs")
    #expect(started.browser.prompt.chosen == nil)
  }

  @Test func controlXForgetsTheChosenOne() throws {
    var started = try prompt()
    started.press(.down, .control("x"))
    #expect(ids(started) == ["sesn_env", "sesn_b"])
    #expect(
      started.takeEffects() == [
        .forget(BrowserDriver.recent("sesn_a", title: "Fix the flaky test"))
      ])
    started.press(.up, .control("x"))
    #expect(started.takeEffects().isEmpty)
    #expect(ids(started) == ["sesn_env", "sesn_b"])
  }

  @Test func aSessionIsKeptOnceItAndItsListHaveAnswered() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList(Elements.all)
    #expect(started.takeEffects().compactMap(\.remembered).isEmpty)
    try started.answerSession(Elements.session)
    #expect(
      started.takeEffects().compactMap(\.remembered) == [
        RecentSession(
          id: "sesn_1", baseURL: "https://api.anthropic.com", title: "Fix the flaky upload test",
          status: "idle", openedAt: BrowserDriver.now, resources: 4)
      ])
    // A refresh is no second opening.
    started.press(.character("r"))
    try started.answerList(Elements.all)
    #expect(started.takeEffects().compactMap(\.remembered).isEmpty)
    started.press(.character("s"))
    #expect(ids(started) == ["sesn_1"])
  }

  @Test func aSessionThatWasNotFoundIsNotKept() throws {
    var started = try BrowserDriver("sesn_1")
    try started.endList(BrowserDriver.failure(404, type: "not_found_error", message: "no"))
    try started.answerSession(Elements.session)
    #expect(started.takeEffects().compactMap(\.remembered).isEmpty)
  }

  @Test func theDemoKeepsNothing() throws {
    var started = try BrowserDriver("sesn_1", isDemo: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    #expect(started.takeEffects().compactMap(\.remembered).isEmpty)
  }
}

extension Effect {
  fileprivate var remembered: RecentSession? {
    if case .remember(let recent) = self { recent } else { nil }
  }
}
