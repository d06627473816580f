import Glibc
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// What `config.json` adds to every request: who may see the file, where it is sent, and what is wrong in it.
@Suite struct AdditionsFileTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func write(_ text: String, mode: mode_t = 0o600) throws {
    try home.write(text, to: "sessionscope/config.json", mode: mode)
  }

  private func run(_ arguments: String..., server: LoopbackServer? = nil) throws -> CommandRun {
    var environment = ["XDG_CONFIG_HOME": home.path, "ANTHROPIC_API_KEY": "sk-test"]
    if let server { environment["ANTHROPIC_BASE_URL"] = server.baseURL }
    return try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments,
      environment: Program.plain.merging(environment) { $1 })
  }

  private static let both =
    #"{"headers": {"X-Gateway-Auth": "\#(GatewayServer.value)"}, "query": {"beta": "true"}}"#

  @Test func aServerGetsWhatTheFileSays() async throws {
    let server = try await GatewayServer.start()
    try write(Self.both)
    let run = try run("list", "sesn_1", server: server)
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(!(run.outputText + run.errorText).contains(GatewayServer.canary))
  }

  @Test func theCommandLineAddsAndReplacesWhatHasTheSameName() async throws {
    let server = try await LoopbackServer.start { _ in .json(#"{"data":[]}"#) }
    try write(#"{"headers": {"x-a": "file", "x-b": "file"}, "query": {"a": "file", "b": ""}}"#)
    let run = try run(
      "list", "sesn_1", "--header", "X-A: line", "--header", "x-c: line", "--query", "a=line",
      "--query", "c=ä", server: server)
    #expect(run.exit == .exited(0), "\(run.errorText)")
    let request = try #require(server.requests.first)
    #expect(
      ["x-a", "x-b", "x-c"].map { request.values(of: $0) } == [["line"], ["file"], ["line"]])
    #expect(request.target.hasSuffix("/resources?limit=100&b=&a=line&c=%C3%A4"))
  }

  @Test func configAndDoctorSayNamesAndSources() async throws {
    let server = try await GatewayServer.start()
    try write(Self.both)
    for command in ["config", "doctor"] {
      let run = try run(
        command, "--header", "x-more: \(GatewayServer.value)", "--query", "b=c", server: server)
      let lines = run.outputText.split(separator: "\n").map { line in
        line.split(separator: " ").joined(separator: " ")
      }
      for line in [
        "header X-Gateway-Auth: •••• config.json", "header x-more: •••• --header",
        "query beta=true config.json", "query b=c --query",
      ] {
        #expect(lines.contains(line), "\(run.outputText)")
      }
      #expect(!(run.outputText + run.errorText).contains(GatewayServer.canary))
    }
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660, 0o610] as [mode_t])
  func aFileThatOthersCanUseIsRefused(mode: mode_t) throws {
    for (key, text) in [("headers", Self.both), ("query", #"{"query": {"beta": "true"}}"#)] {
      try write(text, mode: mode)
      let path = home.path + "/sessionscope/config.json"
      let run = try run("config")
      #expect(run.exit == .exited(64))
      #expect(
        run.errorText
          == "sessionscope: \(path) holds \"\(key)\" and can be used by others: its mode is 0"
          + String(mode, radix: 8) + "\n  Run: chmod 600 \(path)\n")
    }
  }

  @Test func aFileWithoutThemMayBeReadByOthers() throws {
    try write(#"{"timeout": 3}"#, mode: 0o644)
    #expect(try run("config").exit == .exited(0))
    try write(Self.both, mode: 0o400)
    #expect(try run("config").exit == .exited(0))
  }

  @Test func whatTheFileAddsIsSentToItsOwnServerAlone() async throws {
    let other = try await LoopbackServer.start { _ in .json(#"{"data":[]}"#) }
    let server = try await GatewayServer.start()
    try write(#"{"base_url": "\#(server.baseURL)/", "# + Self.both.dropFirst())
    #expect(try run("list", "sesn_1").exit == .exited(0))
    // The same server by another way.
    #expect(try run("list", "sesn_1", server: server).exit == .exited(0))
    let run = try run("list", "sesn_1", "--base-url", other.baseURL)
    #expect(run.exit == .exited(0))
    #expect(
      run.errorText
        == "sessionscope: headers and query of config.json are for \(server.baseURL) and are not"
        + " sent to \(other.baseURL)\n")
    let request = try #require(other.requests.first)
    #expect(request.values(of: "x-gateway-auth").isEmpty)
    #expect(request.target.hasSuffix("?limit=100"))
  }

  @Test(arguments: [
    (#"{"headers": 1}"#, "column 13: an object belongs here"),
    (#"{"query": ["beta=true"]}"#, "column 11: an object belongs here"),
    (#"{"headers": {"a": 1}}"#, "column 19: a text belongs here"),
    (#"{"headers": {"a": null}}"#, "column 19: a text belongs here"),
    (#"{"headers": {"a": ""}}"#, "column 19: a text belongs here"),
    (#"{"query": {"beta": true}}"#, "column 20: a text belongs here"),
    (#"{"headers": {"": "canary-of"}}"#, "column 18: headers: the name is missing"),
    (
      #"{"headers": {"x": "canary-of\r\nx-evil: 1"}}"#,
      "column 19: headers x: a line break or another control character cannot be sent"
    ),
    (
      #"{"headers": {"x": "canary-of\u0000"}}"#,
      "column 19: headers x: a line break or another control character cannot be sent"
    ),
    (
      #"{"headers": {"Authorization": "canary-of"}}"#,
      "column 31: headers Authorization: the program sets this header: set ANTHROPIC_AUTH_TOKEN"
    ),
    (#"{"query": {"page": "a"}}"#, "column 20: query page: the program's own requests use"),
  ]) func aMistakeIsToldWithItsPlace(text: String, words: String) throws {
    try write(text)
    let run = try run("config")
    #expect(run.exit == .exited(64))
    #expect(run.errorText.contains("config.json: line 1, " + words), "\(run.errorText)")
    #expect(!run.errorText.contains(GatewayServer.canary))
  }
}
