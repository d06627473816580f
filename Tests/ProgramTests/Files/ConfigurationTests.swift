import ExactJSON
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// Settings, where each comes from, and profiles, by the real binary.
@Suite struct ConfigurationTests {
  private let home: TemporaryFolder
  private let environment: [String: String]

  init() throws {
    home = try TemporaryFolder()
    environment = ["HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config"]
  }

  private func write(_ text: String) throws {
    try home.write(text, to: "config/sessionscope/config.json")
  }

  private func profile(_ name: String, baseURL: String? = nil, workspace: String? = nil) throws {
    let url = baseURL.map { #","base_url":"\#($0)""# } ?? ""
    let id = workspace.map { #","workspace_id":"\#($0)""# } ?? ""
    let folder = ".config/anthropic"
    try home.write(
      #"{"authentication":{"type":"user_oauth"}\#(url)\#(id)}"#,
      to: "\(folder)/configs/\(name).json")
    try home.write(
      #"{"type":"oauth_token","access_token":"sk-ant-oat01-canary-of-a-profile"}"#,
      to: "\(folder)/credentials/\(name).json")
  }

  /// A setting's value and source, as `config` says them.
  private func setting(
    _ name: String, _ arguments: [String] = [], _ more: [String: String] = [:]
  ) throws -> [String?] {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["config", "--format", "json"] + arguments,
      environment: Program.plain.merging(environment) { $1 }.merging(more) { $1 })
    #expect(run.exit == .exited(0), "\(run.errorText)")
    let row = try JSONDocument(run.output).root.elements.first { $0["setting"]?.string == name }
    return [row?["value"]?.string, row?["from"]?.string]
  }

  @Test func theBaseURLIsTheOptionTheVariableTheProfilesTheFilesTheDefault() throws {
    #expect(try setting("base_url") == ["https://api.anthropic.com", "default"])
    try write(#"{"base_url": "https://file.example"}"#)
    #expect(try setting("base_url") == ["https://file.example", "config.json"])
    try profile("work", baseURL: "https://profile.example/a/")
    let chosen = ["--profile", "work"]
    #expect(try setting("base_url", chosen) == ["https://profile.example/a", "profile work"])
    // Where its credential is not used, neither is its address.
    #expect(
      try setting("base_url", [], ["ANTHROPIC_API_KEY": "k", "ANTHROPIC_PROFILE": "work"])
        == ["https://file.example", "config.json"])
    let variable = ["ANTHROPIC_BASE_URL": "https://variable.example/v1"]
    #expect(
      try setting("base_url", chosen, variable) == [
        "https://variable.example", "ANTHROPIC_BASE_URL",
      ])
    #expect(
      try setting("base_url", chosen + ["--base-url", "https://option.example"], variable)
        == ["https://option.example", "--base-url"])
  }

  @Test func otherSettingsComeFromTheFileToo() throws {
    try write(#"{"timeout": 2.5, "api_version": "2026-10-21", "recent": false}"#)
    #expect(try setting("timeout") == ["2.5", "config.json"])
    #expect(try setting("timeout", ["--timeout", "7"]) == ["7", "--timeout"])
    #expect(try setting("api_version") == ["2026-10-21", "config.json"])
    #expect(try setting("recent") == ["false", "config.json"])
  }

  @Test func noSettingShowsASecret() throws {
    try profile("work", workspace: "wrkspc_1")
    for (arguments, more) in [
      (["--profile", "work"], [:]), ([], ["ANTHROPIC_API_KEY": "sk-ant-api03-canary"]),
      ([], ["https_proxy": "http://user:canary@proxy.example:3128"]),
    ] {
      for format in ["text", "json", "jsonl"] {
        let run = try CommandRun.run(
          TerminalProgram.builtBinary, arguments: ["config", "--format", format] + arguments,
          environment: Program.plain.merging(environment) { $1 }.merging(more) { $1 })
        #expect(run.exit == .exited(0))
        #expect(!run.outputText.contains("canary") && !run.errorText.contains("canary"))
      }
    }
    #expect(try setting("credential", ["--profile", "work"]) == ["••••", "profile work"])
    #expect(try setting("workspace", ["--profile", "work"]) == ["wrkspc_1", "profile work"])
  }

  @Test(arguments: [
    ("{\n  \"timeout\": 0\n}", "line 2, column 14: a number from 0.001 to 86400 belongs here"),
    ("{\"recent\": 1}", "line 1, column 12: true or false belongs here"),
    ("{\"base_url\": \"\"}", "line 1, column 14: a text belongs here"),
    ("{\"base_url\": \"http://far.example\"}", "line 1, column 14: plain http to far.example"),
    (
      "{\"api_version\":\n\"a b\"}",
      "line 2, column 1: only visible ASCII characters can be sent, such as 2023-06-01"
    ),
    ("[]", "line 1, column 1: an object belongs here"),
    ("{\"recent\": true,}", "line 1, column 17 (byte 16): a key in quotation marks is missing"),
  ]) func aMistakeIsToldWithItsPlace(text: String, words: String) throws {
    try write(text)
    let run = try Program.run("list", "sesn_1", environment: environment)
    #expect(run.exit == .exited(64))
    #expect(run.errorText.contains("config.json: " + words), "\(run.errorText)")
  }

  @Test func aProfileIsAskedWithAndTheServerSeesIt() async throws {
    let server = try await LoopbackServer.start { _ in .json(#"{"data":[]}"#) }
    try profile("work", baseURL: server.baseURL, workspace: "wrkspc_1")
    let run = try Program.run(
      "list", "sesn_1", "--profile", "work", "--format", "json", environment: environment)
    #expect(run.exit == .exited(0), "\(run.errorText)")
    let request = try #require(server.requests.first)
    #expect(request.values(of: "authorization") == ["Bearer sk-ant-oat01-canary-of-a-profile"])
    #expect(request.values(of: "x-api-key").isEmpty)
    #expect(request.values(of: "anthropic-workspace-id") == ["wrkspc_1"])
    #expect(
      request.values(of: "anthropic-beta") == ["managed-agents-2026-04-01,oauth-2025-04-20"])
  }

  @Test func thePromptNamesTheSourceAndNeverTheSecret() throws {
    try profile("work")
    let program = try Program.browser("--profile", "work", environment: environment)
    let screen = try program.wait(for: "https://api.anthropic.com  (profile work)")
    #expect(!screen.contains("canary"))
  }

  @Test func aProfileThatCannotBeUsedSaysWhyAndWhatToDo() throws {
    let run = try Program.run("list", "sesn_1", "--profile", "none", environment: environment)
    #expect(run.exit == .exited(3))
    #expect(run.errorText.contains("configs/none.json is not there"))
    #expect(run.errorText.contains("ant auth login"))
    #expect(run.output.isEmpty)
  }

  @Test func severalCredentialsAreSaidOnce() async throws {
    let server = try await LoopbackServer.start { _ in .json(#"{"data":[]}"#) }
    let run = try Program.run(
      "list", "sesn_1",
      environment: environment.merging([
        "ANTHROPIC_API_KEY": "k", "ANTHROPIC_AUTH_TOKEN": "t", "ANTHROPIC_PROFILE": "p",
        "ANTHROPIC_BASE_URL": server.baseURL,
      ]) { $1 })
    #expect(
      run.errorText
        == "sessionscope: ANTHROPIC_API_KEY is used; ANTHROPIC_AUTH_TOKEN and ANTHROPIC_PROFILE"
        + " are set too and are not\n")
  }
}
