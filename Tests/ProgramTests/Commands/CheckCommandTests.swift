import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `--check`: what it adds to text, its exit status, and what it asks the server for.
@Suite struct CheckCommandTests {
  private static let repository = #"""
    {"id":"sesrsc_1","type":"github_repository","url":"https://github.com/example-org/api",
     "mount_path":"/workspace/api","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z"}
    """#

  private static func store(_ number: Int) -> String {
    #"{"type":"memory_store","memory_store_id":"memstore_\#(number)","name":"notes"}"#
  }

  /// A page with a repository and a store, one with three stores, and a third that nobody needs.
  private static func answer(_ request: ReceivedRequest, status: String) -> Reply {
    let target = request.target
    let list = "/v1/sessions/sesn_1/resources"
    switch target {
    case list + "/sesrsc_1": return .json(repository)
    case list + "?limit=100":
      return .json(#"{"data":[\#(repository),\#(store(1))],"next_page":"2"}"#)
    case list + "?limit=100&page=2":
      return .json(#"{"data":[\#(store(2)),\#(store(3)),\#(store(4))],"next_page":"3"}"#)
    case list + "?limit=100&page=3": return .json(#"{"data":[\#(store(5))]}"#)
    case "/v1/sessions/sesn_1": return .json(#"{"id":"sesn_1","status":"\#(status)"}"#)
    case _ where target.contains("/events"): return .json(#"{"data":[]}"#)
    case _ where target.contains("/memory_versions"): return .json(#"{"data":[]}"#)
    case "/v1/memory_stores/memstore_4": return .error(404, "not_found_error", "no such store")
    default: return .json(#"{"id":"memstore_2","name":"notes"}"#)
    }
  }

  private func run(_ server: LoopbackServer, _ arguments: String...) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments,
      environment: Program.plain.merging([
        "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ]) { $1 })
  }

  private func server(status: String = "idle") async throws -> LoopbackServer {
    try await LoopbackServer.start { Self.answer($0, status: status) }
  }

  @Test func theNoteColumnAndALineEachSayWhatFailed() throws {
    let run = try Program.run("list", Sample.failedMounts, "--demo", "--check")
    #expect(run.exit == .exited(1))
    let rows = run.outputText.split(separator: "\n").map { line in
      line.split(separator: "  ").map { $0.trimmed }.filter { !$0.isEmpty }
    }
    #expect(rows.first == ["MOUNT PATH", "TYPE", "NAME", "CHECKOUT / ACCESS", "NOTE"])
    #expect(
      rows.contains([
        "/mnt/session/uploads/march.csv", "file", "march.csv", "march.csv", "expired",
      ]))
    #expect(
      rows.contains([
        "/mnt/session/uploads/april.csv", "file", "-", "file_011CNnC3gNFgY5ABSV1u8Z3A", "gone",
      ]))
    #expect(
      rows.contains([
        "/mnt/memory/release-notes", "memory", "release-notes", "read-only", "archived",
      ]))
    #expect(rows.contains(["/workspace/docs", "repo", "example-org/docs", "relaese", "failed"]))
    let errors = run.errorText.split(separator: "\n")
    #expect(errors.count == 5)
    #expect(errors.allSatisfy { $0.hasPrefix("sessionscope: /") })
    #expect(errors.contains("sessionscope: /mnt/session/uploads/april.csv: gone"))
    let billing = errors.first { $0.contains("/workspace/billing: failed: ") }
    #expect(billing?.hasSuffix("The token for this repository was rejected (HTTP 401).") == true)
  }

  @Test func withoutItNothingIsCheckedAndNothingFails() throws {
    let run = try Program.run("list", Sample.failedMounts, "--demo")
    #expect(run.exit == .exited(0))
    #expect(run.errorText.isEmpty)
    #expect(!run.outputText.contains("NOTE"))
    let file = run.outputText.split(separator: "\n").first { $0.contains("april.csv") }
    #expect(file?.contains("  file    -  ") == true)
    #expect(file?.hasSuffix("  file_011CNnC3gNFgY5ABSV1u8Z3A") == true)
  }

  @Test func aStoreIsLookedForPageByPageAndNotBeyond() async throws {
    let server = try await server()
    let first = try run(server, "get", "sesn_1", "memstore_1")
    #expect(first.exit == .exited(0), "\(first.errorText)")
    #expect(server.requests.count == 1)
    _ = try run(server, "get", "sesn_1", "memstore_3")
    #expect(server.requests.count == 3)
  }

  @Test func aCheckOfOneAsksAboutThatOne() async throws {
    let server = try await server()
    let store = try run(server, "get", "sesn_1", "memstore_2", "--check")
    #expect(store.exit == .exited(0), "\(store.errorText)")
    #expect(
      Set(server.requests.dropFirst(2).map { $0.target.split(separator: "?")[0] }) == [
        "/v1/memory_stores/memstore_2", "/v1/memory_stores/memstore_2/memory_versions",
      ])
    #expect(server.requests.count == 4)
    _ = try run(server, "get", "sesn_1", "sesrsc_1", "--check")
    #expect(
      server.requests.dropFirst(4).map { $0.target.split(separator: "?")[0] } == [
        "/v1/sessions/sesn_1/resources/sesrsc_1", "/v1/sessions/sesn_1/events",
      ])
  }

  /// The key may not see it: a 404 is no proof that it is gone.
  @Test func aStoreThatIsNotFoundKeepsItsAccess() async throws {
    let server = try await server()
    let run = try run(server, "get", "sesn_1", "memstore_4", "--check", "--format", "tsv")
    #expect(run.exit == .exited(0))
    #expect(run.outputText.hasSuffix("\taccess not stated\t\n"))
  }

  @Test(arguments: ["idle", "terminated"])
  func waitingIsOverWhenTheSessionHasStopped(status: String) async throws {
    let server = try await server(status: status)
    let run = try run(server, "get", "sesn_1", "sesrsc_1", "--check", "--wait", "86400")
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(server.requests.count == 3)
  }

  @Test func waitingIsOverWhenSomethingFailed() throws {
    let run = try Program.run("list", Sample.failedMounts, "--demo", "--check", "--wait", "86400")
    #expect(run.exit == .exited(1))
  }

  @Test func noTimeIsOneCheck() async throws {
    let server = try await server(status: "running")
    let run = try run(server, "get", "sesn_1", "sesrsc_1", "--check", "--wait", "0")
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(server.requests.filter { $0.target.contains("/events") }.count == 1)
  }

  @Test(arguments: [
    ["--wait", "5"], ["--check", "--wait", "-1"], ["--check", "--format", "raw"], ["--no-extra"],
    ["--no-check"],
  ])
  func optionsThatMakeNoSense(arguments: [String]) throws {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["list", Sample.empty, "--demo"] + arguments,
      environment: Program.plain)
    #expect(run.exit == .exited(64))
    #expect(run.output.isEmpty)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
