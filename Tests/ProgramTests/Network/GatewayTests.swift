import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `--header` and `--query`, and what `config.json` adds to every request, by the real binary.
@Suite struct GatewayTests {
  private static let options = ["--header", GatewayServer.header, "--query", "beta=true"]

  private static func environment(_ server: LoopbackServer) -> [String: String] {
    ["ANTHROPIC_API_KEY": "sk-test", "ANTHROPIC_BASE_URL": server.baseURL]
  }

  private func run(_ arguments: [String], _ environment: [String: String]) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments,
      environment: Program.plain.merging(environment) { $1 })
  }

  private func expectNoValue(_ run: CommandRun, _ place: String) {
    #expect(!(run.outputText + run.errorText).contains(GatewayServer.canary), "\(place)")
  }

  private static let commands: [[String]] = [
    ["get", "sesn_1", "sesrsc_1"], ["get", "sesn_1", "sesrsc_1", "--check"],
    ["list", "sesn_1"], ["list", "sesn_1", "--check"], ["sessions"],
    ["betas", "--probe", "sesn_1", "sesrsc_1", "--beta", "own", "--rate", "0"],
    ["calls", "sesn_1"], ["diff", "sesn_1", "sesn_2"], ["doctor"],
  ]

  @Test(arguments: commands) func everyRequestHasThemAndNothingShowsTheValue(
    command: [String]
  ) async throws {
    let server = try await GatewayServer.start()
    for format in command[0] == "betas" ? ["text"] : ["text", "json"] {
      let run = try run(
        command + Self.options + ["--verbose", "--format", format], Self.environment(server))
      // Two sessions differ, and doctor finds no terminal here.
      let status: Int32 = ["diff": 1, "doctor": 2][command[0]] ?? 0
      #expect(run.exit == .exited(status), "\(run.errorText)")
      #expect(run.errorText.contains("beta=true  "), "\(run.errorText)")
      expectNoValue(run, "\(command) \(format)")
    }
    #expect(!server.requests.isEmpty)
    for request in server.requests {
      #expect(request.values(of: "x-gateway-auth") == [GatewayServer.value])
      #expect(request.target.hasSuffix("beta=true"))
      #expect(request.values(of: "x-api-key") == ["sk-test"])
    }
    // The answer's own bytes are what `raw` is for; errors are not.
    let without = try run(command, Self.environment(server))
    #expect(without.exit != .exited(0))
  }

  @Test func anErrorThatEchoesTheValueIsMasked() async throws {
    let server = try await GatewayServer.start()
    let run = try run(["get", "sesn_1", "sesrsc_2"] + Self.options, Self.environment(server))
    #expect(run.exit == .exited(8))
    #expect(run.errorText.contains("refused: ••••"), "\(run.errorText)")
    expectNoValue(run, "an error")
  }

  @Test func theBrowserSendsThemAndShowsNamesAlone() async throws {
    let server = try await GatewayServer.start()
    let home = try TemporaryFolder()
    let program = try TerminalProgram(
      TerminalProgram.builtBinary, arguments: ["sesn_1"] + Self.options,
      environment: Program.plain.merging(Self.environment(server)) { $1 }.merging([
        "XDG_STATE_HOME": home.path, "XDG_CONFIG_HOME": home.path,
      ]) { $1 }, rows: 24, columns: 400)
    try program.wait(for: "1 resource")
    try program.send("J")
    try program.wait(for: "JSON")
    try program.send("yqL")
    try program.wait(for: "all GET")
    try program.send("\r")
    try program.wait(for: "x-gateway-auth")
    try program.send("qqc")
    try program.wait(for: "curl")
    try program.send("jjjj\rv")
    try program.wait(for: #"-H 'x-gateway-auth: '"$HEADER_X_GATEWAY_AUTH""#)
    try program.send("\r")
    try program.wait(for: "curl: shown")
    try program.send("cjjjjj\rv")
    try program.wait(
      for: #"--header 'x-gateway-auth: '"$HEADER_X_GATEWAY_AUTH" --query 'beta=true'"#)
    try program.send("\r")
    try program.wait(for: "command: shown")
    try program.send("\u{3}")
    #expect(try program.waitForExit() == .exited(130))
    let seen = String(decoding: program.bytes, as: UTF8.self)
    #expect(!seen.contains(GatewayServer.canary))
    // In Base64, at each of the three places where it can begin: what was copied.
    for encoded in ["Y2FuYXJ5LW9m", "NhbmFyeS1vZ", "jYW5hcnktb2"] {
      #expect(!seen.contains(encoded))
    }
    let state = home.text(of: "sessionscope/state.json") ?? ""
    #expect(state.contains("sesn_1") && !state.contains(GatewayServer.canary))
    for request in server.requests {
      #expect(request.values(of: "x-gateway-auth") == [GatewayServer.value])
      #expect(request.target.hasSuffix("beta=true"))
    }
  }

  @Test func noOtherServerGetsThem() async throws {
    let other = try await LoopbackServer.start { _ in .json(#"{"data":[]}"#) }
    let server = try await LoopbackServer.start { [url = other.baseURL] _ in
      .redirect(to: url + "/v1/sessions")
    }
    let run = try run(["list", "sesn_1"] + Self.options, Self.environment(server))
    #expect(run.exit == .exited(7), "\(run.errorText)")
    #expect(run.errorText.contains("not followed"))
    expectNoValue(run, "a redirect")
    #expect(server.requests.count == 1)
    #expect(other.requests.isEmpty)
  }

  @Test func aProxySeesNothingOfThem() async throws {
    let server = try await LoopbackServer.start(tls: .valid) { _ in .json(#"{"data":[]}"#) }
    let proxy = try await LoopbackProxy.start()
    let folder = try TemporaryFolder()
    try folder.write(TLSIdentity.authority, to: "authority.pem")
    let run = try run(
      ["list", "sesn_1"] + Self.options,
      Self.environment(server).merging([
        "https_proxy": "http://127.0.0.1:\(proxy.port)",
        "SSL_CERT_FILE": folder.path + "/authority.pem",
      ]) { $1 })
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(server.requests.first?.values(of: "x-gateway-auth") == [GatewayServer.value])
    #expect(proxy.requests.count == 1)
    #expect(
      proxy.requests.allSatisfy {
        !$0.contains("gateway") && !$0.contains(GatewayServer.canary) && !$0.contains("beta")
      })
  }

  @Test func theDemoSendsNothingAndRefusesWhatIsWrong() throws {
    let run = try run(["config", "--demo"] + Self.options, [:])
    #expect(run.exit == .exited(0))
    #expect(!run.outputText.contains("gateway") && !run.outputText.contains("beta=true"))
    #expect(
      try self.run(["list", Sample.everyKind, "--demo"] + Self.options, [:]).exit == .exited(0))
    #expect(
      try self.run(["list", Sample.everyKind, "--demo", "--header", "host: a"], [:]).exit
        == .exited(64))
  }

  @Test(arguments: [
    (["--header", "anthropic-beta: canary-of"], "--header anthropic-beta: the program sets"),
    (["--header", "X-API-KEY:canary-of"], "set ANTHROPIC_API_KEY"),
    (["--header=authorization:canary-of"], "set ANTHROPIC_AUTH_TOKEN, or use --profile"),
    (["--header", "canary-of"], "--header: it must be 'name: value', and there is no colon"),
    (["--header", ": canary-of"], "--header: the name is missing"),
    (["--header", "a b: canary-of"], "--header: the name holds a character"),
    (["--header", "x: canary-of\r\nX-Evil: 1"], "--header x: a line break or another control"),
    (["--header", "x: canary-of\u{1B}[31m"], "--header x: a line break or another control"),
    (["--header", "x: canary-of-ä"], "--header x: the value holds a character beyond ASCII"),
    (["--header", "x: " + String(repeating: "canary-of", count: 1000)], "longer than 8192 bytes"),
    // Without quotation marks the shell makes two arguments of it.
    (["--header", "x:", "canary-of"], "--header x: the value is missing; quote both together"),
    (["--header=x:", "canary-of"], "--header x: the value is missing; quote both together"),
    (["--headers", "x: canary-of"], "Unknown option '--headers'"),
    (["--headers=x:canary-of"], "Unknown option '--headers'"),
    (["--query", "limit=1"], "--query limit: the program's own requests use this name"),
    (["--query", "types[]=1"], "--query types[]: the program's own requests use this name"),
    (["--query", "beta"], "--query: it must be name=value, and there is no ="),
    (["--query", "=true"], "--query: the name is missing"),
  ]) func whatCannotBeAddedIsRefusedInWords(arguments: [String], words: String) async throws {
    let server = try await LoopbackServer.start { _ in .json(#"{"data":[]}"#) }
    for command in [["list", "sesn_1"], ["config"], ["doctor"], []] {
      let run = try run(command + arguments, Self.environment(server))
      #expect(run.exit == .exited(64), "\(command): \(run.errorText)")
      #expect(run.errorText.contains(words), "\(command): \(run.errorText)")
      #expect(run.output.isEmpty)
      expectNoValue(run, "\(command) \(arguments)")
    }
    #expect(server.requests.isEmpty)
  }
}
