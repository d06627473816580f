import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

@Suite struct BetaListTests {
  private static let files = "files-api-2025-04-14"

  @Test func requiredAndLockedStandOnTopThenWhatIsOnThenOnesOwnThenFoldedGroups() throws {
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
      rows == [
        .flag(.managedAgents), .flag(.oauth), .flag(files), .flag(own),
        .heading(.endpoint, count: 24, folded: true),
        .heading(.newer, count: 34, folded: true),
      ])
  }

  @Test func everyDocumentedFlagHasARowOnceTheGroupsAreUnfolded() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(
      .character("b"), .character("G"), .character("l"), .character("g"), .character("j"),
      .character("l"))
    let flags = try #require(started.browser.betaList?.rows).compactMap { row -> BetaFlag? in
      if case .flag(let flag) = row { flag } else { nil }
    }
    #expect(Set(flags) == Set(BetaFlag.known.map(\.flag)))
    #expect(flags.count == 60)
  }

  @Test func aRowDoesNotMoveWhenItIsToggled() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character("j"), .character("l"), .character("j"))
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
    started.press(.character("b"), .character(" "))
    #expect(started.browser.betaList?.selection.isOn(.managedAgents) == true)
    #expect(started.browser.notice?.severity == .caution)
    started.press(.character(" "))
    #expect(started.browser.betaList?.selection.isOn(.managedAgents) == false)
  }

  @Test func aFlagThatACredentialAddsStaysOn() throws {
    var started = try BrowserDriver("sesn_1", betas: BetaSelection(locked: [.oauth]))
    started.press(.character("b"), .character("j"), .character(" "))
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
    started.press(.character("a"))
    started.type("own-flag")
    started.press(.enter, .character("x"))
    #expect(started.browser.betaList?.selection.own.isEmpty == true)
    #expect(started.browser.betaList?.rows.count == 3)
  }

  @Test func undoTakesBackOneChangeAfterAnother() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("b"), .character(" "), .character(" "), .character("a"))
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
