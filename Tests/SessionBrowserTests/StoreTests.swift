import BrowserFixtures
import DisplayText
import Presentation
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// A session with a memory store under the cursor.
private func opened(rows: Int = 24) throws -> BrowserDriver {
  var started = try BrowserDriver("sesn_1", rows: rows, asksChecks: true)
  try started.answerSession(Elements.session)
  try started.answerList(Elements.all)
  _ = started.takeEffects()
  return started
}

private func questions(_ started: inout BrowserDriver) -> [Question] {
  started.takeEffects().compactMap(\.question)
}

/// The memories of a store: asked for level by level, and as far as one looks.
@Suite struct MemoryTreeTests {
  private func level(_ prefix: String, _ page: String? = nil) -> Lookup {
    .memories(store: "memstore_1", prefix: prefix, page: page)
  }

  private func rows(_ started: BrowserDriver) throws -> [String] {
    let tree = try #require(started.browser.memoryTree)
    return tree.rows.map { row in
      switch row {
      case .item(.memory(let memory), _, let depth, _): "\(depth) \(memory.path)"
      case .item(.prefix(let path), _, let depth, let isOpen):
        "\(depth) \(isOpen.map { $0 ? "- " : "+ " } ?? "")\(path)"
      case .item(.unreadable, _, let depth, _): "\(depth) unreadable"
      case .end(let level, let depth): "\(depth) end of \(level)"
      }
    }
  }

  @Test func aLevelIsAskedForWhenItIsOpened() throws {
    var started = try opened()
    try started.go(to: "Memories")
    #expect(started.browser.view == .memories)
    #expect(questions(&started) == [.lookup(level("/"))])
    try started.answerLookup(
      level("/"), .memories(Page([.prefix("/a/"), try Stored.memory("mem_1", "/b.md")])))
    #expect(questions(&started).isEmpty)
    started.press(.character("l"))
    #expect(questions(&started) == [.lookup(level("/a/"))])
    try started.answerLookup(
      level("/a/"), .memories(Page([.prefix("/a/x/"), try Stored.memory("mem_2", "/a/c.md")])))
    #expect(try rows(started) == ["0 - /a/", "1 + /a/x/", "1 /a/c.md", "0 /b.md"])
    started.press(.down, .enter)
    try started.answerLookup(
      level("/a/x/"), .memories(Page([try Stored.memory("mem_3", "/a/x/d.md")])))
    #expect(try rows(started)[1...2] == ["1 - /a/x/", "2 /a/x/d.md"])
    // h goes up to the level, then closes it; what was read is not asked for again.
    started.press(.down, .character("h"), .character("h"), .character("l"))
    _ = questions(&started)
    #expect(try rows(started).count == 5)
  }

  @Test func morePagesAreAskedForWhenTheirPlaceIsSeen() throws {
    var started = try opened(rows: 10)
    try started.go(to: "Memories")
    let first = try (0..<20).map { try Stored.memory("mem_\($0)", "/m\($0)") }
    _ = questions(&started)
    try started.answerLookup(level("/"), .memories(Page(first, nextPage: "page_2")))
    #expect(questions(&started).isEmpty)
    started.press(.end)
    #expect(questions(&started) == [.lookup(level("/", "page_2"))])
    // The cursor waits where the next element will be.
    try started.answerLookup(
      level("/", "page_2"), .memories(Page([try Stored.memory("mem_20", "/m20")])))
    #expect(try #require(started.browser.memoryTree).cursor.index == 20)
    #expect(try rows(started).count == 21)
  }

  @Test func anEmptyPageIsFollowedOnEnterAlone() throws {
    var started = try opened()
    try started.go(to: "Memories")
    try started.answerLookup(level("/"), .memories(Page([], nextPage: "page_2")))
    _ = questions(&started)
    started.press(.down)
    #expect(questions(&started).isEmpty)
    started.press(.enter)
    #expect(questions(&started) == [.lookup(level("/", "page_2"))])
    // The same cursor again ends the reading.
    try started.answerLookup(level("/", "page_2"), .memories(Page([], nextPage: "page_2")))
    started.press(.enter)
    #expect(questions(&started).isEmpty)
    #expect(try #require(started.browser.memoryTree?.levels["/"]).end == .repeated)
  }

