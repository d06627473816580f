import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// What one run leaves for the next, by the real binary.
@Suite struct KeptStateTests {
  private static let answers: @Sendable (ReceivedRequest) -> Reply = { request in
    if request.target.hasSuffix("/resources?limit=100") { return .json(#"{"data":[]}"#) }
    let id = request.target.split(separator: "/").last ?? ""
    return .json(#"{"id":"\#(id)","status":"idle","title":"Title of \#(id)"}"#)
  }

  private let state = "state/sessionscope/state.json"

  private func environment(_ server: LoopbackServer, _ home: TemporaryFolder) -> [String: String] {
    [
      "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      "XDG_STATE_HOME": home.path + "/state", "XDG_CONFIG_HOME": home.path + "/config",
    ]
  }

  private func visit(_ id: String, _ environment: [String: String]) throws {
    let program = try Program.browser(id, environment: environment)
    try program.wait(for: "Nothing is mounted")
    try program.wait(for: "Title of \(id)")
    try program.send("q")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test func aSessionThatWasOpenedIsOfferedNextTime() async throws {
    let server = try await LoopbackServer.start(reply: Self.answers)
    let home = try TemporaryFolder()
    let environment = environment(server, home)
    try visit("sesn_a", environment)
    try visit("sesn_b", environment)
    let program = try Program.browser(environment: environment)
    let screen = try program.wait(for: "Title of sesn_a")
    #expect(screen.contains("idle  0 resources  just now"))
    // The newest first; it is forgotten, and the other opened.
    try program.send("\u{18}")
    try program.wait(for: "forgotten: sesn_b")
    try program.send("\r")
    try program.wait(for: "Nothing is mounted")
    try program.send("q")
    _ = try program.waitForExit()
    let text = try #require(home.text(of: state))
    #expect(text.contains("sesn_a") && !text.contains("sesn_b"))
    #expect(!text.contains("canary"))
    #expect(home.mode(of: state) == 0o600)
  }

  @Test func sessionsOfAnotherServiceAreNotOffered() async throws {
    let server = try await LoopbackServer.start(reply: Self.answers)
    let home = try TemporaryFolder()
    try visit("sesn_a", environment(server, home))
    let other = try await LoopbackServer.start(reply: Self.answers)
    let program = try Program.browser(environment: environment(other, home))
    try program.wait(for: "Paste a session ID")
    #expect(!program.screen.contains("sesn_a"))
  }

  @Test func theSwitchInTheConfigurationKeepsNothing() async throws {
    let server = try await LoopbackServer.start(reply: Self.answers)
    let home = try TemporaryFolder()
    try home.write(#"{"recent": false, "recnt": 1}"#, to: "config/sessionscope/config.json")
    let program = try Program.browser("sesn_a", environment: environment(server, home))
    let screen = try program.wait(for: "did you mean")
    #expect(screen.contains("unknown key"))
    try program.wait(for: "Nothing is mounted")
    try program.send("q")
    _ = try program.waitForExit()
    #expect(home.text(of: state) == nil)
  }

  @Test func aMistakeInTheConfigurationIsToldWithItsPlace() async throws {
    let server = try await LoopbackServer.start(reply: Self.answers)
    let home = try TemporaryFolder()
    try home.write("{\n  \"recent\": nope\n}", to: "config/sessionscope/config.json")
    let program = try Program.browser(columns: 200, environment: environment(server, home))
    #expect(try program.waitForExit() == .exited(64))
    #expect(program.screen.contains("config.json: line 2, column 13"))
  }

  @Test func aDamagedStateIsSetAsideAndSaid() async throws {
    let server = try await LoopbackServer.start(reply: Self.answers)
    let home = try TemporaryFolder()
    try home.write("{", to: state)
    let program = try Program.browser(columns: 200, environment: environment(server, home))
    try program.wait(for: "was set aside as state.json.bad")
    #expect(home.text(of: state + ".bad") == "{")
  }

  @Test func savedFlagsAreOnNextTimeAndScriptsDoNotSeeThem() async throws {
    let server = try await LoopbackServer.start(reply: Self.answers)
    let home = try TemporaryFolder()
    let environment = environment(server, home)
    let program = try Program.browser("sesn_a", columns: 160, environment: environment)
    try program.wait(for: "Nothing is mounted")
    try program.send("baown-flag\rS")
    try program.wait(for: "saved in \(home.path)/\(state)")
    try program.send("qq")
    _ = try program.waitForExit()
    let next = try Program.browser("sesn_a", environment: environment)
    try next.wait(for: "Nothing is mounted")
    #expect(
      server.requests.last?.values(of: "anthropic-beta")
        == ["managed-agents-2026-04-01,own-flag"])
    let list = try Program.run("list", "sesn_a", environment: environment)
    #expect(list.exit == .exited(0))
    #expect(server.requests.last?.values(of: "anthropic-beta") == ["managed-agents-2026-04-01"])
  }
}
