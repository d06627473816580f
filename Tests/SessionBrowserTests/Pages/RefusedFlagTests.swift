import BrowserTestSupport
import SessionBrowser
import SessionModels
import Testing

/// Flags that the service refuses by name, and flags that are saved.
@Suite struct RefusedFlagTests {
  private func refused() throws -> BrowserDriver {
    let betas = BetaSelection([.managedAgents, try BetaFlag("made-up")])
    var started = try BrowserDriver("sesn_1", betas: betas)
    try started.answerSession(Elements.session)
    try started.endList(BrowserDriver.refusal(of: "made-up", sent: betas))
    _ = started.takeEffects()
    return started
  }

  @Test func itIsMarkedWithTheTime() throws {
    let started = try refused()
    let found = started.browser.flagAnswers[try BetaFlag("made-up")]
    #expect(found?.result.isRefused == true)
    #expect(found?.at == BrowserDriver.now)
  }

  @Test(arguments: [true, false]) func oneKeyAsksAgainWithoutIt(fromTheExplanation: Bool) throws {
    var started = try refused()
    if fromTheExplanation { started.press(.character("e")) }
    started.press(.character("w"))
    let asked = started.takeEffects()
    #expect(asked.compactMap(\.betas).map(\.headerValue) == ["managed-agents-2026-04-01"])
    #expect(started.browser.view == .list)
    #expect(started.browser.notice?.text.plain == "asking without made-up")
    try started.answerList(Elements.all)
    started.press(.character("w"))
    #expect(started.takeEffects().compactMap(\.betas).isEmpty)
    #expect(started.browser.notice?.text.plain == "no flag that is on was refused")
  }

  @Test func anAnswerOfSuccessTakesTheMarkBack() throws {
    var started = try refused()
    started.press(.character("r"))
    try started.answerList(Elements.all)
    #expect(started.browser.flagAnswers[try BetaFlag("made-up")]?.result == .accepted(nil))
  }

  @Test func savedFlagsAreTheDefaultsFromThenOn() throws {
    var started = try refused()
    started.press(.character("b"), .character("S"))
    let selection = try #require(started.browser.betaList?.selection)
    #expect(started.takeEffects() == [.saveFlags(selection)])
    started.send(.said("saved in /state.json", .ordinary))
    #expect(started.browser.notice?.text.plain == "saved in /state.json")
    started.press(.character("g"), .character("j"), .character(" "), .character(" "))
    #expect(started.browser.betaList?.selection.isOn(.managedAgents) == false)
    started.press(.character("0"))
    #expect(started.browser.betaList?.selection.flags == selection.flags)
  }
}
