import ExactJSON
import LoopbackServer
import PseudoTerminal
import Testing

/// `--check` against a server whose state is known, with each of the checks failing in turn.
@Suite struct CheckOutputTests {
  private static let api = "https://github.com/example-org/api"

  private static func repository(_ id: String, _ url: String) -> String {
    #"""
    {"id":"\#(id)","type":"github_repository","url":"\#(url)","mount_path":"/workspace/\#(id)",
     "created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z","_sessionscope":"the server's own"}
    """#
  }

  private static func file(_ number: Int) -> String {
    #"""
    {"id":"sesrsc_f\#(number)","type":"file","file_id":"file_\#(number)","mount_path":"/mnt/f\#(number)",
     "created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z"}
    """#
  }

  private static let store =
    #"{"type":"memory_store","memory_store_id":"memstore_1","name":"old","access":"read_write"}"#

  private static func version(_ number: Int) -> String {
    #"""
    {"id":"memver_\#(number)","memory_id":"mem_1","operation":"modified","path":"/a\u001b[2J.md",
     "content_size_bytes":\#(number),"created_at":"2026-03-15T10:0\#(number):00Z","new_field":1.0}
    """#
  }

  private static let elements = [
    repository("sesrsc_1", api), repository("sesrsc_2", "https://github.com/example-org/web"),
    file(1), file(2), store,
  ]

  /// Answers everything; what `fault` says of a path goes first.
  private static func answer(
    _ request: ReceivedRequest, fault: (String) -> Reply? = { _ in nil }
  ) -> Reply {
    let target = request.target
    if let reply = fault(target) { return reply }
    if target.hasPrefix("/v1/sessions/sesn_1/resources/") { return .json(elements[0]) }
    if target.hasPrefix("/v1/sessions/sesn_1/resources") {
      return .json(#"{"data":[\#(elements.joined(separator: ","))]}"#)
    }
    if target.hasPrefix("/v1/sessions/sesn_1/events") {
      return .json(
        #"""
        {"data":[{"id":"e1","type":"session.error","processed_at":"2026-03-15T10:00:09Z",
         "error":{"type":"repository_clone_error","message":"it\u001b[2J broke","repository_url":"\#(api).git"}}]}
        """#)
    }
    if target.hasPrefix("/v1/files?") {
      return .json(#"{"data":[{"id":"file_1","filename":"receipt.pdf","size_bytes":7}]}"#)
    }
    if target.hasPrefix("/v1/memory_stores/memstore_1/memory_versions?session_id=sesn_1&") {
      return .json(#"{"data":[\#(version(1)),\#(version(2))],"next_page":"page_2"}"#)
    }
    if target == "/v1/memory_stores/memstore_1" {
      return .json(#"{"id":"memstore_1","name":"new"}"#)
    }
    return .json(#"{"id":"sesn_1","status":"idle","title":"A title"}"#)
  }

  private func environment(_ server: LoopbackServer) -> [String: String] {
    ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL]
  }

  /// The `_sessionscope` member that was added to each element.
  private func checks(_ run: CommandRun) throws -> [JSONValue] {
    try JSONDocument(run.output).root.elements.map { element in
      let last = try #require(element.members.reversed().first)
      #expect(last.key == "_sessionscope")
      return last.value
    }
  }

  @Test func everyStateEqualsWhatTheSampleHolds() async throws {
    let server = try await LoopbackServer.start { Self.answer($0) }
    let run = try Program.run(
      "list", "sesn_1", "--check", "--format", "json", "--beta", "own-flag",
      environment: environment(server))
    #expect(run.exit == .exited(1), "\(run.errorText)")
    let checks = try checks(run)
    let mounts = checks.prefix(2).map { $0["mount"] }
    #expect(mounts[0]?["state"]?.string == "failed")
    #expect(mounts[0]?["reason"]?.string == "repository_clone_error")
    #expect(mounts[0]?["at"]?.string == "2026-03-15T10:00:09Z")
    #expect(mounts[0]?["message"]?.string == "it\u{1B}[2J broke")
    #expect(mounts[0]?["count"]?.integer == 1)
    #expect(checks.allSatisfy { $0["checked_at"]?.string?.hasSuffix("Z") == true })
    #expect(mounts[1]?["state"]?.string == "no failure reported")
    #expect(mounts[1]?["is_complete"]?.boolean == true)
    #expect(checks[2]["file"]?["metadata"]?["filename"]?.string == "receipt.pdf")
    #expect(checks[3]["file"]?["state"]?.string == "gone")
    #expect(checks[4]["store"]?["metadata"]?["name"]?.string == "new")
    let changes = try #require(checks[4]["changes"])
    #expect(changes["state"]?.string == "known")
    #expect(changes["count"]?.integer == 2)
    #expect(changes["is_complete"]?.boolean == false)
    #expect(
      changes["versions"]?.elements.map { $0.text(.compact) }
        == (try [2, 1].map { try JSONDocument(parsing: Self.version($0)).root.text(.compact) }))
    // The server's own member of that name stands before it.
    let first = try #require(try JSONDocument(run.output).root.elements.first { _ in true })
    #expect(first.members.filter { $0.key == "_sessionscope" }.count == 2)
    #expect(!run.outputText.contains("\u{1B}"))
    // Five requests, each with the flag of its own and not the toggled ones.
    let flags = Dictionary(
      server.requests.map { ($0.target.prefix(20), $0.values(of: "anthropic-beta")) },
      uniquingKeysWith: { $1 })
    #expect(server.requests.count == 5)
    #expect(flags["/v1/files?ids%5B%5D="] == ["managed-agents-2026-04-01"])
    #expect(flags["/v1/memory_stores/me"] == ["managed-agents-2026-04-01"])
    #expect(server.requests.allSatisfy { $0.method == "GET" })
  }

  @Test(
    arguments: ["/events", "/v1/files?", "/memory_stores/memstore_1", "/memory_versions"],
    ["refused", "silent", "cut"])
  func eachQuestionFailsByItselfAndNothingElseSuffers(path: String, fault: String) async throws {
    let server = try await LoopbackServer.start { request in
      Self.answer(request) { target in
        guard target.hasSuffix(path) || target.contains(path + "?") || target.hasPrefix(path) else {
          return nil
        }
        switch fault {
        case "refused": return .error(403, "permission_error", "no")
        case "silent": return .silence
        default: return .json(#"{"data":[{"#)
        }
      }
    }
    let run = try Program.run(
      "list", "sesn_1", "--check", "--format", "json", "--timeout", "1",
      environment: environment(server))
    // The other check found its failure all the same.
    #expect(run.exit == .exited(1))
    #expect(
      run.errorText.split(separator: "\n").count
        == (path == "/events" || path == "/v1/files?" ? 1 : 2))
    let answers = try checks(run).flatMap { truth in
      ["mount", "file", "store", "changes"].compactMap { truth[$0] }
    }
    let paths = [
      "/events", "/events", "/v1/files?", "/v1/files?", "/memory_stores/memstore_1",
      "/memory_versions",
    ]
    #expect(answers.map { $0["state"]?.string == "not checked" } == paths.map { $0 == path })
    // What the service said of it, where it said something.
    let messages = answers.filter { $0["state"]?.string == "not checked" }.map {
      $0["message"]?.string
    }
    #expect(messages.allSatisfy { $0 == (fault == "refused" ? "no" : nil) })
  }

  @Test func withoutThemNothingIsAddedAndNothingMoreIsAsked() async throws {
    let server = try await LoopbackServer.start { Self.answer($0) }
    for arguments in [["--format", "jsonl"], ["--format", "raw"], []] {
      let run = try CommandRun.run(
        TerminalProgram.builtBinary, arguments: ["list", "sesn_1"] + arguments,
        environment: Program.plain.merging(environment(server)) { $1 })
      #expect(!run.outputText.contains("checked_at"))
    }
    #expect(server.requests.count == 3)
  }

  @Test func theBrowserShowsItAndOpenedAndLeftCostsNoMoreThanTwo() async throws {
    let server = try await LoopbackServer.start { Self.answer($0) }
    let hasty = try Program.browser("sesn_1", environment: environment(server))
    try hasty.wait(for: "5 resources")
    try hasty.send("q")
    _ = try hasty.waitForExit()
    #expect(server.requests.count == 2)
    let program = try Program.browser("sesn_1", rows: 30, environment: environment(server))
    try program.wait(for: "failed")
    try program.wait(for: "receipt.pdf")
    try program.wait(for: "gone")
    try program.send("/sesrsc_1\r\tG")
    let screen = try program.wait(for: "clone failed")
    #expect(screen.contains("it<U+001B>[2J broke"))
    try program.send("r")
    try program.wait("the questions of the refresh") { _ in server.requests.count == 10 }
  }

  /// Whose failure it is cannot be told, whether the list says that there are others or is refused.
  @Test(arguments: [false, true])
  func aFailureThatNamesNoRepositoryNeedsTheListOnce(isRefused: Bool) async throws {
    let nameless = #"""
      {"data":[{"type":"session.error","error":{"type":"repository_clone_error","message":"broke"}}]}
      """#
    let server = try await LoopbackServer.start { request in
      Self.answer(request) { target in
        if target.contains("/events") { return .json(nameless) }
        let isList = target.contains("resources?limit")
        return isList && isRefused ? .error(403, "permission_error", "no") : nil
      }
    }
    let run = try Program.run(
      "get", "sesn_1", "sesrsc_1", "--check", "--format", "json", environment: environment(server))
    let mount = try JSONDocument(run.output).root["_sessionscope"]?["mount"]
    #expect(mount?["state"]?.string == "not checked")
    #expect(mount?["reason"]?.string == "a failure names no repository")
    #expect(mount?["message"]?.string == "broke")
    #expect(server.requests.map { $0.target.contains("resources?limit") }.filter { $0 }.count == 1)
  }
}
