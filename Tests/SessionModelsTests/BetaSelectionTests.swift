import SessionModels
import Testing

struct BetaSelectionTests {
  private func flag(_ value: String) throws -> BetaFlag { try BetaFlag(value) }

  @Test func theRequiredFlagIsOnAtStart() {
    #expect(BetaSelection().headerValue == "managed-agents-2026-04-01")
  }

  @Test func noFlagOnMeansNoHeader() {
    var selection = BetaSelection()
    selection.turnOff(.managedAgents)
    #expect(selection.headerValue == nil)
    #expect(selection.flags.isEmpty)
    #expect(BetaSelection([]).headerValue == nil)
  }

  @Test func documentedFlagsComeFirstInTheirOrderThenOnesOwnThenTheLocked() throws {
    var selection = BetaSelection(locked: [.oauth])
    selection.turnOn(try flag("zebra"))
    selection.turnOn(try flag("thinking-token-count-2026-05-13"))
    selection.turnOn(try flag("ant"))
    selection.turnOn(try flag("message-batches-2024-09-24"))
    #expect(
      selection.headerValue
        == "message-batches-2024-09-24,managed-agents-2026-04-01,thinking-token-count-2026-05-13,"
        + "zebra,ant,oauth-2025-04-20")
  }

  @Test func noFlagIsSentTwice() throws {
    var selection = BetaSelection(
      [.managedAgents, .managedAgents, try flag("own"), .oauth, try flag("own")], locked: [.oauth])
    selection.turnOn(.oauth)
    #expect(selection.headerValue == "managed-agents-2026-04-01,own,oauth-2025-04-20")
    #expect(selection.own == [try flag("own")])
  }

  @Test func aLockedFlagStaysOn() {
    var selection = BetaSelection(locked: [.oauth])
    selection.turnOff(.oauth)
    selection.toggle(.oauth)
    selection.remove(.oauth)
    selection.restore(BetaSelection())
    #expect(selection.isOn(.oauth))
    #expect(selection.isLocked(.oauth))
    #expect(!selection.isLocked(.managedAgents))
    #expect(selection.headerValue == "managed-agents-2026-04-01,oauth-2025-04-20")
  }

  @Test func onesOwnFlagStaysListedWhileItIsOff() throws {
    let own = try flag("own")
    var selection = BetaSelection()
    selection.toggle(own)
    selection.toggle(own)
    #expect(!selection.isOn(own))
    #expect(selection.own == [own])
    #expect(selection.headerValue == "managed-agents-2026-04-01")
  }

  @Test func removingOnesOwnFlagForgetsIt() throws {
    let own = try flag("own")
    var selection = BetaSelection([own])
    selection.remove(own)
    #expect(selection.own.isEmpty)
    #expect(selection == BetaSelection([]))
  }

  @Test func theDefaultsAreTheRequiredFlagWithOnesOwnListed() throws {
    var selection = BetaSelection([try flag("own"), try flag("skills-2025-10-02")])
    selection.restore(BetaSelection())
    #expect(selection.headerValue == "managed-agents-2026-04-01")
    #expect(selection.own == [try flag("own")])
  }
}
