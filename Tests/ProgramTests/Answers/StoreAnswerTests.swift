import LoopbackServer
import PseudoTerminal
import Testing

/// What is said of a memory store whose checks are answered otherwise than expected.
@Suite struct StoreAnswerTests {
  private static let address = "/v1/memory_stores/memstore_1"

  @Test func changesCountWhoeverIsNamedAsTheirWriter() async throws {
    let service = try await FaultyService([FaultyService.store]) {
      $0.target.contains("/memory_versions?session_id=sesn_1")
        ? .json(
          #"""
          {"data":[{"id":"memver_1","memory_id":"mem_1","operation":"modified","path":"/a.md",
           "created_at":"2026-03-15T10:00:00Z","created_by":{"type":"api_actor","api_key_id":"k"}}]}
          """#) : nil
    }
    let checked = try service.checked("memstore_1", waitingFor: "1 change ")
    #expect(checked.note == "1 change")
    #expect(checked.facts.contains { $0.hasPrefix("Written by this session 1 change") })
    #expect(checked.json["changes"]?["count"]?.integer == 1)
  }

  @Test func ofAnOldSessionNothingIsSaidOfWhatIsKeptNoLonger() async throws {
    let service = try await FaultyService([FaultyService.store])
    let words = "nothing in the last 30 days; older versions are not kept"
    let checked = try service.checked("memstore_1", waitingFor: words)
    #expect(checked.note.isEmpty)
    #expect(checked.facts.contains("Written by this session " + words))
    #expect(checked.json["changes"]?["count"]?.integer == 0)
  }

  @Test func anArchivedStoreCannotBeWritten() async throws {
    let service = try await FaultyService([FaultyService.store]) { request in
      switch request.target {
      case Self.address: .json(#"{"id":"memstore_1","archived_at":"2026-03-20T09:01:00Z"}"#)
      case _ where request.target.contains("memory_store_id=memstore_1"):
        .json(
          #"{"data":[{"id":"sesn_2","status":"running","title":"other","resources":[\#(FaultyService.store)]}]}"#
        )
      default: nil
      }
    }
    let words = "read-only: the store is archived"
    let checked = try service.checked("memstore_1", waitingFor: words)
    #expect(checked.screen.contains("1 archived"))
    #expect(checked.row.suffix(2) == ["read-only", "archived"])
    #expect(checked.facts.contains("Access " + words))
    #expect(checked.json["store"]?["metadata"]?["archived_at"]?.string == "2026-03-20T09:01:00Z")
    // So say what the agent is told, and who asks for other writers.
    try checked.program.send("I")
    #expect(try checked.program.wait(for: "the agent is told").contains("read-only"))
    try checked.program.send("qW")
    try checked.program.wait(for: "the store is archived: nobody can write to it")
  }

  @Test func anotherSessionThatOnlyReadsIsNoWriter() async throws {
    let reading = FaultyService.store.replacing("read_write", with: "read_only")
    let service = try await FaultyService([FaultyService.store]) {
      $0.target.contains("memory_store_id=memstore_1")
        ? .json(
          #"{"data":[{"id":"sesn_2","status":"running","title":"other","resources":[\#(reading)]}]}"#
        ) : nil
    }
    let program = try service.browser()
    try program.wait(for: "read-write: the agent can change it")
    try program.send("W")
    try program.wait(for: "no session matches")
  }

  @Test func a404IsNoProofThatAStoreIsGone() async throws {
    let service = try await FaultyService([FaultyService.store]) {
      $0.target == Self.address ? .error(404, "not_found_error", "no such store") : nil
    }
    let words = "404: deleted, or not visible to this key"
    let checked = try service.checked("memstore_1", waitingFor: words)
    #expect(checked.screen.contains("read-write: the agent can change it"))
    #expect(checked.row.suffix(2) == ["read-write", ""])
    #expect(checked.exit == .exited(0))
    #expect(checked.facts.contains("State " + words))
    #expect(checked.facts.contains("Access read-write: the agent can change it"))
    #expect(checked.json["store"]?["state"]?.string == "not checked")
    #expect(checked.json["store"]?["message"]?.string == "no such store")
  }

  @Test func onlyWhatIsSeenOrPrintedIsChecked() async throws {
    let stores = (0..<125).map {
      #"{"type":"memory_store","memory_store_id":"memstore_\#($0)","mount_path":"/m/\#($0)"}"#
    }
    let service = try await FaultyService(stores)
    // One page of the list, and nothing else.
    let plain = try service.run("get", "sesn_1", "memstore_7")
    #expect(plain.exit == .exited(0), "\(plain.errorText)")
    #expect(service.server.requests.count == 1)
    let checked = try service.run("get", "sesn_1", "memstore_7", "--check")
    #expect(checked.exit == .exited(0), "\(checked.errorText)")
    #expect(service.server.requests.count == 1 + 3)
    let before = service.server.requests.count
    let program = try service.browser(rows: 24)
    try program.wait(for: "125 resources")
    try program.wait("the checks of the rows that are seen") { screen in
      let rows = screen.lines.count { $0.contains("/m/") && $0.contains("memory") }
      return rows > 3 && service.server.requests.count == before + 2 + 2 * rows
    }
    try program.waitUntilIdle()
    #expect(service.server.requests.count < before + 40)
  }
}
