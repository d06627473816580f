import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

@Suite struct ListTests {
  @Test func resourcesStandInTheOrderOfTheirMountPaths() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList(Elements.all)
    #expect(
      started.browser.session?.list.rows.map(\.resource.mountPath) == [
        "/mnt/memory/user-preferences", "/mnt/session/uploads/receipt.pdf",
        "/workspace/example-repo",
        "/workspace/infra",
      ])
  }

  @Test func pagesOfTheFirstReadingAreShownAsTheyArrive() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerPage([Elements.branch])
    #expect(started.browser.session?.list.rows.count == 1)
    try started.answerPage([Elements.file])
    #expect(started.browser.session?.list.rows.count == 2)
    #expect(started.browser.session?.list.isComplete == false)
    try started.endList()
    #expect(started.browser.session?.list.isComplete == true)
  }

  @Test func theCursorStaysOnTheLastWhilePagesArrive() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerPage([Elements.memory, Elements.file])
    started.press(.character("G"))
    try started.answerPage([Elements.branch, Elements.commit])
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
  }

  @Test func aRefreshKeepsTheCursorOnTheSameResource() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch, Elements.commit])
    started.press(.character("G"), .character("r"))
    try started.answerList([Elements.commit, Elements.memory, Elements.file, Elements.branch])
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
    #expect(started.browser.session?.list.cursor.index == 3)
  }

  @Test func theRowsStayWhileARefreshIsUnderWay() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList(Elements.all)
    started.press(.character("r"))
    try started.answerPage([Elements.branch])
    #expect(started.browser.session?.list.rows.count == 4)
    try started.endList()
    #expect(started.browser.session?.list.rows.count == 1)
  }

  @Test func whatIsNoLongerMountedIsNamedAndTheCursorGoesToTheNext() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList(Elements.all)
    started.press(.character("g"), .character("j"), .character("r"))
    try started.answerList([Elements.branch, Elements.commit, Elements.memory])
    #expect(
      started.browser.notice?.text.plain
        == "3 resources: no longer mounted: /mnt/session/uploads/receipt.pdf")
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_branch")
  }

  @Test func aFailedRefreshKeepsWhatWasShown() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList(Elements.all)
    started.press(.character("r"))
    let error = BrowserDriver.failure(529, type: "overloaded_error", message: "Overloaded")
    try started.endList(error)
    #expect(started.browser.session?.list.rows.count == 4)
    #expect(started.browser.session?.list.phase == .failed(error))
  }

  @Test func escapeStopsWhatRunsAndOnlyThenGoesBack() throws {
    var started = try BrowserDriver("sesn_1")
    let asked = started.takeEffects().compactMap(\.token)
    started.press(.escape)
    #expect(Set(started.takeEffects()) == Set(asked.map(Effect.cancel)))
    #expect(started.browser.running.isEmpty)
    #expect(started.browser.session?.list.phase == .cancelled)
    started.press(.escape)
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.notice?.text.plain == "q quits; s asks for another session")
  }

  @Test func repliesThatNobodyWaitsForChangeNothing() throws {
    var started = try BrowserDriver("sesn_1")
    let token = try #require(started.browser.running.list?.token)
    started.press(.escape)
    let before = started.browser
    started.send(.reply(token, .pagesEnded(nil)))
    #expect(started.browser == before)
  }

  @Test func openingAResourceAsksForItAloneAndShowsThatAnswer() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch])
    _ = started.takeEffects()
    started.press(.enter)
    #expect(
      started.takeEffects().map(\.question) == [.resource("sesrsc_branch", session: "sesn_1")])
    #expect(started.browser.view == .detail)
    #expect(started.browser.session?.shown?.answer == nil)
    try started.answerResource(Elements.branch)
    #expect(started.browser.session?.shown?.answer?.requestID == "req_011CZkZAtmR3yMPDzynEDxu7")
  }

  @Test func aMemoryStoreWithoutAnIDOpensWithoutARequest() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.memory])
    _ = started.takeEffects()
    started.press(.enter)
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.view == .detail)
  }

  @Test func refreshRepeatsWhatTheFocusedPaneShows() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch])
    _ = started.takeEffects()
    started.press(.character("r"))
    #expect(started.takeEffects().map(\.question) == [.resources(session: "sesn_1")])
    try started.answerList([Elements.branch])
    started.press(.tab, .character("r"))
    #expect(
      started.takeEffects().map(\.question) == [.resource("sesrsc_branch", session: "sesn_1")])
  }

  @Test func aFailedRetrieveKeepsTheListsFacts() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch])
    started.press(.enter)
    try started.failResource(BrowserDriver.failure(404, type: "not_found_error", message: "gone"))
    let shown = try #require(started.browser.session?.shown)
    #expect(shown.resource.id == "sesrsc_branch")
    #expect(shown.failure?.envelope?.message == "gone")
  }
}

extension Effect {
  var token: Token? {
    if case .ask(let token, _, _) = self { token } else { nil }
  }
}
