import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// What `doctor` finds, and what its exit status says of it.
@Suite struct DoctorTests {
  private static let healthy: @Sendable (ReceivedRequest) -> Reply = { request in
    request.target == "/v1/sessions?limit=1"
      ? .json(#"{"data":[]}"#, headers: [("request-id", "req_42")]) : .error(404, "x", "x")
  }

  private func page(_ environment: [String: String], _ arguments: String...) throws -> (
    String, Exit
  ) {
    let program = try TerminalProgram(
      TerminalProgram.builtBinary, arguments: ["doctor"] + arguments,
      environment: Program.plain.merging(environment) { $1 }, rows: 60, columns: 150)
    let exit = try program.waitForExit()
    return (program.screen.description, exit)
  }

  @Test func allIsWell() async throws {
    let server = try await LoopbackServer.start(reply: Self.healthy)
    let (page, exit) = try page([
      "ANTHROPIC_API_KEY": "sk-canary-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      "ANTHROPIC_AUTH_TOKEN": "canary",
    ])
    #expect(exit == .exited(0))
    for words in [
      "xterm-256color", "code set UTF-8", "150 x 60", "ANTHROPIC_API_KEY",
      "not used: ANTHROPIC_AUTH_TOKEN", "answers", "req_42", "managed-agents-2026-04-01",
    ] {
      #expect(page.contains(words), "\(words)\n\(page)")
    }
    #expect(!page.contains("canary"))
    #expect(server.requests.map(\.method) == ["GET"])
  }

  @Test func aCredentialThatIsRefused() async throws {
    let server = try await LoopbackServer.start { _ in
      .error(401, "authentication_error", "invalid x-api-key")
    }
    let (page, exit) = try page([
      "ANTHROPIC_API_KEY": "sk-canary", "ANTHROPIC_BASE_URL": server.baseURL,
    ])
    #expect(exit == .exited(3))
    #expect(page.contains("401 authentication_error") && page.contains("req_loopback"))
  }

  @Test func nobodyToAskAs() throws {
    let (page, exit) = try page([:])
    #expect(exit == .exited(3))
    #expect(page.contains("set ANTHROPIC_API_KEY"))
    #expect(page.contains("not asked"))
  }

  @Test func aProfileWithItsModesAndItsExpiry() async throws {
    let server = try await LoopbackServer.start(reply: Self.healthy)
    let home = try TemporaryFolder()
    try home.write(
      #"{"authentication":{"type":"user_oauth"},"base_url":"\#(server.baseURL)"}"#,
      to: "configs/work.json", mode: 0o644)
    func token(_ expiry: Int) -> String {
      #"{"type":"oauth_token","access_token":"canary-canary-canary","expires_at":\#(expiry)}"#
    }
    try home.write(token(4_000_000_000), to: "credentials/work.json")
    let environment = ["ANTHROPIC_CONFIG_DIR": home.path]
    let (good, exit) = try page(environment, "--profile", "work")
    #expect(exit == .exited(0), "\(good)")
    for words in ["profile work", "mode 0644", "mode 0600", "2096-10-02T07:06:40Z"] {
      #expect(good.contains(words), "\(words)\n\(good)")
    }
    try home.write(token(1_700_000_000), to: "credentials/work.json")
    let (over, status) = try page(environment, "--profile", "work")
    #expect(status == .exited(3))
    #expect(over.contains("the token expired at 2023-11-14T22:13:20Z"))
    #expect(!good.contains("canary") && !over.contains("canary"))
  }

  @Test func aTerminalThatCannotBeUsed() throws {
    let (page, exit) = try page(["TERM": "dumb"], "--demo")
    #expect(exit == .exited(2))
    #expect(page.contains("cannot place text on its screen"))
    let none = try Program.run("doctor", "--demo", "--format", "json")
    #expect(none.exit == .exited(2))
  }
}
