import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TestSupport
import Testing

/// The calls that name a mount: what is asked for and when, what the rows say, and what the session learns.
@Suite struct CallListTests {
  private let repo = "/workspace/example-repo"

  /// A session whose cursor is on the first repository.
  private func opened(asksChecks: Bool = true) throws -> BrowserDriver {
    var driver = try BrowserDriver("sesn_1", rows: 30, columns: 100, asksChecks: asksChecks)
    try driver.answerSession(Elements.session)
    try driver.answerList(Elements.all)
    for _ in 0..<4 where driver.browser.session?.list.current?.resource.mountPath != repo {
      driver.press(.down)
    }
    return driver
  }

  private func ids(_ driver: BrowserDriver) throws -> [String] {
    let list = try #require(driver.browser.callList)
    return list.rows.map { list.reading.calls.named[$0].id }
  }

  @Test func nothingIsAskedForUntilItIsWanted() throws {
    var driver = try opened()
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
    driver.press(.character("E"))
    let (request, delay) = try driver.askedCalls()
    #expect(request.session == "sesn_1" && request.cursor == nil && delay == .zero)
    #expect(request.mounts.paths.contains(repo))
    // One at a time.
    #expect(driver.browser.background.running.values.count { $0.question.isCalls } == 1)
  }

  @Test func withoutChecksItIsNotAskedFor() throws {
    var driver = try opened(asksChecks: false)
    driver.press(.character("E"))
    #expect(driver.browser.view == .list)
    #expect(driver.browser.notice != nil)
  }

  @Test func rowsComeWithTheirPageAndEveryRowLearns() throws {
    var driver = try opened()
    driver.press(.character("E"))
    try driver.answerCalls(
      [
        CallEvents.bash("c1", "ls /workspace/example-repo", at: "09:00:01"),
        CallEvents.answer("No such file", to: "c1", at: "09:00:02", isError: true),
        CallEvents.bash("c2", "ls /workspace/infra", at: "09:00:03"),
      ], next: "p2")
    #expect(try ids(driver) == ["c1"])
    #expect(try driver.askedCalls().request.cursor == "p2")
    try driver.answerAllCalls([CallEvents.bash("c3", "cat " + repo + "/a", at: "09:00:04")])
    #expect(try ids(driver) == ["c1", "c3"])
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
    let learned = try #require(driver.browser.session?.calls)
    #expect(learned.isComplete)
    #expect(learned.facts(of: "/workspace/infra")?.count == 1)
    driver.press(.escape)
    #expect(driver.browser.view == .list)
    // What was read is not asked for again, whichever mount is looked at.
    driver.press(.down, .character("E"))
    #expect(try ids(driver) == ["c2"])
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
  }

  @Test func theNoteSaysThatAllReadsFailed() throws {
    var driver = try opened()
    driver.press(.character("E"))
    let events = ["c1", "c2"].flatMap { id in
      [
        CallEvents.bash(id, "ls " + repo, at: "09:00:01"),
        CallEvents.answer("No such file", to: id, at: "09:00:02", isError: true),
      ]
    }
    try driver.answerCalls(events, next: "p2")
    #expect(!driver.text.contains("2 failed calls"))
    try driver.answerAllCalls([])
    driver.press(.escape)
    #expect(driver.text.contains("2 failed calls"))
    driver.press(.character("/"))
    driver.type("failed calls")
    driver.press(.enter)
    #expect(driver.browser.session?.list.rows.count == 1)
  }

  @Test func whatCallsToldIsForgottenWhereTheListIsReadAgain() throws {
    var driver = try opened()
    driver.press(.character("E"))
    try driver.answerAllCalls([CallEvents.bash("c1", "ls " + repo, at: "09:00:01")])
    driver.press(.escape)
    #expect(driver.browser.session?.calls != nil)
    driver.press(.character("r"))
    try driver.answerList(Elements.all)
    #expect(driver.browser.session?.calls == nil)
  }

