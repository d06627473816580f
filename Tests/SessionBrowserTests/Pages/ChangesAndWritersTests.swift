import BrowserTestSupport
import DisplayText
import Presentation
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// What the session wrote in a store, and who else may.
@Suite struct ChangesAndWritersTests {
  private let changes = Lookup.changes(store: "memstore_1", session: "sesn_1", page: nil)

  @Test func whatIsKnownAlreadyIsNotAskedForAgain() throws {
    var started = try BrowserDriver.overStore()
    try started.endPause()
    let page = Page([try Stored.version("memver_1", "created", "/a", nil)], nextPage: "page_2")
    try started.answerCheck(.changes("memstore_1"), .success(.changes(page)))
    _ = started.takeEffects()
    try started.go(to: "Written by this session")
    #expect(started.browser.changeList?.pages.elements == page.elements)
    // The place of the next page is seen.
    let next = Lookup.changes(store: "memstore_1", session: "sesn_1", page: "page_2")
    try started.answerCheck(.errors, .failure(.deadline))
    #expect(started.takeQuestions().contains(.lookup(next)))
  }

  @Test func theNewestStandsFirstWhateverTheOrderOfTheAnswer() throws {
    var started = try BrowserDriver.overStore()
    try started.go(to: "Written by this session")
    let versions = try ["11:00:00", "13:00:00", "12:00:00"].map {
      try Stored.version($0, "modified", "/a", nil, at: "2026-11-15T\($0)Z")
    }
    try started.answerLookup(changes, .changes(Page(versions)))
    #expect(
      started.browser.changeList?.pages.elements.map(\.id) == ["13:00:00", "12:00:00", "11:00:00"])
  }

  @Test func aVersionIsReadBesideTheOneBefore() throws {
    let started = try BrowserDriver.showing(.change)
    let lines = started.browser.readerLines.map {
      $0.pieces.map(\.text.plain).joined(separator: " ")
    }
    #expect(lines.contains("- old"))
    #expect(lines.contains("+ new"))
  }

  @Test func whoMayWriteIsAQueryOverTheSessions() throws {
    var started = try BrowserDriver.overStore()
    started.press(.character("W"))
    #expect(
      started.browser.sessionList?.text == "store:memstore_1 status:running access:rw")
    guard case .sessions(let request, nil, .zero) = try started.askedSessions() else {
      Issue.record("no first page is asked for")
      return
    }
    #expect(request.storeID == "memstore_1" && request.statuses == ["running"])
    try started.answerSessions([
      try writer("sesn_2", access: "read_write"), try writer("sesn_3", access: "read_only"),
      // The service's default is read-write.
      try writer("sesn_4", access: nil),
    ])
    let list = try #require(started.browser.sessionList)
    #expect(list.matches.map { list.reading.sessions[$0].id } == ["sesn_2", "sesn_4"])
  }

  @Test func ofAnArchivedStoreItIsSaidThatNobodyCan() throws {
    var started = try BrowserDriver.overStore()
    try started.endPause()
    let store = try StoreMetadata(
      Stored.json(#"{"id":"memstore_1","archived_at":"2026-11-01T00:00:00Z"}"#))
    try started.answerCheck(.store("memstore_1"), .success(.store(store)))
    started.press(.character("W"))
    #expect(
      started.browser.notice?.text.plain == "the store is archived: nobody can write to it")
  }

  private func writer(_ id: String, access: String?) throws -> SessionSummary {
    SessionSummary(try Stored.session(id, mounting: "memstore_1", access: access))
  }

  private func writers(_ ids: String...) throws -> [SessionSummary] {
    try ids.map { try writer($0, access: "read_write") }
  }

  @Test func whatIsLeftOutOfAPageStandsBehindTheLast() throws {
    var started = try BrowserDriver.overStore()
    try started.go(to: "Other writers")
    try started.answerLookup(
      try started.askedSessions(),
      .sessions(Page(try writers("sesn_2"), leftOut: 7), wasLimited: false))
    #expect(
      Screen.grid(started.browser).text.contains(
        "a page has more than 10,000 elements: 7 are left out"))
  }

  @Test func escapeReturnsFromAnotherSessionToTheSamePlace() throws {
    var started = try BrowserDriver.overStore()
    try started.go(to: "Other writers")
    try started.answerSessions(try writers("sesn_2", "sesn_3"))
    started.press(.down)
    let (before, place) = (started.browser.session, started.browser.overlays)
    _ = started.takeEffects()
    started.press(.enter)
    #expect(
      started.takeQuestions() == [.resources(session: "sesn_3"), .session("sesn_3")])
    #expect(
      started.browser.notice?.text.plain
        == "Esc returns to the sessions  } the next  { the one before")
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.tab, .escape)
    #expect(started.browser.session?.id == "sesn_3")
    _ = started.takeEffects()
    started.press(.escape)
    #expect(started.browser.session?.id == before?.id)
    #expect(started.browser.session?.list == before?.list)
    #expect(started.browser.session?.cursor == before?.cursor)
    #expect(started.browser.overlays == place)
    // What was not answered before is asked for now, and nothing else.
    #expect(started.takeQuestions().allSatisfy { if case .check = $0 { true } else { false } })
  }

  @Test func aSessionThatWasStillBeingReadIsReadAgainOnReturn() throws {
    var started = try BrowserDriver("sesn_1", asksChecks: true)
    try started.answerPage(Elements.all)
    started.press(.character("W"))
    try started.answerSessions(try writers("sesn_2"))
    started.press(.enter)
    _ = started.takeEffects()
    started.press(.escape, .escape)
    #expect(
      started.takeQuestions() == [.resources(session: "sesn_1"), .session("sesn_1")])
  }

  @Test func theSessionPromptForgetsThePlace() throws {
    var started = try BrowserDriver.showing(.sessions)
    started.press(.enter)
    started.press(.character("s"))
    started.type("sesn_4")
    started.press(.enter)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.escape)
    #expect(started.browser.session?.id == "sesn_4")
  }

  @Test func onWhatIsNoStoreItSaysWhatItIsFor() throws {
    var started = try BrowserDriver.overStore()
    started.press(.end, .character("W"))
    #expect(started.browser.view == .list)
    #expect(started.browser.notice?.text.plain.hasPrefix("W is for memory stores") == true)
  }

  @Test func aFieldThatLeadsNowhereIsReadWhole() throws {
    var started = try BrowserDriver.overStore()
    try started.go(to: "Instructions")
    #expect(started.browser.view == .value)
    started.press(.escape, .home, .enter)
    #expect(started.browser.reader?.topic.copyItem?.text == "read_write")
  }
}
