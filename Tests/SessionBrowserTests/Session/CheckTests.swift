import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// The extra questions: what is asked, when, how many at once, and that nobody waits for them.
@Suite struct CheckTests {
  private func open(_ elements: [String] = Elements.all) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", asksChecks: true)
    try started.answerSession(Elements.session)
    try started.answerList(elements)
    return started
  }

  private func questions(_ started: inout BrowserDriver) -> [Question] {
    started.takeEffects().compactMap(\.question)
  }

  private let errors = Question.check(.errors, session: "sesn_1")
  private let file = Question.check(.files(["file_011CNha8iCJcU1wXNR6q4V8w"]), session: "sesn_1")
  private let store = Question.check(.store("memstore_1"), session: "sesn_1")
  private let changes = Question.check(.changes("memstore_1"), session: "sesn_1")

  @Test func theyBeginASecondAfterTheList() throws {
    var started = try open()
    #expect(questions(&started).last == .pause(.seconds(1)))
    #expect(started.browser.countsTime == false)
    try started.endPause()
    #expect(questions(&started) == [errors, file, store, changes])
  }

  @Test func aSessionThatIsLeftWithinTheSecondCostsNoMore() throws {
    var started = try open()
    let pause = try #require(started.browser.background.pause)
    _ = started.takeEffects()
    started.press(.character("s"))
    started.type("sesn_2")
    started.press(.enter)
    #expect(started.takeEffects().contains(.cancel(pause)))
    started.send(.reply(pause, .pauseEnded))
    #expect(questions(&started).isEmpty)
  }

  @Test func aRefreshAsksThemAtOnce() throws {
    var started = try open()
    try started.endPause()
    started.press(.character("r"))
    _ = started.takeEffects()
    try started.answerList(Elements.all)
    #expect(questions(&started) == [errors, file, store, changes])
    #expect(started.browser.background.pause == nil)
  }

  @Test func inTheDetailARefreshAsksForThatOneResource() throws {
    var started = try open()
    try started.endPause()
    try started.answerCheck(.errors, .failure(.deadline))
    try started.answerCheck(.store("memstore_1"), .failure(.deadline))
    try started.answerCheck(.changes("memstore_1"), .failure(.deadline))
    started.press(.character("j"), .tab)
    try started.answerCheck(
      .files(["file_011CNha8iCJcU1wXNR6q4V8w"]), .failure(.deadline))
    _ = started.takeEffects()
    started.press(.character("r"))
    #expect(questions(&started) == [.resource("sesrsc_file", session: "sesn_1"), file])
  }

  @Test func fourAtMostAreAskedAtOnce() throws {
    let stores = (0..<8).map {
      #"{"type":"memory_store","memory_store_id":"memstore_\#($0)","mount_path":"/m/\#($0)"}"#
    }
    var started = try open(stores)
    try started.endPause()
    #expect(started.browser.background.running.count == 4)
    try started.answerCheck(.store("memstore_0"), .failure(.deadline))
    #expect(started.browser.background.running.count == 4)
    #expect(
      started.browser.background.running.values.map(\.question).contains(
        .check(.store("memstore_4"), session: "sesn_1")))
  }

  @Test func fiveHundredFilesAreFiveQuestions() throws {
    let files = (0..<500).map {
      #"{"id":"r\#($0)","type":"file","file_id":"file_\#($0)","mount_path":"/f/\#($0)","created_at":"","updated_at":""}"#
    }
    let resources = try files.map { SessionResource(try JSONDocument(parsing: $0).root) }
    let questions = CheckQuestion.all(about: resources)
    #expect(questions.count == 5)
    #expect(
      questions.allSatisfy { if case .files(let ids) = $0 { ids.count == 100 } else { false } })
  }

  @Test func eachCanFailByItselfAndIsNoFailureOfTheScreen() throws {
    var started = try open()
    try started.endPause()
    let refused = BrowserDriver.failure(403, type: "permission_error", message: "no")
    try started.answerCheck(.errors, .failure(.failed(refused)))
    #expect(started.browser.session?.failure == nil)
    #expect(
      started.browser.session?.checks.errors
        == .notChecked(.failed(refused), askedAt: BrowserDriver.now))
    let metadata = try FileMetadata(
      try JSONDocument(parsing: #"{"id":"file_011CNha8iCJcU1wXNR6q4V8w","filename":"a.pdf"}"#).root)
    try started.answerCheck(
      .files(["file_011CNha8iCJcU1wXNR6q4V8w"]),
      .success(.files(FileAnswers(Page([metadata]), to: ["file_011CNha8iCJcU1wXNR6q4V8w"]))))
    #expect(
      started.browser.session?.checks.file("file_011CNha8iCJcU1wXNR6q4V8w")
        == .known(metadata, askedAt: BrowserDriver.now))
    let gone = BrowserDriver.failure(404, type: "not_found_error", message: "no")
    try started.answerCheck(.store("memstore_1"), .failure(.failed(gone)))
    #expect(
      started.browser.session?.checks.store("memstore_1")
        == .notChecked(.failed(gone), askedAt: BrowserDriver.now))
  }

  /// What a row shows of the truth is text of the row.
  @Test func theFilterFindsWhatIsReallyThereToo() throws {
    var started = try open()
    try started.endPause()
    started.press(.character("/"))
    for character in "gone" { started.press(.character(character)) }
    started.press(.enter)
    #expect(started.browser.session?.list.rows.isEmpty == true)
    let file = "file_011CNha8iCJcU1wXNR6q4V8w"
    try started.answerCheck(.files([file]), .success(.files(FileAnswers(Page([]), to: [file]))))
    #expect(started.browser.session?.list.rows.map(\.resource.file?.fileID) == [file])
  }

  @Test func aFactThatArrivesLeavesTheFieldOneReadsWhereItIs() throws {
    var started = try open([Elements.commit])
    started.press(.tab, .end)
    func place() throws -> (String, Int) {
      let cursor = try #require(started.browser.session?.cursor)
      let place = started.browser.detailPage.places[cursor.field]
      return (place.field.label.plain, place.lines.lowerBound - cursor.scroll.offset)
    }
    let before = try place()
    try started.endPause()
    try started.answerCheck(.errors, .success(.errors(SessionErrors([]))))
    #expect(started.browser.detailPage.places.contains { $0.field.label.plain == "Mount" })
    #expect(try place() == before)
  }

  @Test func withoutThemNothingMoreIsAsked() throws {
    var started = try BrowserDriver("sesn_1", asksChecks: false)
    try started.answerList(Elements.all)
    #expect(questions(&started).allSatisfy { $0 != .pause(.seconds(1)) })
    #expect(started.browser.background.tokens.isEmpty)
  }
}