  @Test func aClosedPageAsksNoMoreAndGoesOnWhereItWas() throws {
    var driver = try opened()
    driver.press(.character("E"))
    try driver.answerCalls([CallEvents.bash("c1", "ls " + repo, at: "09:00:01")], next: "p2")
    driver.press(.character("q"))
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
    #expect(driver.browser.session?.calls?.calls.count == 1)
    driver.press(.character("E"))
    #expect(try driver.askedCalls().request.cursor == "p2")
    // Esc stops it, Enter behind the last row goes on.
    driver.press(.escape)
    #expect(driver.browser.view == .calls)
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
    driver.press(.character("G"), .enter)
    #expect(try driver.askedCalls().request.cursor == "p2")
  }

  @Test func twentyFivePagesAndMoreOnEnterAtAPace() throws {
    var driver = try opened()
    driver.press(.character("E"))
    for page in 1...CallReading.pageLimit {
      try driver.answerCalls(
        [CallEvents.bash("c\(page)", "ls " + repo, at: "09:00:01")], next: "p\(page)")
    }
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
    driver.press(.character("G"))
    #expect(driver.text.contains("Enter reads on"))
    driver.press(.enter)
    #expect(try driver.askedCalls().delay == .zero)
    try driver.answerCalls([], next: "more")
    #expect(try driver.askedCalls().delay == .milliseconds(500))
  }

  @Test func aLostPageKeepsWhatCameAndGoesOn() throws {
    var driver = try opened()
    driver.press(.character("E"))
    try driver.answerCalls([CallEvents.bash("c1", "ls " + repo, at: "09:41:20")], next: "p2")
    try driver.failCalls(
      BrowserDriver.failure(500, type: "api_error", message: "Internal server error"))
    #expect(try ids(driver) == ["c1"])
    #expect(driver.text.contains("read up to 09:41:20; r goes on: "))
    driver.press(.character("e"))
    #expect(driver.browser.view == .explanation)
    driver.press(.escape, .character("r"))
    #expect(try driver.askedCalls().request.cursor == "p2")
  }

  @Test(arguments: [
    (403, "this key may not read the events"), (404, "this server has none"),
  ])
  func refusedEventsAreSaid(_ status: Int, _ words: String) throws {
    var driver = try opened()
    driver.press(.character("E"))
    try driver.failCalls(BrowserDriver.failure(status, type: "some_error", message: "no"))
    #expect(driver.text.contains(words))
  }

  @Test func failedCallsAreGoneToAndFiltered() throws {
    var driver = try opened()
    driver.press(.character("E"))
    let events = (1...6).flatMap { number in
      [
        CallEvents.bash("c\(number)", "ls \(repo)/\(number)", at: "09:00:0\(number)"),
        CallEvents.answer("", to: "c\(number)", at: nil, isError: number % 3 == 0),
      ]
    }
    try driver.answerAllCalls(events)
    driver.press(.character("n"))
    #expect(driver.browser.callList?.current?.id == "c3")
    driver.press(.character("n"))
    #expect(driver.browser.callList?.current?.id == "c6")
    driver.press(.character("n"))
    #expect(driver.browser.callList?.current?.id == "c3")
    driver.press(.character("N"))
    #expect(driver.browser.callList?.current?.id == "c6")
    driver.press(.character("/"))
    driver.type("failed")
    #expect(try ids(driver) == ["c3", "c6"])
    driver.press(.enter)
    #expect(driver.browser.callList?.current?.id == "c6")
    driver.press(.escape)
    #expect(try ids(driver).count == 6)
    driver.press(.escape)
    #expect(driver.browser.view == .list)
  }

