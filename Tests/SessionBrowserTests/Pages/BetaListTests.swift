import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

@Suite struct BetaListTests {
  private static let files = "files-api-2025-04-14"

  @Test func whatIsOnStandsFirstThenOnesOwnThenTheReferencePageUnfolded() throws {
    var betas = BetaSelection(locked: [.oauth])
    let own = try BetaFlag("own-flag")
    betas.turnOn(own)
    betas.turnOff(own)
    let files = try BetaFlag(Self.files)
    betas.turnOn(files)
    var started = try BrowserDriver("sesn_1", betas: betas)
    started.press(.character("b"))
    let rows = try #require(started.browser.betaList?.rows)
    #expect(
      rows.prefix(7) == [
        .heading(.on, count: 3, folded: false), .flag(.managedAgents), .flag(.oauth), .flag(files),
        .heading(.own, count: 1, folded: false), .flag(own),
        .heading(.referencePage, count: 23, folded: false),
      ])
    #expect(rows.last == .heading(.elsewhere, count: BetaFlag.known.count - 25, folded: true))
    #expect(started.browser.betaList?.current == .flag(files))
  }

  @Test func theCursorStartsOnTheFirstFlagThatMayBeSwitched() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"))
    #expect(started.browser.betaList?.current == .flag(BetaFlag.known[0].flag))
    #expect(started.browser.betaList?.cursor.top == 0)
  }

  @Test func everyDocumentedFlagHasARowOnceTheLastSectionIsUnfolded() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("G"), .enter)
    let flags = try #require(started.browser.betaList?.rows).compactMap { row -> BetaFlag? in
      if case .flag(let flag) = row { flag } else { nil }
    }
    #expect(Set(flags) == Set(BetaFlag.known.map(\.flag)))
    #expect(flags.count == BetaFlag.known.count)
    #expect(started.browser.view == .betas)
    started.press(.enter)
    #expect(started.browser.betaList?.rows.count == 28)
  }

  @Test func aRowDoesNotMoveWhenItIsToggled() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("j"))
    let before = started.browser.betaList?.rows
    started.press(.character(" "))
    #expect(started.browser.betaList?.rows == before)
    #expect(started.browser.betaList?.added.count == 1)
  }

  @Test func applyingAsksAgainWithTheNewFlags() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch])
    _ = started.takeEffects()
    started.press(.character("b"), .character("a"))
    started.type(Self.files)
    started.press(.enter, .enter)
    #expect(started.browser.view == .list)
    let asked = started.takeEffects()
    #expect(asked.map(\.question) == [.resources(session: "sesn_1")])
    #expect(asked.first?.betas?.headerValue == "files-api-2025-04-14,managed-agents-2026-04-01")
  }

  @Test func applyingRepeatsTheOpenedResourceFirst() throws {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([Elements.branch])
    started.press(.enter)
    try started.answerResource(Elements.branch)
    _ = started.takeEffects()
    started.press(.character("b"), .enter)
    #expect(
      started.takeEffects().map(\.question) == [
        .resource("sesrsc_branch", session: "sesn_1"), .resources(session: "sesn_1"),
      ])
  }

  @Test func escapeLeavesTheFlagsAsTheyWere() throws {
    var started = try BrowserDriver("sesn_1")
    let before = started.browser.betas
    _ = started.takeEffects()
    started.press(.character("b"), .character("a"))
    started.type("own-flag")
    started.press(.enter, .escape)
    #expect(started.browser.betas == before)
    #expect(started.takeEffects().isEmpty)
  }

  @Test func switchingTheRequiredFlagOffAsksOnce() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("g"), .character("j"), .character(" "))
    #expect(started.browser.betaList?.selection.isOn(.managedAgents) == true)
    #expect(
      started.browser.notice?.text.plain
        == "Required by this endpoint. Press Space again to turn it off.")
    started.press(.character(" "))
    #expect(started.browser.betaList?.selection.isOn(.managedAgents) == false)
  }

  @Test func aFlagThatACredentialAddsStaysOn() throws {
    var started = try BrowserDriver("sesn_1", betas: BetaSelection(locked: [.oauth]))
    started.press(
      .character("b"), .character("g"), .character("j"), .character("j"), .character(" "))
    #expect(started.browser.betaList?.selection.isOn(.oauth) == true)
    #expect(started.browser.notice?.text.plain.contains("added for this credential") == true)
  }

  @Test func aPastedListOfFlagsAddsThemAll() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("a"))
    started.send(.paste("one-flag, two-flag\n\nthree-flag\n"))
    started.press(.enter)
    #expect(
      started.browser.betaList?.selection.headerValue
        == "managed-agents-2026-04-01,one-flag,two-flag,three-flag")
  }

  @Test func aTextThatIsNoFlagIsRefusedAndStays() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("a"))
    started.type("one'flag")
    started.press(.enter)
    #expect(started.browser.betaList?.input?.text == "one'flag")
    #expect(started.browser.notice?.text.plain.contains("quotation mark") == true)
  }

  @Test func onlyOnesOwnFlagsCanBeRemoved() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("x"))
    #expect(started.browser.notice != nil)
    let count = started.browser.betaList?.rows.count
    started.press(.character("a"))
    started.type("own-flag")
    started.press(.enter, .character("x"))
    #expect(started.browser.betaList?.selection.own.isEmpty == true)
    #expect(started.browser.betaList?.rows.count == count)
  }

  @Test func undoTakesBackOneChangeAfterAnother() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("k"), .character("k"))
    started.press(.character(" "), .character(" "), .character("a"))
    #expect(started.browser.betaList?.selection.headerValue == nil)
    started.type("own-flag")
    started.press(.enter, .character("u"))
    #expect(started.browser.betaList?.selection.own.isEmpty == true)
    started.press(.character("u"))
    #expect(started.browser.betaList?.selection.headerValue == "managed-agents-2026-04-01")
    started.press(.character("u"))
    #expect(started.browser.notice?.text.plain == "nothing to undo")
  }

  @Test func zeroRestoresTheRequiredFlagAlone() throws {
    var started = try BrowserDriver("sesn_1", betas: BetaSelection([try BetaFlag(Self.files)]))
    started.press(.character("b"), .character("0"))
    #expect(started.browser.betaList?.selection.headerValue == "managed-agents-2026-04-01")
  }
}

extension Effect {
  var betas: BetaSelection? {
    if case .ask(_, _, let betas) = self { betas } else { nil }
  }
}
