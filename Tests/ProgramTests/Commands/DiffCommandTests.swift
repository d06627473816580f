import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `sessionscope diff`: what it prints, its exit status, and what it asks the server for.
@Suite struct DiffCommandTests {
  private static let times =
    #""created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z""#

  private static func repository(_ session: String, _ path: String, checkout: String) -> String {
    #"""
    {"id":"\#(session)_\#(path)","type":"github_repository","url":"https://github.com/example-org/\#(path)",\#
    "mount_path":"/workspace/\#(path)",\#(times),"checkout":\#(checkout)}
    """#
  }

  private static func file(_ session: String, _ name: String) -> String {
    #"""
    {"id":"\#(session)_\#(name)","type":"file","file_id":"file_\#(session)_\#(name)",\#
    "mount_path":"/mnt/session/uploads/\#(name)",\#(times)}
    """#
  }

  private static func store(_ access: String) -> String {
    #"""
    {"type":"memory_store","memory_store_id":"memstore_1","access":"\#(access)",\#
    "mount_path":"/mnt/memory/rules","name":"rules"}
    """#
  }

  private static func session(_ id: String, version: Int) -> String {
    #"{"id":"\#(id)","status":"idle","agent":{"id":"agent_1","version":\#(version)},"usage":{"n":\#(version)}}"#
  }

  private static let main = #"{"type":"branch","name":"main"}"#
  private static let commit = #"{"type":"commit","sha":"3f2a91c0d4e5b6a7980123456789abcdef012345"}"#

  /// Two sessions that differ, and a third that is like the first.
  private static func answer(_ request: ReceivedRequest) -> Reply {
    let path = String(request.target.prefix { $0 != "?" })
    switch path {
    case "/v1/sessions/sesn_1", "/v1/sessions/sesn_3":
      return .json(session(String(path.suffix(6)), version: 6))
    case "/v1/sessions/sesn_2": return .json(session("sesn_2", version: 7))
    case "/v1/sessions/sesn_1/resources", "/v1/sessions/sesn_3/resources":
      let id = path.contains("sesn_1") ? "sesn_1" : "sesn_3"
      return list([
        repository(id, "api", checkout: main), store("read_only"),
        repository(id, "tools", checkout: "null"), file(id, "march.csv"),
      ])
    case "/v1/sessions/sesn_2/resources":
      return list([
        file("sesn_2", "march.csv"), file("sesn_2", "april.csv"), store("read_write"),
        repository("sesn_2", "api", checkout: commit),
      ])
    case "/v1/sessions/sesn_1/events", "/v1/sessions/sesn_3/events": return list([])
    case "/v1/sessions/sesn_2/events":
      return list([
        #"""
        {"type":"session.error","processed_at":"2026-03-15T10:00:00Z",\#
        "error":{"type":"repository_authentication_error","message":"no",\#
        "repository_url":"https://github.com/example-org/api"}}
        """#
      ])
    case "/v1/files":
      return .error(403, "permission_error", "no", headers: [("x-should-retry", "false")])
    case "/v1/memory_stores/memstore_1": return .json(#"{"id":"memstore_1"}"#)
    case "/v1/sessions/sesn_404": return .error(404, "not_found_error", "no such session")
    case "/v1/sessions/sesn_403": return .error(403, "permission_error", "not yours")
    case "/v1/sessions/sesn_cut/resources": return .cut(#"{"data":["#, promised: 900)
    default: return path.hasSuffix("/resources") ? list([]) : .json(#"{"id":"sesn_cut"}"#)
    }
  }

  private static func list(_ elements: [String]) -> Reply {
    .json(#"{"data":[\#(elements.joined(separator: ","))]}"#)
  }

  private func run(_ server: LoopbackServer, _ arguments: String...) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["diff"] + arguments,
      environment: Program.plain.merging([
        "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ]) { $1 })
  }

  private func server() async throws -> LoopbackServer {
    try await LoopbackServer.start { Self.answer($0) }
  }

  @Test func aTableSaysWhatDiffers() async throws {
    let server = try await server()
    let run = try run(server, "sesn_1", "sesn_2")
    #expect(run.exit == .exited(1), "\(run.errorText)")
    #expect(run.errorText.isEmpty)
    #expect(
      run.outputText == """
           MOUNT                           WHAT           A                  B
        !  /mnt/memory/rules               access         read-only          read-write
        !  /workspace/api                  checkout       main               commit 3f2a91c0d
        +  /mnt/session/uploads/april.csv  file           -                  april.csv
        -  /workspace/tools                repo           example-org/tools  -
        !  session                         agent version  6                  7

        1 mount is the same
        not compared: id, created_at, updated_at, file_id (--all compares them)
        not compared of the sessions: title, status, times, usage

        """)
    #expect(
      server.requests.map(\.target).sorted() == [
        "/v1/sessions/sesn_1", "/v1/sessions/sesn_1/resources?limit=100", "/v1/sessions/sesn_2",
        "/v1/sessions/sesn_2/resources?limit=100",
      ])
  }

  @Test func sessionsThatAreAlikeEndWithNothing() async throws {
    let server = try await server()
    let run = try run(server, "sesn_1", "sesn_3")
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(
      run.outputText == """
        Nothing differs.
        4 mounts are the same
        not compared: id, created_at, updated_at, file_id (--all compares them)
        not compared of the sessions: title, status, times, usage

        """)
    let json = try self.run(server, "sesn_1", "sesn_3", "--format", "json")
    #expect(json.exit == .exited(0))
    #expect(json.outputText == "[]\n")
    let all = try self.run(server, "sesn_1", "sesn_3", "--all", "--format", "tsv")
    #expect(all.exit == .exited(1))
    #expect(
      all.outputText.hasPrefix(
        "!\t/mnt/session/uploads/march.csv\tid\tsesn_1_march.csv\tsesn_3_march.csv\n"))
  }

  @Test func programsGetWhatTheServiceSent() async throws {
    let server = try await server()
    let run = try run(server, "sesn_1", "sesn_2", "--format", "jsonl")
    #expect(run.exit == .exited(1))
    let added = Self.file("sesn_2", "april.csv")
    let removed = Self.repository("sesn_1", "tools", checkout: "null")
    let lines = [
      #"{"path":"/mnt/memory/rules","type":"memory_store","field":"access","a":"read_only","b":"read_write"}"#,
      #"{"path":"/workspace/api","type":"github_repository","field":"checkout","a":\#(Self.main),"b":\#(Self.commit)}"#,
      #"{"path":"/mnt/session/uploads/april.csv","type":"file","b":\#(added)}"#,
      #"{"path":"/workspace/tools","type":"github_repository","a":\#(removed)}"#,
      #"{"type":"session","field":"agent.version","a":6,"b":7}"#,
    ]
    #expect(run.outputText.split(separator: "\n").map(String.init) == lines)
    let tsv = try self.run(server, "sesn_2", "sesn_1", "--format", "tsv")
    #expect(tsv.outputText.split(separator: "\n").count == 5)
    #expect(tsv.outputText.contains("!\t/mnt/memory/rules\taccess\tread_write\tread_only\n"))
    #expect(tsv.outputText.contains("+\t/workspace/tools\t\t\t{"))
    #expect(tsv.outputText.hasSuffix("!\tsession\tagent.version\t7\t6\n"))
  }

  @Test func checksTakePartWhereBothSidesKnowThem() async throws {
    let server = try await server()
    let run = try run(server, "sesn_1", "sesn_2", "--check", "--format", "jsonl")
    #expect(run.exit == .exited(1))
    #expect(
      run.outputText.contains(
        #"{"path":"/workspace/api","type":"github_repository","field":"_sessionscope.mount","a":"no failure reported","b":"failed"}"#
          + "\n"))
    // Files cannot be asked for with this key: that is no difference.
    #expect(!run.outputText.contains("march.csv"))
    #expect(
      run.errorText == """
        sessionscope: warning: not checked in A: 1 mount, 403 permission_error
        sessionscope: warning: not checked in B: 1 mount, 403 permission_error

        """)
    #expect(!server.requests.contains { $0.target.contains("memory_versions") })
    let text = try self.run(server, "sesn_1", "sesn_3", "--check")
    #expect(text.exit == .exited(0))
    #expect(text.outputText.contains("not checked in B: 1 mount, 403 permission_error\n"))
  }

  @Test(
    arguments: [
      ("sesn_404", 4, "404 not_found_error"), ("sesn_403", 3, "403 permission_error"),
      ("sesn_cut", 7, "cut"),
    ] as [(String, Int32, String)])
  func aSideThatCannotBeReadGivesNoVerdict(id: String, status: Int32, words: String) async throws {
    let server = try await server()
    for (name, sides) in [("A", [id, "sesn_1"]), ("B", ["sesn_1", id])] {
      let run = try run(server, sides[0], sides[1])
      #expect(run.exit == .exited(status), "\(run.errorText)")
      #expect(run.output.isEmpty)
      #expect(run.errorText.hasPrefix("sessionscope: \(name) \(id): "), "\(run.errorText)")
      #expect(run.errorText.contains(words), "\(run.errorText)")
    }
  }

  @Test func ofTwoThatCannotBeReadTheFirstGivesTheStatus() async throws {
    let server = try await server()
    let run = try run(server, "sesn_404", "sesn_403")
    #expect(run.exit == .exited(4))
    #expect(run.errorText.contains("A sesn_404: "))
    #expect(run.errorText.contains("B sesn_403: "))
  }

  @Test(arguments: [
    (["sesn_1", "see https://example.com/sesn_1"], "A and B are the same session: sesn_1"),
    (
      ["sesn_1", "sesn_2", "--format", "raw"],
      "there is no answer to print raw; use one of text, tsv, json, jsonl"
    ),
    (["sesn_1", "/etc"], "B: "), (["\u{1B}[2J", "sesn_1"], "A: "),
  ])
  func badInputIsSaidAndNothingIsAsked(arguments: [String], words: String) async throws {
    let server = try await server()
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["diff"] + arguments,
      environment: Program.plain.merging([
        "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ]) { $1 })
    #expect(run.exit == .exited(64))
    #expect(run.errorText.hasPrefix("sessionscope: " + words), "\(run.errorText)")
    #expect(server.requests.isEmpty)
  }

  /// All four are under way before one is answered.
  @Test func bothSidesAreReadSideBySide() async throws {
    let server = try await LoopbackServer.start { request in
      request.target.hasSuffix("sesn_1") ? .silence : Self.answer(request)
    }
    let run = try run(server, "sesn_1", "sesn_2", "--timeout", "1")
    #expect(run.exit == .exited(6))
    let targets = Set(server.requests.prefix(4).map(\.target))
    #expect(targets.count == 4, "\(targets)")
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func hostileValuesOfBothSidesAreSpelled(seed: UInt64) async throws {
    let server = try await HostileServer.start(seed: seed, other: "sesn_2")
    for options in [
      [], ["--all"], ["--check"], ["--format", "json"], ["--format", "jsonl", "--all"],
      ["--format", "tsv", "--check"],
    ] {
      let run = try CommandRun.run(
        TerminalProgram.builtBinary, arguments: ["diff", "sesn_1", "sesn_2"] + options,
        environment: Program.plain.merging([
          "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
        ]) { $1 })
      #expect(run.exit == .exited(1), "\(run.errorText)")
      let output = try #require(String(validating: run.output, as: UTF8.self))
      let shown = options.contains("tsv") ? output.replacing("\t", with: " ") : output
      #expect(output.contains("202E") || output.contains("202e"), "\(options)")
      #expect(HiddenScalars.found(in: shown).isEmpty, "seed \(seed), \(options)")
      #expect(HiddenScalars.found(in: run.errorText).isEmpty, "seed \(seed), \(options)")
    }
  }
}