  @Test func enterReadsAllOfACallAndJItsJSON() throws {
    var driver = try opened()
    driver.press(.character("E"))
    let call = CallEvents.bash("c1", "ls \(repo)\necho second line", at: "09:00:01")
    let answer = CallEvents.answer("all of it", to: "c1", at: "09:00:02")
    try driver.answerCalls([call], next: "p2")
    try driver.answerAllCalls([answer])
    driver.press(.enter)
    let lookup = try #require(driver.lookups.first)
    guard case .call("c1", let asked) = lookup else {
      Issue.record("not the call")
      return
    }
    #expect(asked.map(\.cursor) == [nil, "p2"])
    let events = try [call, answer].map { try Fixture.json($0.text(.compact)) }
    try driver.answerLookup(lookup, .call(events))
    #expect(driver.browser.view == .call)
    #expect(driver.text.contains("echo second line"))
    #expect(driver.text.contains("all of it"))
    driver.press(.character("J"))
    #expect(driver.browser.view == .json)
    driver.press(.escape, .escape, .character("J"))
    let again = try #require(driver.lookups.first)
    try driver.answerLookup(again, .call(events))
    #expect(driver.text.contains(#""tool_use_id": "c1""#))
    driver.press(.escape, .character("r"))
    try driver.answerAllCalls([call, answer])
    driver.press(.enter)
    try driver.answerLookup(try #require(driver.lookups.first), .call([]))
    #expect(driver.text.contains("The page that had this call has it no more"))
  }

  @Test func theDetailSaysWhatTheCallsTell() throws {
    var driver = try opened()
    driver.press(.tab)
    #expect(driver.text.contains("Enter: find those that name this path"))
    for _ in 0..<9 where driver.field?.label.plain != "Calls" { driver.press(.down) }
    driver.press(.enter)
    #expect(driver.browser.view == .calls)
    try driver.answerAllCalls(BrowserDriver.calls(of: repo))
    driver.press(.escape)
    #expect(driver.text.contains("4: bash 2, read 1, write 1; 1 failed"))
    driver.press(.tab, .down)
    #expect(driver.text.contains("no call names this path"))
    #expect(driver.text.contains("That proves nothing"))
  }

  @Test func whatCannotBeReadMayNameThePath() throws {
    var driver = try opened()
    driver.press(.character("E"))
    try driver.answerCalls([["type": "agent.tool_use"]])
    try driver.answerCalls(
      ["sthr_1", "sthr_2"].map { ["id": .string($0), "parent_thread_id": "sthr_0"] })
    try driver.failCalls(BrowserDriver.failure(404, type: "not_found_error", message: "no"))
    try driver.answerCalls([])
    #expect(throws: BrowserDriver.NothingAsked.self) { try driver.askedCalls() }
    #expect(driver.text.contains("No call that was read names this path"))
    driver.press(.escape)
    #expect(driver.text.contains("no call that was read names this path"))
    #expect(
      driver.text.contains(
        "Not seen: 1 event that cannot be read; thread sthr_1, which cannot be read"))
  }

  @Test func aPageOnItsWayIsNotAskedForAgain() throws {
    var driver = try opened()
    driver.press(.character("E"))
    let running = Set(driver.browser.background.running.keys)
    driver.press(.enter)
    #expect(driver.text.contains("the next page is on its way"))
    driver.press(.character("r"))
    #expect(driver.text.contains("the next page is on its way"))
    #expect(Set(driver.browser.background.running.keys) == running)
  }

  @Test func whatHasNoPathHasNoCalls() throws {
    var driver = try BrowserDriver("sesn_1", asksChecks: true)
    try driver.answerSession(Elements.session)
    try driver.answerList([#"{"type":"memory_store","memory_store_id":"memstore_1"}"#])
    driver.press(.character("E"))
    #expect(driver.browser.view == .list && driver.browser.notice != nil)
  }
}

extension Question {
  fileprivate var isCalls: Bool {
    if case .lookup(.calls) = self { true } else { false }
  }
}

extension BrowserDriver {
  /// What is on the screen.
  fileprivate var text: String { Screen.grid(browser).text }

  /// What was opened and runs.
  fileprivate var lookups: [Lookup] {
    browser.background.running.values.compactMap {
      if case .lookup(let lookup) = $0.question { lookup } else { nil }
    }
  }
}
