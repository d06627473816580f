import SessionModels
import TestSupport
import Testing

struct SessionTests {
  private func session(_ text: String) throws -> Session { try Session(Fixture.json(text)) }

  @Test func aSessionIsReadInFull() throws {
    let session = try session(Fixture.session)
    #expect(session.id == "sesn_011CZkZAtmR3yMPDzynEDxu7")
    #expect(session.title == "Fix the flaky upload test")
    #expect(session.status == .idle)
    #expect(session.createdAt?.text == "2026-03-15T09:58:00Z")
    #expect(session.updatedAt?.text == "2026-03-15T10:41:12Z")
    #expect(session.archivedAt == nil)
    #expect(session.environmentID == "env_011CZkZ9X2dpNyB7HsEFoRfW")
    #expect(session.deploymentID == nil)
    #expect(session.agent?.id == "agent_011CZkYpogX7uDKUyvBTophP")
    #expect(session.agent?.name == "Fixer")
    #expect(session.agent?.version == "3")
    #expect(session.agent?.modelID == "claude-opus-4-6")
    #expect(session.metadata.map(\.key) == ["ticket", "owner"])
    #expect(session.vaultIDs == ["vlt_1", "vlt_2"])
    #expect(session.activeSeconds == "812.5")
    #expect(session.durationSeconds == "2592")
    #expect(session.usage.map(\.value.numberText) == ["12", "34", "56"])
    #expect(
      session.resources.map(\.mountPath) == [
        "/mnt/session/uploads/receipt.pdf", "/mnt/memory/user-preferences",
      ])
  }

  @Test func anIDIsAllThatASessionNeeds() throws {
    let session = try session(Fixture.sessionWithAnIDOnly)
    #expect(session.id == "sess_1")
    #expect(session.title == nil)
    #expect(session.status == nil)
    #expect(session.agent == nil)
    #expect(session.metadata.isEmpty)
    #expect(session.resources.isEmpty)
  }

  @Test func whatIsNotOfItsKindCountsAsLeftOut() throws {
    let session = try session(
      #"{"id":"s","title":1,"status":[],"agent":"agent_1","metadata":2,"vault_ids":{},"usage":[],"resources":"r"}"#
    )
    #expect(session.id == "s")
    #expect(session.title == nil && session.status == nil && session.agent == nil)
    #expect(session.metadata.isEmpty && session.vaultIDs.isEmpty && session.usage.isEmpty)
    #expect(session.resources.isEmpty)
  }

  @Test func nullsAndOtherSpellingsOfCopyingServersAreRead() throws {
    let session = try session(Fixture.sessionOfCopyingServer)
    #expect(session.status == .unknown("hibernating"))
    #expect(session.agent?.version == "v2")
    #expect(session.agent?.modelID == "some-model")
    #expect(session.createdAt?.text == "2026-03-15 10:00")
    #expect(session.createdAt?.instant == nil)
    #expect(session.vaultIDs.isEmpty)
    #expect(session.usage.isEmpty)
  }

  @Test(arguments: [
    ("idle", SessionStatus.idle), ("running", .running), ("rescheduling", .rescheduling),
    ("terminated", .terminated), ("archived", .unknown("archived")), ("Idle", .unknown("Idle")),
  ])
  func aStatusIsKnownOrKeepsItsOwnWord(_ word: String, _ status: SessionStatus) {
    #expect(SessionStatus(word) == status)
    #expect(status.word == word)
  }

  @Test(arguments: [
    ("{}", "id: a string is missing"),
    (#"{"id":1}"#, "id: a string belongs here, not a number"),
    ("null", "the document: an object belongs here, not null"),
  ])
  func whatIsNoSessionSaysWhy(_ text: String, _ words: String) throws {
    let error = #expect(throws: (any Error).self) { try session(text) }
    #expect(error.map { "\($0)" } == words)
  }
}