  @Test func aFailureIsExplainedOnEnterAndAskedAgainByRefresh() throws {
    var started = try opened()
    try started.go(to: "Memories")
    let failure = BrowserDriver.failure(403, type: "permission_error", message: "no")
    try started.failLookup(level("/"), failure)
    #expect(started.browser.session?.failure == nil)
    _ = questions(&started)
    started.press(.enter)
    #expect(started.browser.reader?.topic == .failure(failure))
    started.press(.escape, .character("r"))
    #expect(questions(&started) == [.lookup(level("/"))])
  }

  @Test func whatArrivesAboveLeavesTheRowOneIsOnWhereItIs() throws {
    var started = try opened()
    try started.go(to: "Memories")
    let below = try (0..<40).map { try Stored.memory("mem_\($0)", "/b\($0)") }
    try started.answerLookup(level("/"), .memories(Page([.prefix("/a/")] + below)))
    started.press(.enter, .down, .down)
    func row() throws -> (String, Int) {
      let tree = try #require(started.browser.memoryTree)
      return (try rows(started)[tree.cursor.index], tree.cursor.index - tree.cursor.top)
    }
    #expect(try row().0 == "0 /b0")
    let many = try (0..<40).map { try Stored.memory("mem_a\($0)", "/a/\($0)") }
    try started.answerLookup(level("/a/"), .memories(Page(many)))
    #expect(try row() == ("0 /b0", 2))
  }

  @Test func aLevelThatNamesItselfIsNotOpened() throws {
    var started = try opened()
    try started.go(to: "Memories")
    try started.answerLookup(level("/"), .memories(Page([.prefix("/"), .prefix("x/")])))
    _ = questions(&started)
    started.press(.enter, .down, .enter)
    #expect(questions(&started).isEmpty)
    #expect(try rows(started) == ["0 /", "0 x/"])
  }

  @Test func aLevelThatIsNamedTwiceStandsOpenOnce() throws {
    var started = try opened()
    try started.go(to: "Memories")
    var path = "/"
    for _ in 0..<12 {
      let below = path + "a/"
      try started.answerLookup(level(path), .memories(Page([.prefix(below), .prefix(below)])))
      started.press(.character("l"), .down)
      path = below
    }
    // Two of each level, and the place of the last one's page: not two of each in each.
    #expect(try rows(started).count == 25)
    #expect(try rows(started).suffix(2) == ["1 /a/a/", "0 /a/"])
  }

  @Test func aMemoryIsReadAndCopied() throws {
    var started = try opened()
    try started.open(.memory)
    let text = started.browser.readerLines.flatMap(\.pieces).map(\.text.plain)
    #expect(text.contains("Short.") && text.contains("No emoji."))
    #expect(Screen.grid(started.browser).text(ofRow: 1).contains("asked 14:02:07"))
    _ = started.takeEffects()
    // A line break is pointed out before it is copied.
    started.press(.character("y"), .character("y"))
    #expect(started.takeEffects().compactMap(\.copied) == ["Short.\nNo emoji."])
    started.press(.escape)
    #expect(started.browser.view == .memories)
    started.press(.character("y"))
    #expect(started.takeEffects().compactMap(\.copied) == ["/style.md"])
  }
}

/// What the session wrote in a store, and who else may.
@Suite struct ChangesAndWritersTests {
  private let changes = Lookup.changes(store: "memstore_1", session: "sesn_1", page: nil)
  private let writers = Lookup.writers(store: "memstore_1", page: nil)

