import ExactJSON
import LoopbackServer
import PseudoTerminal
import Testing

/// The real binary against a real server on this machine: what it prints, and what the server saw.
@Suite struct ServerTests {
  private static let repository = #"""
    {"id":"sesrsc_1","type":"github_repository","url":"https://github.com/example-org/infra","n":1.0e400,"n":-0,
     "mount_path":"/workspace/infra","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z",
     "odd":"\u0041\/\ud800 \u202e\#u{202E}","checkout":{"sha":"3f2a91c0d4e5b6a7980123456789abcdef012345","type":"commit"}}
    """#
  private static let store =
    #"{"memory_store_id":"memstore_1","type":"memory_store","access":"read_only"}"#

  /// Answers the three requests, the list in two pages.
  private static func answer(_ request: ReceivedRequest) -> Reply {
    let id = [("request-id", "req_42")]
    switch request.target {
    case "/v1/sessions/sesn_1":
      return .json(#"{"id":"sesn_1","status":"idle","title":"A title"}"#, headers: id)
    case "/v1/sessions/sesn_1/resources?limit=100":
      return .json(#"{"data":[\#(repository)],"next_page":"a b&c"}"#, headers: id)
    case "/v1/sessions/sesn_1/resources?limit=100&page=a%20b%26c":
      return .json(#"{"data":[\#(store)]}"#, headers: id)
    case "/v1/sessions/sesn_1/resources/sesrsc_1": return .json(repository, headers: id)
    default: return .error(404, "not_found_error", "nothing at \(request.target)")
    }
  }

  private func environment(_ server: LoopbackServer) -> [String: String] {
    ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL]
  }

  @Test func theServerSeesExactlyWhatTheReferenceAsksFor() async throws {
    let server = try await LoopbackServer.start(reply: Self.answer)
    let run = try Program.run(
      "get", "sesn_1", "sesrsc_1", "--format", "raw", environment: environment(server))
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(run.outputText == Self.repository)
    let request = try #require(server.requests.first)
    #expect(server.requests.count == 1)
    #expect(request.method == "GET")
    #expect(request.target == "/v1/sessions/sesn_1/resources/sesrsc_1")
    #expect(request.values(of: "anthropic-version") == ["2023-06-01"])
    #expect(request.values(of: "anthropic-beta") == ["managed-agents-2026-04-01"])
    #expect(request.values(of: "accept") == ["application/json"])
    let holdingKey = request.headers.filter { $0.value.contains("sk-test-canary") }
    #expect(holdingKey.map { $0.name.lowercased() } == ["x-api-key"])
  }

  @Test func aTokenIsSentAsBearerWithTheFlagItNeeds() async throws {
    let server = try await LoopbackServer.start(reply: Self.answer)
    let token = ["ANTHROPIC_AUTH_TOKEN": "sk-ant-oat-canary", "ANTHROPIC_BASE_URL": server.baseURL]
    let run = try Program.run(
      "list", "sesn_1", "--beta", "own-flag", environment: token)
    #expect(run.exit == .exited(0), "\(run.errorText)")
    for request in server.requests {
      #expect(request.values(of: "authorization") == ["Bearer sk-ant-oat-canary"])
      #expect(request.values(of: "x-api-key").isEmpty)
      #expect(
        request.values(of: "anthropic-beta") == [
          "managed-agents-2026-04-01,own-flag,oauth-2025-04-20"
        ])
    }
    let refused = try Program.run(
      "list", "sesn_1", "--no-beta", "oauth-2025-04-20", environment: token)
    #expect(refused.exit == .exited(64))
  }

  @Test func whatIsPrintedIsTheServersJSONTokenForToken() async throws {
    let server = try await LoopbackServer.start(reply: Self.answer)
    let run = try Program.run(
      "list", "sesn_1", "--format", "jsonl", environment: environment(server))
    let expected = try [Self.repository, Self.store].map {
      try JSONDocument(parsing: $0).root.text(.compact) + "\n"
    }
    #expect(run.outputText == expected.joined())
    #expect(run.outputText.contains(#""n":1.0e400,"n":-0"#))
    #expect(run.outputText.contains(#""odd":"\u0041\/\ud800 \u202e\u202e""#))
    let raw = try Program.run("list", "sesn_1", "--format", "raw", environment: environment(server))
    #expect(
      raw.outputText == #"{"data":[\#(Self.repository)],"next_page":"a b&c"}"# + "\n"
        + #"{"data":[\#(Self.store)]}"#)
  }

  @Test func aToggledFlagReachesTheServer() async throws {
    let server = try await LoopbackServer.start(reply: Self.answer)
    let program = try Program.browser("sesn_1", "--no-check", environment: environment(server))
    try program.wait(for: "2 resources  fetched")
    try program.send("\r")
    try program.wait(for: "resource retrieved")
    try program.send("bafiles-api-2025-04-14\r")
    try program.wait(for: "anthropic-beta: files-api-2025-04-14,managed-agents-2026-04-01")
    try program.send("\r")
    try program.wait("the questions with the new flag") { _ in server.requests.count == 7 }
    let flags = server.requests.map { $0.values(of: "anthropic-beta").joined(separator: "|") }
    #expect(flags.prefix(4).allSatisfy { $0 == "managed-agents-2026-04-01" })
    #expect(
      flags.dropFirst(4).allSatisfy { $0 == "files-api-2025-04-14,managed-agents-2026-04-01" })
    #expect(Set(server.requests.map(\.method)) == ["GET"])
    #expect(!String(decoding: program.bytes, as: UTF8.self).contains("canary"))
  }

  @Test func keysAreAnsweredWhileTheServerIsSilent() async throws {
    let server = try await LoopbackServer.start { _ in .silence }
    let program = try Program.browser("sesn_1", environment: environment(server))
    try program.wait(for: "Esc cancels")
    try program.send("?")
    try program.wait(for: "Resource list")
    try program.send("q\u{1B}")
    try program.wait(for: "cancelled; r asks again")
    try program.send("q")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test(
    arguments: [
      (Reply.error(400, "invalid_request_error", "bad"), 8),
      (.error(401, "authentication_error", "bad"), 3),
      (.error(402, "billing_error", "bad"), 3), (.error(403, "permission_error", "bad"), 3),
      (.error(404, "not_found_error", "bad"), 4), (.error(413, "request_too_large", "bad"), 8),
      (.error(429, "rate_limit_error", "bad", headers: [("x-should-retry", "false")]), 5),
      (.error(500, "api_error", "bad", headers: [("x-should-retry", "false")]), 7),
      (.error(529, "overloaded_error", "bad", headers: [("x-should-retry", "false")]), 5),
      (.redirect(to: "https://evil.example/"), 7), (.answer(204), 7), (.json(""), 7),
      (.json("{"), 7), (.json("[]"), 7),
      (.json("<html>"), 7),
      (.json(#"{"type":"error","error":{"type":"api_error","message":"bad"}}"#), 7),
      (.answer(body: [0x7B, 0xFF, 0x7D]), 7), (.large(mebibytes: 65), 7), (.brokenGzip, 7),
    ] as [(Reply, Int32)]) func everyAnswerHasItsStatus(reply: Reply, status: Int32) async throws
  {
    let server = try await LoopbackServer.start { _ in reply }
    let run = try Program.run("list", "sesn_1", environment: environment(server))
    #expect(run.exit == .exited(status), "\(run.errorText)")
    #expect(run.output.isEmpty)
    #expect(run.errorText.hasPrefix("sessionscope: "))
    #expect(!run.errorText.contains("canary"))
    #expect(server.requests.count == 1)
  }

  @Test func aFailedAttemptIsFollowedByAtMostTwoOthers() async throws {
    let server = try await LoopbackServer.start { _ in
      .error(529, "overloaded_error", "busy", headers: [("retry-after-ms", "5")])
    }
    let run = try Program.run("list", "sesn_1", environment: environment(server))
    #expect(run.exit == .exited(5))
    #expect(server.requests.count == 3)
  }

  @Test func aServerThatIsSilentRunsIntoTheTimeout() async throws {
    let server = try await LoopbackServer.start { _ in .silence }
    let run = try Program.run(
      "list", "sesn_1", "--timeout", "0.05", environment: environment(server))
    #expect(run.exit == .exited(6))
    #expect(run.errorText.contains("no answer within 50 ms"))
  }

  @Test func anInvalidCredentialIsNeverSent() async throws {
    let server = try await LoopbackServer.start(reply: Self.answer)
    for key in ["sk canary", "\"sk-canary\"", "sk-canary\n", "sk-canaryé"] {
      let run = try Program.run(
        "list", "sesn_1",
        environment: ["ANTHROPIC_API_KEY": key, "ANTHROPIC_BASE_URL": server.baseURL])
      #expect(run.exit == .exited(3))
      #expect(run.errorText.contains("ANTHROPIC_API_KEY was pasted with"))
      #expect(!run.errorText.contains("canary"))
    }
    #expect(server.requests.isEmpty)
  }

  /// A status below 100 trapped in the HTTP library.
  @Test(arguments: [["list", "sesn_1"], ["get", "sesn_1", "sesrsc_1"], ["doctor"]])
  func aStatusThatNoAnswerHasIsNoHTTP(arguments: [String]) async throws {
    let server = try await LoopbackServer.start { _ in
      .raw("HTTP/1.1 000 X\r\nContent-Length: 2\r\n\r\n{}")
    }
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments,
      environment: Program.plain.merging(environment(server)) { $1 })
    // Without a terminal the first that keeps the browser from working is that.
    #expect(run.exit == .exited(arguments == ["doctor"] ? 2 : 7), "\(run.errorText)")
    #expect((run.outputText + run.errorText).contains("what answers does not speak HTTP"))
  }

  @Test func theBrowserOutlivesAStatusThatNoAnswerHas() async throws {
    let server = try await LoopbackServer.start { _ in .raw("HTTP/1.1 042 X\r\n\r\n") }
    let program = try Program.browser("sesn_1", environment: environment(server))
    try program.wait(for: "does not speak HTTP")
    try program.send("q")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test func aConnectionThatBreaksEachTimeIsTriedThreeTimes() async throws {
    let server = try await LoopbackServer.start { _ in .reset }
    let run = try Program.run("list", "sesn_1", environment: environment(server))
    #expect(run.exit == .exited(6) || run.exit == .exited(7))
    #expect(server.requests.count == 3)
  }

  @Test func aRedirectIsSaidWithItsAddressAndNotFollowed() async throws {
    let server = try await LoopbackServer.start { _ in
      .redirect(to: "https://u:canary@evil.example/login?x=canary")
    }
    let run = try Program.run("list", "sesn_1", environment: environment(server))
    #expect(run.exit == .exited(7))
    #expect(
      run.errorText.hasPrefix(
        "sessionscope: 302: the server redirected to https://evil.example/login; not followed"),
      "\(run.errorText)")
    #expect(server.requests.count == 1)
    #expect(!run.errorText.contains("canary"))
  }

  @Test func aLongMessageIsCutAndCounted() async throws {
    let server = try await LoopbackServer.start { _ in
      .error(400, "invalid_request_error", String(repeating: "word ", count: 9000))
    }
    let run = try Program.run("list", "sesn_1", environment: environment(server))
    #expect(run.exit == .exited(8))
    #expect(run.errorText.utf8.count < 1500)
    #expect(run.errorText.contains("more characters)"))
  }

  /// Each was described to count it, from the beginning of the list: ten minutes.
  @Test(arguments: ["json", "jsonl", "text"])
  func manyElementsThatAreNoResources(format: String) async throws {
    let body = "{\"data\":[" + Array(repeating: "0", count: 500_000).joined(separator: ",") + "]}"
    let server = try await LoopbackServer.start { _ in .json(body) }
    let run = try Program.run(
      "list", "sesn_1", "--format", format, environment: environment(server))
    #expect(run.exit == .exited(0))
    #expect(
      run.errorText.contains(
        "10000 of 10000 elements cannot be read, the first: data[0]: an object belongs here"))
    #expect(
      run.errorText.contains(
        "a page has more than 10,000 elements: 490,000 are left out behind the first 10,000"))
    if format == "jsonl" { #expect(run.outputText == String(repeating: "0\n", count: 10_000)) }
  }
}
