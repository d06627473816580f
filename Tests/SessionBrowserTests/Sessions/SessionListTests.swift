import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// The list of sessions: what is asked for and when, what the query leaves, and where one is after returning.
@Suite struct SessionListTests {
  private func opened(rows: Int = 24, columns: Int = 80) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", rows: rows, columns: columns)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.character("S"))
    return started
  }

  private func sessions(_ range: Range<Int>, _ members: String = #","resources":[]"#) throws
    -> [SessionSummary]
  {
    try range.map { try Stored.summary("sesn_\($0)", members) }
  }

  private func ids(_ started: BrowserDriver) throws -> [String] {
    let list = try #require(started.browser.sessionList)
    return list.matches.map { list.reading.sessions[$0].id }
  }

  @Test func aPageIsAskedForWhenTheRowBehindTheLastIsSeen() throws {
    var started = try opened()
    #expect(
      try started.askedSessions() == .sessions(SessionListRequest(), page: nil, delay: .zero))
    try started.answerSessions(try sessions(0..<50), next: "p2")
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    started.press(.character("G"))
    guard case .sessions(_, "p2", _) = try started.askedSessions() else {
      Issue.record("not the second page")
      return
    }
    // A session that appeared meanwhile shifts the others: it and they are here once.
    try started.answerSessions(try sessions(49..<60))
    #expect(try ids(started) == (0..<60).map { "sesn_\($0)" })
    #expect(started.browser.sessionList?.reading.pages.end == .complete)
  }

  @Test func aQueryWantsPagesUntilTheScreenIsFullAtThePace() throws {
    var started = try opened()
    try started.answerSessions(try sessions(0..<50), next: "p2")
    started.press(.character("/"))
    started.type("nowhere")
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    started.press(.enter)
    for page in 2..<5 {
      guard case .sessions(_, "p\(page)", let delay) = try started.askedSessions() else {
        Issue.record("page \(page) is not asked for")
        return
      }
      #expect(delay == .milliseconds(500))
      started.browser.now = started.browser.now.advanced(by: delay)
      try started.answerSessions(
        try sessions(page * 50..<page * 50 + 50), next: "p\(page + 1)", wasLimited: page == 4)
    }
    guard case .sessions(_, "p5", let delay) = try started.askedSessions() else {
      Issue.record("page 5 is not asked for")
      return
    }
    // The service said that it is too much.
    #expect(delay == .seconds(1))
    started.press(.escape)
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    #expect(started.browser.view == .sessions)
    #expect(started.browser.sessionList?.reading.sessions.count == 200)
    // Enter on the last row goes on where it stopped.
    started.press(.enter)
    guard case .sessions(_, "p5", _) = try started.askedSessions() else {
      Issue.record("it does not go on")
      return
    }
  }

  @Test func whatTheServiceFiltersIsAskedAgainOnceItIsTyped() throws {
    var started = try opened()
    try started.answerSessions(try sessions(0..<3))
    started.press(.character("/"))
    started.type("status:idle")
    #expect(try ids(started).isEmpty)
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    started.press(.enter)
    guard case .sessions(let request, nil, _) = try started.askedSessions() else {
      Issue.record("no first page")
      return
    }
    #expect(request.statuses == ["idle"])
  }

  @Test func whatIsNoQueryAsksNothingAndLeavesTheRows() throws {
    var started = try opened()
    try started.answerSessions(try sessions(0..<3), next: "p2")
    _ = started.takeEffects()
    started.press(.character("/"))
    started.send(.typed(Array("acess:rw")))
    started.press(.enter)
    #expect(started.browser.sessionList?.problem?.place == 0..<8)
    #expect(try ids(started).count == 3)
    #expect(started.takeQuestions().isEmpty)
  }

  @Test func returningFindsQueryCursorAndRowsAsTheyWere() throws {
    var started = try opened()
    try started.answerSessions(try sessions(0..<9))
    started.press(.character("/"))
    started.type("task")
    started.press(.enter, .down, .down)
    let before = started.browser.overlays
    started.press(.enter)
    #expect(started.browser.session?.id == "sesn_2")
    started.press(.escape, .escape)
    #expect(started.browser.session?.id == "sesn_1")
    #expect(started.browser.overlays == before)
  }

  @Test func bracesGoToTheSessionsBesideInTheList() throws {
    var started = try opened()
    try started.answerSessions(try sessions(10..<13))
    started.press(.down, .enter)
    #expect(started.browser.session?.id == "sesn_11")
    started.press(.character("}"))
    #expect(started.browser.session?.id == "sesn_12")
    started.press(.character("}"))
    #expect(started.browser.session?.id == "sesn_12")
    #expect(
      started.browser.notice?.text.plain == "it is the last of the list that was read")
    started.press(.character("{"), .character("{"))
    #expect(started.browser.session?.id == "sesn_10")
    started.press(.escape, .escape)
    #expect(started.browser.sessionList?.cursor.index == 0)
    #expect(started.browser.session?.id == "sesn_1")
  }

  @Test func withoutAListBracesSaySo() throws {
    var started = try BrowserDriver.showing(.list)
    started.press(.character("}"))
    #expect(
      started.browser.notice?.text.plain == "no list of sessions is open: S opens one")
  }

  @Test func aLostPageIsAskedForAgainAndAnExpiredCursorIsGoneRound() throws {
    var started = try opened()
    try started.answerSessions(try sessions(0..<3), next: "p2")
    try started.failSessions(
      BrowserDriver.failure(500, type: "api_error", message: "Internal error"))
    #expect(try ids(started).count == 3)
    started.press(.character("G"), .enter)
    guard case .sessions(SessionListRequest(), "p2", _) = try started.askedSessions() else {
      Issue.record("the lost page is not asked for again")
      return
    }
    try started.failSessions(
      BrowserDriver.failure(400, type: "invalid_request_error", message: "Expired page cursor"))
    started.press(.enter)
    guard case .sessions(let request, nil, _) = try started.askedSessions() else {
      Issue.record("it does not go on by time")
      return
    }
    // Those of the oldest second come again, and are known.
    #expect(request.until == Instant(seconds: 1_794_744_001))
    try started.answerSessions(try sessions(2..<5))
    #expect(try ids(started) == (0..<5).map { "sesn_\($0)" })
  }

  @Test func atMostTenThousandAreKept() throws {
    var started = try opened()
    for page in 0..<100 {
      try started.answerSessions(
        try sessions(page * 100..<page * 100 + 100), next: "p\(page + 1)")
      started.press(.character("G"))
    }
    #expect(started.browser.sessionList?.reading.sessions.count == 10_000)
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    started.press(.enter)
    #expect(started.browser.notice?.text.plain == "narrow the query by time: until:…")
  }

  @Test func oneBadSessionIsOneRow() throws {
    var started = try opened()
    let bad = SessionSummary(try Stored.json("7"))
    try started.answerSessions([try Stored.summary("sesn_5"), bad])
    started.press(.down, .enter)
    #expect(started.browser.view == .sessions)
    #expect(
      started.browser.notice?.text.plain == "it has no ID that it could be opened by")
  }

  @Test func thePromptListsTheNewestSessionsOnce() throws {
    var started = try BrowserDriver(
      recents: [BrowserDriver.recent("sesn_old")], listsSessions: true)
    try started.answerSessions(try sessions(0..<3), next: "p2")
    #expect(
      started.browser.prompt.rows.map(\.id) == ["sesn_old", "sesn_0", "sesn_1", "sesn_2"])
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    started.type("sesn_2")
    #expect(started.browser.prompt.rows.map(\.id) == ["sesn_2"])
    started.press(.control("u"))
    started.type("of sesn_1")
    started.press(.down, .enter)
    #expect(started.browser.session?.id == "sesn_1")
  }

  @Test func tabTakesWhatThePromptReadAndWhatIsTyped() throws {
    var started = try BrowserDriver(listsSessions: true)
    try started.answerSessions(try sessions(0..<30))
    started.type("sesn_2")
    started.press(.tab)
    #expect(started.browser.view == .sessions)
    #expect(started.browser.sessionList?.text == "sesn_2")
    #expect(try ids(started).count == 11)
    #expect(throws: BrowserDriver.NothingAsked.self) { try started.askedSessions() }
    started.press(.enter)
    #expect(started.browser.session?.id == "sesn_2")
    started.press(.escape, .escape)
    #expect(started.browser.view == .sessions)
    started.press(.escape)
    #expect(started.browser.view == .prompt)
  }

  @Test func aSilentPromptAsksNothing() throws {
    var started = try BrowserDriver()
    started.type("x")
    #expect(started.takeQuestions().isEmpty)
  }

  @Test func aKeyThatMayNotListLeavesThePromptAtWork() throws {
    var started = try BrowserDriver(listsSessions: true)
    try started.failSessions(
      BrowserDriver.failure(403, type: "permission_error", message: "Not allowed"))
    #expect(
      Screen.grid(started.browser).text.contains(
        "this key may not list sessions; open one by its ID"))
    #expect(started.takeQuestions().count == 1)
    started.type("sesn_9")
    started.press(.enter)
    #expect(started.browser.session?.id == "sesn_9")
  }

  @Test func theSessionPageAsksForTheEnvironmentOnce() throws {
    var started = try BrowserDriver.showing(.sessions)
    _ = started.takeEffects()
    started.press(.character("i"))
    #expect(started.takeQuestions() == [.lookup(.session("sesn_2"))])
    let session = try Session(
      Stored.json(
        #"""
        {"id":"sesn_2","status":"idle","environment_id":"env_1","budget":{"usd":3},
         "resources":[{"type":"file","id":"f","file_id":"file_1","mount_path":"/a",
         "created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}]}
        """#))
    try started.answerLookup(.session("sesn_2"), .session(session))
    #expect(started.takeQuestions() == [.lookup(.environment("env_1"))])
    let environment = try SessionEnvironment(
      Stored.json(#"{"id":"env_1","config":{"type":"self_hosted"}}"#))
    try started.answerLookup(.environment("env_1"), .environment(environment))
    let text = Screen.grid(started.browser).text
    #expect(text.contains("self-hosted"))
    #expect(text.contains("In a self-hosted environment the service mounts no"))
    #expect(text.contains("budget"))
    #expect(started.takeQuestions().isEmpty)
  }
}
