import ExactJSON
import SessionModels
import Synchronization
import Testing

@testable import SessionAPI

/// What files are: the flags that are sent, and what is asked once more.
struct FileTests {
  private let list = "/v1/files?ids%5B%5D=file_1&ids%5B%5D=file_2"

  private func flags(_ transport: ScriptedTransport) -> [String?] {
    transport.requests.map { $0.headers.first { $0.name == "anthropic-beta" }?.value }
  }

  private func checks(_ transport: any Transport, _ ids: [String] = ["file_1", "file_2"])
    async throws -> Checks
  {
    var checks = Checks()
    let question = CheckQuestion.files(ids)
    checks.take(
      try await APIClient.asking(transport).answer(question, about: "sesn_1"), for: question,
      askedAt: Instant(seconds: 0))
    return checks
  }

  private func isGone(_ checks: Checks, _ id: String) -> Bool {
    if case .gone? = checks.file(id) { true } else { false }
  }

  @Test func theyAreAskedForWithTheManagedAgentsFlagAlone() async throws {
    let transport = ScriptedTransport(.ok(#"{"data":[{"id":"file_1"}]}"#), .ok(#"{"data":[]}"#))
    let checks = try await checks(transport)
    _ = try await APIClient.asking(transport).files(of: "sesn_1")
    #expect(transport.targets == [list, "/v1/files?scope_id=sesn_1&limit=1000"])
    #expect(flags(transport) == Array(repeating: "managed-agents-2026-04-01", count: 2))
    #expect(checks.file("file_1")?.value?.id == "file_1")
    #expect(isGone(checks, "file_2"))
  }

  @Test func aServerThatNamesTheOlderFlagIsAskedOnceMoreWithBoth() async throws {
    let refusal = #"""
      {"type":"error","error":{"type":"invalid_request_error","message":"needs files-api-2025-04-14"}}
      """#
    let transport = ScriptedTransport(
      .answer(400, body: refusal), .ok(#"{"data":[{"id":"file_1"},{"id":"file_2"}]}"#))
    let checks = try await checks(transport)
    #expect(transport.targets == [list, list])
    #expect(
      flags(transport) == [
        "managed-agents-2026-04-01", "files-api-2025-04-14,managed-agents-2026-04-01",
      ])
    #expect(checks.file("file_2")?.value?.id == "file_2")

    let stubborn = ScriptedTransport(.answer(400, body: refusal), .answer(400, body: refusal))
    #expect(try await self.checks(stubborn).file("file_1")?.failure != nil)
    #expect(stubborn.requests.count == 2)
    let other = ScriptedTransport(.answer(400, body: #"{"error":"bad id"}"#))
    #expect(try await self.checks(other).file("file_1")?.failure != nil)
    #expect(other.requests.count == 1)
  }

  @Test func whereAServerAnswersOtherFilesEachMissingOneIsAskedForAlone() async throws {
    let notFound = #"{"type":"error","error":{"type":"not_found_error","message":"no"}}"#
    let transport = ScriptedTransport(
      .ok(#"{"data":[{"id":"file_1"},{"id":"file_9"}],"has_more":true}"#),
      .answer(404, body: notFound))
    let checks = try await checks(transport)
    #expect(transport.targets == [list, "/v1/files/file_2"])
    #expect(flags(transport).last == "managed-agents-2026-04-01")
    #expect(checks.file("file_1")?.value?.id == "file_1")
    #expect(isGone(checks, "file_2"))
  }

  @Test(arguments: [
    (404, "{}"), (403, #"{"type":"error","error":{"type":"permission_error","message":"no"}}"#),
    (404, "<html>"),
  ])
  func onlyANotFoundErrorOfItsOwnAddressProvesThatAFileIsGone(status: Int, body: String)
    async throws
  {
    let transport = ScriptedTransport(
      .ok(#"{"data":[{"id":"file_9"}]}"#), .answer(status, body: body))
    let checks = try await checks(transport, ["file_2"])
    #expect(!isGone(checks, "file_2"))
    #expect(checks.file("file_2")?.failure != nil)
  }

  @Test func fourAtMostAreAskedForAtOnce() async throws {
    let transport = CountingTransport()
    let checks = try await checks(transport, (0..<10).map { "file_\($0)" })
    #expect((0..<10).allSatisfy { checks.file("file_\($0)")?.value != nil })
    #expect(transport.mostAtOnce == 4)
  }
}

/// Answers every file by its address and counts how many requests run at once.
private final class CountingTransport: Transport {
  private let state = Mutex((running: 0, most: 0))

  var mostAtOnce: Int { state.withLock(\.most) }

  func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
    guard !request.target.contains("ids") else {
      return TransportResponse(
        status: 200, headers: [], body: Array(#"{"data":[{"id":"other"}]}"#.utf8))
    }
    state.withLock { state in
      state.running += 1
      state.most = max(state.most, state.running)
    }
    // Those that may run beside this one begin before it ends.
    for _ in 0..<100 where state.withLock({ $0.most < 4 }) { await Task.yield() }
    state.withLock { $0.running -= 1 }
    let id = request.target.split(separator: "/").last ?? ""
    return TransportResponse(status: 200, headers: [], body: Array(#"{"id":"\#(id)"}"#.utf8))
  }
}
