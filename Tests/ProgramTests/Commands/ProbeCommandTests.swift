import ExactJSON
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `sessionscope betas --probe`: what it says of each flag, its exit status, and what it asks the server for.
@Suite struct ProbeCommandTests {
  private static let resource = "/v1/sessions/sesn_1/resources/sesrsc_1"

  private static func element(_ members: String = "") -> String {
    #"""
    {"id":"sesrsc_1","type":"github_repository","url":"https://github.com/example-org/api",\#
    "mount_path":"/workspace/api","created_at":"2026-03-15T10:00:00Z",\#
    "updated_at":"2026-03-15T10:00:00Z"\#(members)}
    """#
  }

  private static let store = #"""
    {"type":"memory_store","memory_store_id":"memstore_1","access":"read_only",\#
    "mount_path":"/mnt/memory/rules","name":"rules"}
    """#

  /// Refuses by name, without a name, with 403 and with HTML; changes its answer for one flag; takes two only apart.
  private static func answer(_ request: ReceivedRequest) -> Reply {
    let flags = request.values(of: "anthropic-beta").joined(separator: ",")
      .split(separator: ",").map(String.init)
    func has(_ flag: String) -> Bool { flags.contains(flag) }
    let refused = "invalid_request_error"
    if has("by-name") {
      return .error(400, refused, "Unexpected value(s) `by-name` for the `anthropic-beta` header.")
    }
    if has("without-name") { return .error(400, refused, "invalid beta flag") }
    if has("forbidden") {
      return .error(
        403, "permission_error", "not for this key", headers: [("x-should-retry", "false")])
    }
    if has("html") {
      return .answer(
        headers: [("Content-Type", "text/html")], body: Array("<html>a gateway</html>".utf8))
    }
    if has("apart-1") && has("apart-2") { return .error(400, refused, "invalid beta flag") }
    switch request.target.prefix(while: { $0 != "?" }) {
    case resource:
      return .json(element(has("changes") ? #","checkout":{"type":"branch","name":"main"}"# : ""))
    case "/v1/sessions/sesn_1/resources": return .json(#"{"data":[\#(element()),\#(store)]}"#)
    default: return .error(404, "not_found_error", "no such resource")
    }
  }

  private func run(
    _ server: LoopbackServer, _ resource: String = "sesrsc_1", _ arguments: String...
  ) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary,
      arguments: ["betas", "--probe", "sesn_1", resource, "--rate", "0"] + arguments,
      environment: Program.plain.merging([
        "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ]) { $1 })
  }

  private func server() async throws -> LoopbackServer {
    try await LoopbackServer.start { Self.answer($0) }
  }

  private func results(_ run: CommandRun) throws -> [String: String] {
    var results: [String: String] = [:]
    for line in run.outputText.split(separator: "\n") {
      let json = try JSONDocument(parsing: String(line)).root
      results[try json.string("flag")] = try json.string("result")
    }
    return results
  }

  @Test func eachFlagIsAskedAboutByItself() async throws {
    let server = try await server()
    let run = try run(
      server, "sesrsc_1", "--beta", "harmless,changes,by-name,without-name,forbidden,html",
      "--format", "jsonl")
    #expect(run.exit == .exited(0))
    #expect(
      try results(run) == [
        "harmless": "same", "changes": "different", "by-name": "refused",
        "without-name": "refused", "forbidden": "refused", "html": "not_answered",
      ])
    let required = "managed-agents-2026-04-01"
    let sent = server.requests.map { $0.values(of: "anthropic-beta").joined(separator: ",") }
    #expect(sent.first == required, "the required flag alone comes first")
    #expect(
      Set(sent.dropFirst())
        == Set(
          ["harmless", "changes", "by-name", "without-name", "forbidden", "html"].map {
            required + "," + $0
          }))
    #expect(sent.count == 7, "no flag was refused only beside others, so nothing else is asked")
    #expect(Set(server.requests.map(\.target)) == [Self.resource])
  }

  @Test func theRequiredFlagIsSentThoughItIsTurnedOff() async throws {
    let server = try await server()
    let run = try run(
      server, "sesrsc_1", "--beta", "harmless", "--no-beta", "managed-agents-2026-04-01")
    #expect(run.exit == .exited(0) && run.errorText.isEmpty)
    let sent = server.requests.flatMap { $0.values(of: "anthropic-beta") }
    #expect(sent.count == 2 && sent.allSatisfy { $0.hasPrefix("managed-agents-2026-04-01") })
  }

  @Test func whatDiffersIsNamed() async throws {
    let run = try run(
      try await server(), "sesrsc_1", "--beta", "changes,by-name", "--format", "json")
    let json = try Array(JSONDocument(run.output).root.elements)
    #expect(json[0]["fields"]?.elements.compactMap(\.string) == ["checkout"])
    #expect(json[1]["is_named"]?.boolean == true)
    #expect(json[1]["message"]?.string?.hasPrefix("Unexpected value(s)") == true)
  }

  @Test func aTableSaysItToPeople() async throws {
    let run = try run(try await server(), "sesrsc_1", "--beta", "changes,harmless,without-name")
    let lines = run.outputText.split(separator: "\n").map(String.init)
    #expect(lines.count == 4)
    #expect(lines[1].contains("1 field differs") && lines[1].contains("differs: checkout"))
    #expect(lines[2].contains("accepted") && lines[2].contains("the same answer as without it"))
    #expect(lines[3].contains("refused without its name: invalid beta flag"))
  }

  @Test func flagsThatAreRefusedOnlyTogetherAreFound() async throws {
    for others in [[], ["harmless"]] {
      let server = try await server()
      let run = try run(
        server, "sesrsc_1", "--beta", (["apart-1", "apart-2"] + others).joined(separator: ","),
        "--format", "jsonl")
      var expected = ["apart-1": "refused_with_others", "apart-2": "refused_with_others"]
      for other in others { expected[other] = "same" }
      #expect(try results(run) == expected)
      // Required, each alone, together; of three, without each too.
      #expect(server.requests.count == (others.isEmpty ? 4 : 8))
    }
  }

  @Test func aMemoryStoreIsLookedForInTheList() async throws {
    let server = try await server()
    let run = try run(server, "memstore_1", "--beta", "harmless", "--format", "jsonl")
    #expect(try results(run) == ["harmless": "same"])
    #expect(run.errorText.contains("a memory store is asked for with the session's list"))
    #expect(server.requests.allSatisfy { $0.target.hasPrefix("/v1/sessions/sesn_1/resources?") })
  }

  @Test func nothingIsSaidWhereTheRequiredFlagsFail() async throws {
    for (resource, status) in [("sesrsc_2", Int32(4)), ("memstore_2", 4)] {
      let server = try await server()
      let run = try run(server, resource, "--beta", "harmless")
      #expect(run.exit == .exited(status))
      #expect(run.output.isEmpty)
      #expect(server.requests.count == 1)
    }
  }

  @Test(
    arguments: [
      ["betas", "--probe"], ["betas", "sesn_1"], ["betas", "--all-known"],
      ["betas", "--rate", "5"],
      ["betas", "--probe", "sesn_1"], ["betas", "--probe", "sesn_1", "sesrsc_1"],
      ["betas", "--probe", "sesn_1", "sesrsc_1", "--beta", "a", "--rate", "-1"],
      ["betas", "--probe", "sesn_1", "sesrsc_1", "--beta", "a", "--format", "raw"],
    ]) func whatCannotBeProbedIsRefusedBeforeAnythingIsAsked(arguments: [String]) throws
  {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments, environment: Program.plain)
    #expect(run.exit == .exited(64))
    #expect(!run.errors.isEmpty)
  }

  @Test func everyKnownFlagOfTheSamples() throws {
    let run = try Program.run(
      "betas", "--probe", Sample.everyKind, "sesrsc_011CZkZBJq5dWxk9fVLNcPht", "--all-known",
      "--rate", "0", "--demo", "--format", "jsonl")
    #expect(run.exit == .exited(0))
    #expect(Set(try results(run).values) == ["same"])
  }
}
