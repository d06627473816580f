import BrowserTestSupport
import DisplayText
import Presentation
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

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
    var started = try BrowserDriver.overStore()
    try started.go(to: "Memories")
    #expect(started.browser.view == .memories)
    #expect(started.takeQuestions() == [.lookup(level("/"))])
    try started.answerLookup(
      level("/"), .memories(Page([.prefix("/a/"), try Stored.memory("mem_1", "/b.md")])))
    #expect(started.takeQuestions().isEmpty)
    started.press(.character("l"))
    #expect(started.takeQuestions() == [.lookup(level("/a/"))])
    try started.answerLookup(
      level("/a/"), .memories(Page([.prefix("/a/x/"), try Stored.memory("mem_2", "/a/c.md")])))
    #expect(try rows(started) == ["0 - /a/", "1 + /a/x/", "1 /a/c.md", "0 /b.md"])
    started.press(.down, .enter)
    try started.answerLookup(
      level("/a/x/"), .memories(Page([try Stored.memory("mem_3", "/a/x/d.md")])))
    #expect(try rows(started)[1...2] == ["1 - /a/x/", "2 /a/x/d.md"])
    // h goes up to the level, then closes it; what was read is not asked for again.
    started.press(.down, .character("h"), .character("h"), .character("l"))
    _ = started.takeQuestions()
    #expect(try rows(started).count == 5)
  }

  @Test func morePagesAreAskedForWhenTheirPlaceIsSeen() throws {
    var started = try BrowserDriver.overStore(rows: 10)
    try started.go(to: "Memories")
    let first = try (0..<20).map { try Stored.memory("mem_\($0)", "/m\($0)") }
    _ = started.takeQuestions()
    try started.answerLookup(level("/"), .memories(Page(first, nextPage: "page_2")))
    #expect(started.takeQuestions().isEmpty)
    started.press(.end)
    #expect(started.takeQuestions() == [.lookup(level("/", "page_2"))])
    // The cursor waits where the next element will be.
    try started.answerLookup(
      level("/", "page_2"), .memories(Page([try Stored.memory("mem_20", "/m20")])))
    #expect(try #require(started.browser.memoryTree).cursor.index == 20)
    #expect(try rows(started).count == 21)
  }

  @Test func anEmptyPageIsFollowedOnEnterAlone() throws {
    var started = try BrowserDriver.overStore()
    try started.go(to: "Memories")
    try started.answerLookup(level("/"), .memories(Page([], nextPage: "page_2")))
    _ = started.takeQuestions()
    started.press(.down)
    #expect(started.takeQuestions().isEmpty)
    started.press(.enter)
    #expect(started.takeQuestions() == [.lookup(level("/", "page_2"))])
    // The same cursor again ends the reading.
    try started.answerLookup(level("/", "page_2"), .memories(Page([], nextPage: "page_2")))
    started.press(.enter)
    #expect(started.takeQuestions().isEmpty)
    #expect(try #require(started.browser.memoryTree?.levels["/"]).end == .repeated)
  }

  @Test func aFailureIsExplainedOnEnterAndAskedAgainByRefresh() throws {
    var started = try BrowserDriver.overStore()
    try started.go(to: "Memories")
    let failure = BrowserDriver.failure(403, type: "permission_error", message: "no")
    try started.failLookup(level("/"), failure)
    #expect(started.browser.session?.failure == nil)
    _ = started.takeQuestions()
    started.press(.enter)
    #expect(started.browser.reader?.topic == .failure(failure))
    started.press(.escape, .character("r"))
    #expect(started.takeQuestions() == [.lookup(level("/"))])
  }

  @Test func whatArrivesAboveLeavesTheRowOneIsOnWhereItIs() throws {
    var started = try BrowserDriver.overStore()
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
    var started = try BrowserDriver.overStore()
    try started.go(to: "Memories")
    try started.answerLookup(level("/"), .memories(Page([.prefix("/"), .prefix("x/")])))
    _ = started.takeQuestions()
    started.press(.enter, .down, .enter)
    #expect(started.takeQuestions().isEmpty)
    #expect(try rows(started) == ["0 /", "0 x/"])
  }

  @Test func aLevelThatIsNamedTwiceStandsOpenOnce() throws {
    var started = try BrowserDriver.overStore()
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
    var started = try BrowserDriver.showing(.memory)
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
