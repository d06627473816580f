import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// What a new answer changed against the one before.
@Suite struct AnswerBeforeTests {
  private static let relocated = Elements.repository(
    "sesrsc_branch", "/workspace/example-repo", #"{"type":"branch","name":"release"}"#)

  /// A session that was read once.
  private func read(_ elements: [String] = Elements.all) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1")
    try started.answerSession(Elements.session)
    try started.answerList(elements)
    return started
  }

  private func lines(_ started: BrowserDriver) -> [String] {
    Screen.grid(started.browser).text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The members of an element, as JSON.
  private func members(of element: String) throws -> [String] {
    try JSONDocument(parsing: element).root.members.map {
      "\"\($0.key)\":\($0.value.text(.compact))"
    }
  }

  private func notes(_ started: BrowserDriver) -> [String] {
    lines(started)[2..<started.browser.layout.list.rows + 2].map {
      String($0.suffix(8).trimmingPrefix { $0 == " " })
    }
  }

  @Test func whatChangedIsMarkedAndCountedAndSaysWhatItWas() throws {
    var started = try read()
    started.press(.down, .down, .character("r"))
    try started.answerList([Self.relocated, Elements.commit, Elements.memory, Elements.bad])
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
        MOUNT PATH                        TYPE    CHECKOUT / ACCESS              NOTE
        /bad                              file    data[3].created_at: a … bad element
        /mnt/memory/user-preferences      memory  read-write
      > /workspace/example-repo           repo    release                     changed
        /workspace/infra                  repo    commit 3f2a91c0d
      ── GitHub repository ────────────────────────────────────────────────── 3 of 4 ─
       Checkout     branch release                                    moves over time
                    was: branch main (14:02)
       URL          https://github.com/example-org/example-repo
       Mount path   /workspace/example-repo
       Resource ID  sesrsc_branch
       Created      2026-03-15T10:00:00Z                                 8 months ago
       Updated      2026-03-15T10:00:00Z                                 8 months ago








       4 resources: 1 changed, 1 new, no longer mounted: /mnt/session/uploads/receip…
       Enter open  b betas  / filter  r refresh  J JSON  ? help  q quit  y copy branch
      """#)
  }

  @Test func aReadingThatChangedNothingSaysSo() throws {
    var started = try read()
    started.press(.character("r"))
    try started.answerList(Elements.all)
    #expect(started.browser.notice?.text.plain == "4 resources: nothing changed")
  }

  @Test func theOrderOfMembersIsNoChange() throws {
    var started = try read([Elements.branch])
    started.press(.character("r"))
    let all = try members(of: Elements.branch)
    try started.answerList(["{" + all.reversed().joined(separator: " ,\n") + "}"])
    #expect(started.browser.notice?.text.plain == "1 resource: nothing changed")
  }

  @Test func theMarksGoAwayWithTheNextReading() throws {
    var started = try read()
    started.press(.character("r"))
    try started.answerList([Self.relocated, Elements.commit, Elements.memory])
    #expect(
      started.browser.notice?.text.plain
        == "3 resources: 1 changed, no longer mounted: /mnt/session/uploads/receipt.pdf")
    started.press(.character("r"))
    try started.answerList([Self.relocated, Elements.commit, Elements.memory])
    #expect(started.browser.notice?.text.plain == "3 resources: nothing changed")
    #expect(!lines(started).contains { $0.contains("changed ") || $0.contains("was: ") })
  }

  @Test func theFirstReadingHasNothingToBeComparedWith() throws {
    let started = try read()
    #expect(started.browser.notice == nil)
  }

  @Test func afterApplyingFlagsTheStatusLineSaysWhatTheyBrought() throws {
    var started = try read()
    started.press(.character("b"), .character(" "), .enter)
    try started.answerList(
      try Elements.all.map { element in
        "{" + (try members(of: element) + [#""beta_note":"new""#]).joined(separator: ",")
          + "}"
      })
    #expect(
      started.browser.notice?.text.plain == "4 resources, 2 flags: 4 changed, new field beta_note")
    started.press(.character("b"), .character(" "), .enter)
    try started.answerList(Elements.all)
    #expect(
      started.browser.notice?.text.plain
        == "4 resources, 1 flag: 4 changed, without field beta_note")
  }

  @Test func aFieldThatCameOrWentSaysWhatItWas() throws {
    var started = try read([Elements.branch])
    started.press(.character("r"))
    let all = try members(of: Elements.branch).filter { !$0.contains("checkout") }
    try started.answerList(["{" + (all + [#""beta_note":[1]"#]).joined(separator: ",") + "}"])
    let lines = lines(started)
    #expect(lines.contains { $0.contains("Checkout     default branch") })
    #expect(lines.contains { $0.contains("was: branch main (14:02)") })
    #expect(lines.contains { $0.contains("beta_note    [1]") })
    #expect(lines.contains { $0.contains("was: absent (14:02)") })
  }

  @Test func aChangeThatNoFieldShowsIsShownByItsMember() throws {
    let store = #"{"type":"memory_store","memory_store_id":"memstore_1","mount_path":"/m"}"#
    var started = try read([store])
    started.press(.character("r"))
    try started.answerList([store.replacing("}", with: #","name":null}"#)])
    #expect(started.browser.notice?.text.plain == "1 resource: 1 changed, new field name")
    let lines = lines(started)
    #expect(lines.contains { $0.contains("name             null") })
    #expect(lines.contains { $0.contains("was: absent (14:02)") })
  }

  @Test func aResourceThatIsAskedForAgainIsComparedToo() throws {
    var started = try read([Elements.branch])
    started.press(.enter)
    try started.answerResource(Elements.branch)
    #expect(lines(started)[22].hasPrefix(" resource retrieved"))
    started.press(.character("r"))
    try started.answerResource(Elements.branch)
    #expect(lines(started)[22].hasPrefix(" nothing changed  resource retrieved 14:02:07"))
    started.press(.character("r"))
    try started.answerResource(Self.relocated)
    #expect(lines(started)[22].hasPrefix(" changed  resource retrieved 14:02:07"))
    #expect(lines(started).contains { $0.contains("was: branch main (14:02)") })
  }

  @Test func whatThereIsToActOnGoesBeforeWhatChanged() throws {
    var started = try read([Elements.branch, Elements.bad])
    started.press(.character("r"))
    try started.answerList([
      Self.relocated, Elements.bad.replacing("\"/bad\"", with: "\"/bad2\""),
    ])
    #expect(notes(started).contains("changed"))
    #expect(notes(started).contains { $0.hasSuffix("element") })
    #expect(started.browser.notice?.text.plain == "2 resources: 2 changed")
  }

  @Test func twoOfOneIDThatStayAreNoChange() throws {
    let twice = [Elements.branch, Self.relocated]
    var started = try read(twice)
    started.press(.character("r"))
    try started.answerList(twice.reversed())
    #expect(started.browser.notice?.text.plain == "2 resources: nothing changed")
  }

  @Test func manyNewFieldsAreNamedInPart() throws {
    var started = try read([Elements.branch])
    started.press(.character("r"))
    let all = try members(of: Elements.branch)
    try started.answerList([
      "{" + (all + (1...5).map { "\"f\($0)\":0" }).joined(separator: ",") + "}"
    ])
    #expect(
      started.browser.notice?.text.plain
        == "1 resource: 1 changed, new fields f1, f2, f3 and more")
  }
}