/// The output files of a session, and other pages over the list.
@Suite struct OutputTests {
  private let lookup = Lookup.outputs(session: "sesn_1")

  private func open(asksChecks: Bool = true) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", asksChecks: asksChecks)
    try started.answerList(Elements.all)
    _ = started.takeEffects()
    return started
  }

  private func file(_ id: String) throws -> FileMetadata {
    try FileMetadata(
      try JSONDocument(parsing: #"{"id":"\#(id)","filename":"out \#(id)","size_bytes":1200}"#).root)
  }

  private func names(_ started: BrowserDriver) -> [String]? {
    started.browser.outputList?.pages.elements.map(\.id)
  }

  @Test func itIsAskedWhenItIsWantedAndMountedFilesAreLeftOut() throws {
    var started = try open()
    started.press(.character("U"))
    #expect(started.browser.view == .outputs)
    #expect(started.takeEffects().compactMap(\.question) == [.lookup(lookup)])
    let files = [try file("file_011CNha8iCJcU1wXNR6q4V8w"), try file("file_2")]
    try started.answerLookup(lookup, .outputs(Page(files)))
    #expect(names(started) == ["file_2"])
    _ = started.takeEffects()
    started.press(.character("y"))
    #expect(started.takeEffects().compactMap(\.copied) == ["file_2"])
  }

  @Test func aRefusalIsExplainedInItsPlaceAndAskedAgain() throws {
    var started = try open()
    started.press(.character("U"))
    let refused = BrowserDriver.failure(403, type: "permission_error", message: "no")
    try started.failLookup(lookup, refused)
    #expect(Screen.grid(started.browser).text.contains("403 permission_error"))
    started.press(.enter)
    #expect(started.browser.view == .explanation)
    started.press(.escape)
    #expect(started.browser.session?.failure == nil)
    _ = started.takeEffects()
    started.press(.character("r"))
    #expect(started.takeEffects().compactMap(\.question) == [.lookup(lookup)])
    try started.answerLookup(lookup, .outputs(Page([])))
    #expect(names(started) == [])
    #expect(Screen.grid(started.browser).text.contains("no output files"))
  }

  @Test func moreThanTheServiceSentIsSaid() throws {
    var started = try open()
    started.press(.character("U"))
    try started.answerLookup(lookup, .outputs(Page([try file("file_2")], hasMore: true)))
    #expect(
      started.takeEffects().compactMap(\.question).filter { $0 == .lookup(lookup) }.count == 1)
    let screen = Screen.grid(started.browser).text
    #expect(screen.contains("1 of 1+"))
    #expect(screen.contains("there is more than the service sent"))
  }

  @Test func whatIsClosedBeforeTheAnswerIsAskedForNoLonger() throws {
    var started = try open()
    started.press(.character("U"))
    let token = try #require(started.browser.background.running.keys.first)
    _ = started.takeEffects()
    started.press(.escape)
    #expect(started.takeEffects() == [.cancel(token)])
    started.send(.reply(token, .lookup(.success(.outputs(Page([try file("file_2")]))))))
    #expect(started.browser.view == .list)
  }

  @Test(arguments: [Key.character("U"), .character("W")])
  func withoutExtraQuestionsItSaysThatItDoesNotAsk(key: Key) throws {
    var started = try open(asksChecks: false)
    started.press(key)
    #expect(started.browser.view == .list)
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.notice?.text.plain.hasPrefix("not asked: with --no-check") == true)
  }

  @Test func theTreeAndWhatTheAgentIsToldAreCopiedWhole() throws {
    var started = try open()
    started.press(.character("t"), .character("Y"))
    #expect(started.takeEffects().compactMap(\.copied).first?.hasPrefix("/\n├─ mnt\n") == true)
    started.press(.escape, .character("I"), .character("y"))
    #expect(
      started.takeEffects().compactMap(\.copied).first?.contains("Instructions  Read it first.")
        == true)
  }
}
