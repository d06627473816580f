import SessionModels
import Testing

@testable import SessionAPI

/// What is in a memory store, who wrote it, and who else may: the requests, and what is read of the answers.
struct MemoryTests {
  private let versions = "/v1/memory_stores/memstore_1/memory_versions"

  private func version(
    _ id: String, _ operation: String = "modified", at time: String, content: String? = nil,
    by session: String? = nil
  ) -> String {
    let text = content.map { #","content":"\#($0)""# } ?? ""
    let writer = session.map { #","created_by":{"type":"session_actor","session_id":"\#($0)"}"# }
    return #"""
      {"id":"\#(id)","memory_id":"mem_1","operation":"\#(operation)","path":"/a.md","created_at":"\#(time)"\#(text)\#(writer ?? "")}
      """#
  }

  private func page(_ elements: String..., next: String? = nil) -> String {
    let cursor = next.map { #","next_page":"\#($0)""# } ?? ""
    return #"{"data":[\#(elements.joined(separator: ","))]\#(cursor)}"#
  }

  @Test func aLevelIsAskedForByItsPathAndWithTheRequiredFlagAlone() async throws {
    let transport = ScriptedTransport(
      .ok(
        page(
          #"{"type":"memory_prefix","path":"/a b/c/"}"#,
          #"{"type":"memory","id":"mem_1","path":"/a b/d","content_size_bytes":7}"#, "[1]",
          next: "p 2")))
    let client = try APIClient.asking(transport)
    let page = try await client.memories(of: "memstore_1", under: "/a b/", page: "p&1")
    #expect(page.nextPage == "p 2")
    #expect(page.elements[0] == .prefix("/a b/c/"))
    guard case .memory(let memory) = page.elements[1] else {
      Issue.record("not a memory")
      return
    }
    #expect(memory.sizeBytes == 7 && memory.content == nil)
    guard case .unreadable = page.elements[2] else {
      Issue.record("what cannot be read has no place")
      return
    }
    #expect(
      transport.targets == [
        "/v1/memory_stores/memstore_1/memories?depth=1&path_prefix=%2Fa%20b%2F&limit=100&page=p%261"
      ])
    #expect(
      transport.requests[0].headers.filter { $0.name == "anthropic-beta" }.map(\.value)
        == ["managed-agents-2026-04-01"])
  }

  @Test func aMemoryComesWithItsText() async throws {
    let transport = ScriptedTransport(.ok(#"{"id":"mem_1","path":"/a","content":"b\nc"}"#))
    let memory = try await APIClient.asking(transport).memory("mem/1", of: "memstore_1")
    #expect(memory.content == "b\nc")
    #expect(transport.targets == ["/v1/memory_stores/memstore_1/memories/mem%2F1"])
  }

  /// The service filtered by session: some servers name another writer for what the session wrote.
  @Test func whatTheServiceSendsIsTheSessionsWhoeverItNames() async throws {
    let transport = ScriptedTransport(
      .ok(
        page(
          version("v1", at: "2026-03-15T10:00:00Z", by: "sesn_1"),
          version("v2", at: "2026-03-15T10:00:00Z", by: "sesn_2"),
          version("v3", at: "2026-03-15T10:00:00Z"),
          #"{"id":"v4","operation":"created","created_by":{"type":"api_actor","api_key_id":"key_1"}}"#
        )))
    let page = try await APIClient.asking(transport).changes(of: "memstore_1", by: "sesn_1")
    #expect(page.elements.map(\.id) == ["v1", "v2", "v3", "v4"])
    #expect(transport.targets == [versions + "?session_id=sesn_1&limit=100"])
  }

  @Test func changesStandTheNewestFirstWhateverTheOrderOfTheAnswer() async throws {
    let transport = ScriptedTransport(
      .ok(
        page(
          version("v1", at: "2026-03-15T10:00:00Z"), version("v3", at: "2026-03-15T12:00:00Z"),
          version("v2", at: "2026-03-15T11:00:00Z"), #"{"id":"v4"}"#)))
    let page = try await APIClient.asking(transport).changes(of: "memstore_1", by: "sesn_1")
    #expect(page.elements.map(\.id) == ["v3", "v2", "v1"])
    #expect(page.unreadable == 1 && !page.isComplete)
  }

  @Test func aCreationHasNothingBefore() async throws {
    let transport = ScriptedTransport(
      .ok(version("v1", "created", at: "2026-03-15T10:00:00Z", content: "new")))
    let change = try await APIClient.asking(transport).change("v1", of: "memstore_1")
    #expect(change.before == .nothing)
    #expect(change.version.content == "new")
    #expect(transport.targets == [versions + "/v1"])
  }

  @Test(arguments: [["v3", "v2", "v1"], ["v1", "v2", "v3"], ["v2", "v1", "v3"]])
  func theVersionBeforeIsFoundWhateverTheOrder(ids: [String]) async throws {
    let list = ids.map { version($0, at: "2026-03-15T10:00:0\($0.dropFirst())Z") }
    let transport = ScriptedTransport(
      .ok(version("v3", at: "2026-03-15T10:00:03Z", content: "new")),
      .ok(#"{"data":[\#(list.joined(separator: ","))]}"#),
      .ok(version("v2", at: "2026-03-15T10:00:02Z", content: "old")))
    let change = try await APIClient.asking(transport).change("v3", of: "memstore_1")
    guard case .version(let before) = change.before else {
      Issue.record("not found")
      return
    }
    #expect(before.id == "v2" && before.content == "old")
    #expect(
      transport.targets == [
        versions + "/v3", versions + "?memory_id=mem_1&limit=100", versions + "/v2",
      ])
  }

  @Test func theVersionBeforeMayStandOnTheNextPage() async throws {
    let transport = ScriptedTransport(
      .ok(version("v3", at: "2026-03-15T10:00:03Z", content: "new")),
      .ok(page(version("v4", at: "2026-03-15T10:00:04Z"), next: "p2")),
      .ok(page(version("v3", at: "2026-03-15T10:00:03Z"), next: "p3")),
      .ok(page(version("v2", at: "2026-03-15T10:00:02Z"), next: "p4")),
      .ok(version("v2", at: "2026-03-15T10:00:02Z", content: "old")))
    let change = try await APIClient.asking(transport).change("v3", of: "memstore_1")
    guard case .version(let before) = change.before else {
      Issue.record("not found")
      return
    }
    #expect(before.id == "v2")
  }

  /// Times that do not tell leave the order of the answer.
  @Test func ofTheSameMomentTheOneBehindIsTheOneBefore() async throws {
    let transport = ScriptedTransport(
      .ok(version("v2", at: "2026-03-15T10:00:00Z", content: "new")),
      .ok(
        page(
          version("v3", at: "2026-03-15T10:00:00Z"), version("v2", at: "2026-03-15T10:00:00Z"),
          version("v1", at: "2026-03-15T10:00:00Z"))),
      .ok(version("v1", at: "2026-03-15T10:00:00Z", content: "old")))
    _ = try await APIClient.asking(transport).change("v2", of: "memstore_1")
    #expect(transport.targets.last == versions + "/v1")
  }

  @Test func notAllVersionsOfAMemoryAreReadForTheOneBefore() async throws {
    let endless = (0..<9).map { ScriptedTransport.Step.ok(page(next: "p\($0)")) }
    let transport = ScriptedTransport(
      .ok(version("v2", at: "2026-03-15T10:00:00Z")), endless[0], endless[1], endless[2],
      endless[3], endless[4], endless[5])
    let change = try await APIClient.asking(transport).change("v2", of: "memstore_1")
    #expect(change.before == .unknown)
    #expect(transport.requests.count == 6)
  }

  /// The service's own filter is asked, and what a server does not filter is left out.
  @Test func writersAreRunningSessionsThatMountTheStore() async throws {
    func session(_ id: String, _ status: String?, _ resources: String) -> String {
      let status = status.map { #","status":"\#($0)""# } ?? ""
      return #"{"id":"\#(id)"\#(status),"resources":[\#(resources)]}"#
    }
    let store = #"{"type":"memory_store","memory_store_id":"memstore_1"}"#
    let other = #"{"type":"memory_store","memory_store_id":"memstore_2"}"#
    let many = [String](repeating: other, count: AnswerLimits.pageElements + 1)
      .joined(separator: ",")
    let transport = ScriptedTransport(
      .ok(
        page(
          session("a", "running", store), session("b", "idle", store), session("c", nil, store),
          session("d", "running", other), session("e", "running", ""), "7",
          // Whether it mounts the store stands beyond what is read of it.
          session("f", "running", many))))
    let page = try await APIClient.asking(transport).writers(to: "memstore_1")
    #expect(page.elements.map(\.id) == ["a", "c", "e", "f"])
    #expect(
      transport.targets == [
        "/v1/sessions?memory_store_id=memstore_1&statuses%5B%5D=running&limit=100"
      ])
  }

  @Test(arguments: ["", ".", ".."]) func anIDThatWouldChangeThePathIsNotSent(id: String)
    async throws
  {
    let transport = ScriptedTransport()
    let client = try APIClient.asking(transport)
    await #expect(throws: APIError.self) { try await client.memories(of: id) }
    await #expect(throws: APIError.self) { try await client.memory(id, of: "memstore_1") }
    await #expect(throws: APIError.self) { try await client.version(id, of: "memstore_1") }
    #expect(transport.requests.isEmpty)
  }
}