  @Test func whatIsKnownAlreadyIsNotAskedForAgain() throws {
    var started = try opened()
    try started.endPause()
    let page = Page([try Stored.version("memver_1", "created", "/a", nil)], nextPage: "page_2")
    try started.answerCheck(.changes("memstore_1"), .changes(.success(page)))
    _ = started.takeEffects()
    try started.go(to: "Written by this session")
    #expect(started.browser.changeList?.pages.elements == page.elements)
    // The place of the next page is seen.
    let next = Lookup.changes(store: "memstore_1", session: "sesn_1", page: "page_2")
    try started.answerCheck(.errors, .errors(.failure(.deadline)))
    #expect(questions(&started).contains(.lookup(next)))
  }

  @Test func theNewestStandsFirstWhateverTheOrderOfTheAnswer() throws {
    var started = try opened()
    try started.go(to: "Written by this session")
    let versions = try ["11:00:00", "13:00:00", "12:00:00"].map {
      try Stored.version($0, "modified", "/a", nil, at: "2026-11-15T\($0)Z")
    }
    try started.answerLookup(changes, .changes(Page(versions)))
    #expect(
      started.browser.changeList?.pages.elements.map(\.id) == ["13:00:00", "12:00:00", "11:00:00"])
  }

  @Test func aVersionIsReadBesideTheOneBefore() throws {
    var started = try opened()
    try started.open(.change)
    let lines = started.browser.readerLines.map {
      $0.pieces.map(\.text.plain).joined(separator: " ")
    }
    #expect(lines.contains("- old"))
    #expect(lines.contains("+ new"))
  }

  @Test func thisSessionIsNoOtherWriter() throws {
    var started = try opened()
    started.press(.character("W"))
    #expect(questions(&started) == [.lookup(writers)])
    let sessions = try ["sesn_1", "sesn_2"].map { try Stored.session($0, mounting: "memstore_1") }
    try started.answerLookup(writers, .writers(Page(sessions)))
    #expect(started.browser.writerList?.pages.elements.map(\.id) == ["sesn_2"])
  }

  @Test func escapeReturnsFromAnotherSessionToTheSamePlace() throws {
    var started = try opened()
    try started.go(to: "Other writers")
    let sessions = try ["sesn_2", "sesn_3"].map { try Stored.session($0, mounting: "memstore_1") }
    try started.answerLookup(writers, .writers(Page(sessions)))
    started.press(.down)
    let (before, place) = (started.browser.session, started.browser.overlays)
    _ = started.takeEffects()
    started.press(.enter)
    #expect(
      questions(&started) == [.session("sesn_3"), .resources(session: "sesn_3")])
    #expect(started.browser.notice?.text.plain == "Esc in the list returns to sesn_1")
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.tab, .escape)
    #expect(started.browser.session?.id == "sesn_3")
    _ = started.takeEffects()
    started.press(.escape)
    #expect(started.browser.session == before)
    #expect(started.browser.overlays == place)
    // What was not answered before is asked for now, and nothing else.
    #expect(questions(&started).allSatisfy { if case .check = $0 { true } else { false } })
  }

  @Test func aSessionThatWasStillBeingReadIsReadAgainOnReturn() throws {
    var started = try BrowserDriver("sesn_1", asksChecks: true)
    try started.answerPage(Elements.all)
    started.press(.character("W"))
    try started.answerLookup(
      writers, .writers(Page([try Stored.session("sesn_2", mounting: "memstore_1")])))
    started.press(.enter)
    _ = started.takeEffects()
    started.press(.escape, .escape)
    #expect(
      questions(&started) == [.session("sesn_1"), .resources(session: "sesn_1")])
  }

  @Test func theSessionPromptForgetsThePlace() throws {
    var started = try opened()
    try started.open(.writers)
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
    var started = try opened()
    started.press(.end, .character("W"))
    #expect(started.browser.view == .list)
    #expect(started.browser.notice?.text.plain.hasPrefix("W is for memory stores") == true)
  }

  @Test func aFieldThatLeadsNowhereIsReadWhole() throws {
    var started = try opened()
    try started.go(to: "Instructions")
    #expect(started.browser.view == .value)
    started.press(.escape, .home, .enter)
    #expect(started.browser.reader?.topic.copyItem?.text == "read_write")
  }
}
