import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

/// Filters of lists: as one types, in any order, kept while the list is read again.
@Suite struct FilterTests {
  private func list() throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1")
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all + [Elements.bad])
    return started
  }

  private func paths(_ started: BrowserDriver) -> [String] {
    started.browser.session?.list.rows.map { $0.resource.mountPath ?? "" } ?? []
  }

  private func filtered(_ text: String) throws -> [String] {
    var started = try list()
    started.press(.character("/"))
    started.type(text)
    return paths(started)
  }

  @Test func theListFollowsAsOneTypes() throws {
    var started = try list()
    started.press(.character("/"))
    #expect(started.browser.view == .filterInput)
    started.type("wor")
    #expect(paths(started) == ["/workspace/example-repo", "/workspace/infra"])
    started.type("kspace inf")
    #expect(paths(started) == ["/workspace/infra"])
    started.press(.control("u"))
    #expect(paths(started).count == 5)
  }

  @Test(arguments: [
    ("infra workspace", ["/workspace/infra"]),
    ("workspace infra", ["/workspace/infra"]),
    ("INFRA", []),
    ("type:repo", ["/workspace/example-repo", "/workspace/infra"]),
    ("type:memory", ["/mnt/memory/user-preferences"]),
    ("type:github_repository infra", ["/workspace/infra"]),
    ("access:read-write", ["/mnt/memory/user-preferences"]),
    ("access:read_write", ["/mnt/memory/user-preferences"]),
    ("access:read-only", []),
    ("access:", ["/mnt/memory/user-preferences"]),
    ("branch:main", ["/workspace/example-repo"]),
    ("branch:", ["/workspace/example-repo"]),
    ("3f2a91c0d4e5b6a7980123456789abcdef012345", ["/workspace/infra"]),
    ("file_011CNha8iCJcU1wXNR6q4V8w", ["/mnt/session/uploads/receipt.pdf"]),
    ("memstore_1", ["/mnt/memory/user-preferences"]),
    ("sesrsc_branch", ["/workspace/example-repo"]),
    ("other:thing", []),
  ]) func whatIsLeft(text: String, expected: [String]) throws {
    #expect(try filtered(text) == expected)
  }

  /// Whatever was typed before, and whenever the checks were answered: what is left is the same.
  @Test(arguments: [
    "type:repo main", "receipt", "totals.csv", "access:read-only", "access:read_write", "archived",
    "file", "bad element", "user-preferences memory", "branch:main type:", "work", "漢字 e\u{301}",
    "é",
    "\u{212A}", "kelvin",
  ]) func oneLetterAfterTheOtherLeavesTheSameAsAllAtOnce(text: String) throws {
    func opened() throws -> BrowserDriver {
      var started = try BrowserDriver("sesn_1", asksChecks: true)
      try started.answerSession(Elements.session)
      let kelvin = Elements.repository("sesrsc_k", "/mnt/\u{212A}elvin/\u{C9}", nil)
      try started.answerList(Elements.all + [Elements.bad, Elements.hostile, kelvin])
      try started.endPause()
      return started
    }
    func answer(_ started: inout BrowserDriver) throws {
      let file = try FileMetadata(
        try Stored.json(
          #"{"id":"file_011CNha8iCJcU1wXNR6q4V8w","type":"file","filename":"totals.csv"}"#))
      let store = try StoreMetadata(
        try Stored.json(
          #"{"id":"memstore_1","type":"memory_store","archived_at":"2026-11-15T13:00:00Z"}"#))
      let ids = [file.id]
      try started.answerCheck(
        .files(ids), .success(.files(FileAnswers(Page([file]), to: ids))))
      try started.answerCheck(.store("memstore_1"), .success(.store(store)))
    }
    var atOnce = try opened()
    try answer(&atOnce)
    atOnce.press(.character("/"))
    atOnce.send(.paste(text))

    var slowly = try opened()
    slowly.press(.character("/"))
    for (number, letter) in text.enumerated() {
      if number == text.count / 2 { try answer(&slowly) }
      slowly.type("\(letter)x")
      slowly.press(.backspace)
    }
    #expect(paths(slowly) == paths(atOnce))
    #expect(!paths(atOnce).isEmpty)
  }

  @Test func enterKeepsItAndEscapeClearsIt() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("infra")
    started.press(.enter)
    #expect(started.browser.view == .list)
    #expect(paths(started) == ["/workspace/infra"])
    started.press(.escape)
    #expect(paths(started).count == 5)
    #expect(started.browser.session?.list.current?.resource.mountPath == "/workspace/infra")
  }

  @Test func escapeWhileTypingClearsItToo() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("infra")
    started.press(.escape)
    #expect(started.browser.view == .list)
    #expect(paths(started).count == 5)
  }

  @Test func itSurvivesARefresh() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("type:repo")
    started.press(.enter, .character("G"), .character("r"))
    try started.answerList([
      Elements.repository("sesrsc_new", "/workspace/aaa", nil), Elements.commit, Elements.memory,
    ])
    #expect(paths(started) == ["/workspace/aaa", "/workspace/infra"])
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
    #expect(started.browser.session?.list.all.count == 3)
  }

  @Test func aNewReadingInAnotherOrderIsFilteredByItsOwnTexts() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("infra")
    started.press(.enter, .character("r"))
    try started.answerList([Elements.memory], [Elements.file, Elements.commit, Elements.branch])
    #expect(paths(started) == ["/workspace/infra"])
    // One that fails half way, and is begun again with fewer.
    var again = try BrowserDriver("sesn_1")
    again.press(.character("/"))
    again.type("infra")
    try again.answerPage([Elements.memory, Elements.commit])
    try again.endList(BrowserDriver.failure(500, type: "api_error", message: "broken"))
    #expect(paths(again) == ["/workspace/infra"])
    again.press(.enter, .character("r"))
    try again.answerList([Elements.commit])
    #expect(paths(again) == ["/workspace/infra"])
  }

  @Test func theCursorStaysWithItsResourceOrGoesToTheNext() throws {
    var started = try list()
    started.press(.character("G"), .character("k"), .character("/"))
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_branch")
    started.type("w")
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_branch")
    started.type("orkspace/i")
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
  }

  @Test func arrowsWalkThroughWhatIsLeftWhileOneTypes() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("workspace")
    started.press(.down)
    #expect(started.browser.view == .filterInput)
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
  }

  @Test func flagsAreFilteredWithTheirGroupsOpen() throws {
    var started = try list()
    started.press(.character("b"), .character("/"))
    started.type("thinking token")
    let rows = try #require(started.browser.betaList?.rows)
    #expect(
      rows == [
        .heading(.elsewhere, count: 1, folded: false),
        .flag(try BetaFlag("thinking-token-count-2026-05-13")),
      ])
    #expect(started.browser.betaList?.seen.left == 1)
    started.press(.enter, .character(" "))
    #expect(started.browser.betaList?.selection.flags.count == 2)
    started.press(.escape)
    #expect(started.browser.view == .betas)
    #expect(started.browser.betaList?.rows.count == 28)
    started.press(.escape)
    #expect(started.browser.view == .list)
  }

  @Test func aFilterThatLeavesNothingHurtsNobody() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("nothing at all")
    started.press(
      .enter, .enter, .character("y"), .character("c"), .character("o"))
    #expect(started.browser.session?.list.current == nil)
    #expect(started.browser.view == .list)
    #expect(started.takeEffects().allSatisfy { $0.copied == nil })
    // The session's own answer is there all the same.
    started.press(.character("J"))
    #expect(started.browser.jsonPage?.title.plain == "answer to the session")
  }
}

extension Effect {
  /// The text that is to be copied.
  var copied: String? {
    if case .copy(let item, _) = self { item.text } else { nil }
  }
}
