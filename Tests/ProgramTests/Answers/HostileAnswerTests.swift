import LoopbackServer
import PseudoTerminal
import Testing

/// Hostile text in every field, through every path out of the program.
@Suite struct HostileAnswerTests {
  private static let key = "sk-test-canary"

  private func environment(_ server: LoopbackServer) -> [String: String] {
    ["ANTHROPIC_API_KEY": Self.key, "ANTHROPIC_BASE_URL": server.baseURL]
  }

  private func expectClean(_ run: CommandRun, _ what: String) throws {
    let output = try #require(String(validating: run.output, as: UTF8.self), "\(what)")
    let errors = try #require(String(validating: run.errors, as: UTF8.self), "\(what)")
    // Between the values of tsv a tab is ours.
    let shown = what.contains("tsv") ? output.replacing("\t", with: " ") : output
    #expect(HiddenScalars.found(in: shown).isEmpty, "\(what)")
    #expect(HiddenScalars.found(in: errors).isEmpty, "\(what)")
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func everyFormatSpellsWhatCannotBeSeen(seed: UInt64) async throws {
    let server = try await HostileServer.start(seed: seed)
    for options in [
      ["list"], ["list", "--tree"], ["list", "--fields", "id,mount_path,checkout,url"],
      ["list", "--format", "json"], ["list", "--format", "jsonl"], ["list", "--format", "tsv"],
      ["list", "--check", "--format", "json"],
      ["list", "--format", "json", "--fields", "url,checkout"], ["list", "--check"],
      ["get"], ["get", "--format", "json"], ["get", "--format", "jsonl", "--check"],
      ["get", "--fields", "url,created_at"],
    ] {
      let resource = options[0] == "get" ? ["sesrsc_1"] : []
      let run = try CommandRun.run(
        TerminalProgram.builtBinary,
        arguments: [options[0], "sesn_1"] + resource + options.dropFirst(),
        environment: Program.plain.merging(environment(server)) { $1 })
      let isChecked = options.contains("--check")
      #expect(
        run.exit == .exited(0) || isChecked && run.exit == .exited(1), "\(run.errorText)")
      #expect(run.outputText.contains("202E") || run.outputText.contains("202e"), "\(options)")
      try expectClean(run, "seed \(seed), \(options)")
    }
  }

  @Test(arguments: [400, 401, 403, 404, 429]) func refusalsAreSpelledToo(status: Int) async throws {
    let server = try await HostileServer.start(seed: 7, failsWith: status)
    for command in [["list", "sesn_1"], ["get", "sesn_1", "sesrsc_1"], ["doctor"]] {
      let run = try CommandRun.run(
        TerminalProgram.builtBinary, arguments: command,
        environment: Program.plain.merging(environment(server)) { $1 })
      try expectClean(run, "\(status) \(command)")
    }
  }

  /// What a person typed, or an environment says, is quoted in errors: it may have been pasted from anywhere.
  @Test(arguments: [
    ["list", "\u{1B}[2J\u{202E}"], ["list", "sesn_1", "--beta", "a\u{1B}b"],
    ["get", "sesn_1", "\u{9B}x"],
    ["--\u{1B}[2Jhidden"], ["li\u{202E}st"], ["list", "sesn_1", "extra\u{1B}]0;x\u{7}"],
    ["list", "sesn_1", "--format", "\u{1B}c"],
    ["list", "sesn_1", "--base-url", "http://\u{1B}[2J"],
    ["list", "sesn_1", "--base-url", "https://a\u{202E}b"],
    ["list", "sesn_1", "--timeout", "\u{9B}1"],
    ["list", "sesn_1", "--profile", "\u{1B}[31m"],
    ["list", "sesn_1", "--api-version", "\u{1B}[31m"],
    ["list", "sesn_1", "--fields", "a\u{1B}[2J"], ["betas", "--beta", "\u{2028}x"],
    ["li\nst", "--no\u{A}line"], ["config", "--workspace", "\u{1B}x"], ["help", "\u{1B}[2J"],
    ["list", "-\u{1B}"],
    ["list", "sesn_1", "--format", "a\nFORGED"], ["list", "sesn_1", "--format=a\nFORGED"],
    ["list", "sesn_1", "--a\nFORGED=1"],
  ]) func argumentsAreSpelled(arguments: [String]) throws {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments, environment: Program.plain)
    try expectClean(run, "\(arguments)")
  }

  @Test(arguments: [
    ["ANTHROPIC_BASE_URL": "https://a\u{1B}[2Jb"], ["ANTHROPIC_API_KEY": "k\u{1B}[2J"],
    ["ANTHROPIC_PROFILE": "p\u{202E}"],
    ["ANTHROPIC_CONFIG_DIR": "/\u{1B}[2J", "ANTHROPIC_PROFILE": "p"],
    ["HTTPS_PROXY": "http://\u{1B}[2J:1"], ["SSL_CERT_FILE": "/\u{1B}[2J"],
    ["XDG_CONFIG_HOME": "/\u{202E}"],
    ["ANTHROPIC_WORKSPACE_ID": "w\u{9B}"], ["LANG": "\u{1B}[2J.UTF-8"], ["TERM": "x\u{1B}[2J"],
    ["NO_PROXY": "\u{1B}[2J"],
  ]) func theEnvironmentIsSpelled(environment: [String: String]) throws {
    for command in [["config"], ["doctor"], ["list", "sesn_1", "--timeout", "1"]] {
      let run = try CommandRun.run(
        TerminalProgram.builtBinary, arguments: command,
        environment: Program.plain.merging([
          "ANTHROPIC_API_KEY": Self.key, "ANTHROPIC_BASE_URL": "https://127.0.0.1:1",
        ]) { $1 }.merging(environment) { $1 })
      try expectClean(run, "\(environment) \(command)")
    }
  }

  @Test(arguments: [
    ["list", "sesn_1", "--format", "a\nFORGED"], ["list", "sesn_1", "--format=a\nFORGED"],
    ["list", "sesn_1", "--a\nFORGED=1"], ["list", "sesn_1", "--timeout", "\nFORGED"],
    ["betas", "x\r\nFORGED"], ["list\nFORGED", "sesn_1", "x", "y"],
    ["list", "sesn_1", "--base-url", "a\nFORGED"], ["list", "sesn_1", "--fields", "a\nFORGED"],
  ]) func noArgumentMakesALineOfItsOwn(arguments: [String]) throws {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments, environment: Program.plain)
    let lines = run.errorText.split(whereSeparator: \.isNewline)
    #expect(run.exit != .exited(0))
    #expect(!lines.contains { $0.hasPrefix("FORGED") }, "\(run.errorText)")
  }

  @Test func anEndlessArgumentIsCutInTheError() throws {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary,
      arguments: ["list", "sesn_1", "--format=" + String(repeating: "x", count: 44_000)],
      environment: Program.plain)
    #expect(run.exit == .exited(64))
    #expect(run.errorText.utf8.count < 2000)
    #expect(run.errorText.contains("more characters)"))
  }

  /// Every screen there is, at three sizes, and what is printed on the normal screen.
  @Test(arguments: [(24, 80), (12, 40), (40, 160)])
  func everyScreenSpellsWhatCannotBeSeen(rows: Int, columns: Int) async throws {
    let server = try await HostileServer.start(seed: UInt64(rows))
    let program = try Program.browser(
      "sesn_1", rows: rows, columns: columns, environment: environment(server))
    try program.wait(for: "6 resources")
    // The keys of a screen stand in its last lines: they tell that it is there before the next key is sent.
    let (list, text) = ("Enter open", "Esc close")
    let screens = [
      ("\u{C}jjjjj", list), ("\tG", "h back"), ("khg", list), ("J", text), ("G\r", text),
      ("q", list),
      ("L", "/ filter"), ("G\r", "y curl"), ("q", "/ filter"), ("q", list), ("t", text),
      ("G", text),
      ("q", list), ("I", text), ("G", text), ("q", list), ("U", text), ("q", list),
      ("b", "Esc cancel"),
      ("G", "Esc cancel"), ("q", list), ("?", text), ("G", text), ("q", list),
      ("/type:repo\r", list),
      ("c", "Enter copy"), ("G", "Enter copy"), ("q", list), ("r\t\t", list),
    ]
    for (keys, words) in screens {
      try program.send(keys)
      try program.wait("\(words) after \(keys)") { screen in
        screen.lines.suffix(2).contains { $0.contains(words) }
      }
      try expectClean(program)
    }
    try program.send("s")
    try program.wait(for: "Session")
    try program.send("\u{1B}[200~sesn_\u{9B}\u{202E}\u{1B}[201~")
    try expectClean(program)
    try program.send("\u{3}")
    #expect(try program.waitForExit() == .exited(130))
    try expectClean(program)
    #expect(HiddenScalars.found(inTerminalBytes: program.bytes).isEmpty)
  }

  /// The lists and texts of a memory store.
  @Test func everyScreenOfAStoreSpellsIt() async throws {
    let server = try await HostileServer.start(seed: 11)
    let program = try Program.browser("sesn_1", columns: 100, environment: environment(server))
    try program.wait(for: "6 resources")
    let written = ">Written by this session  1 change"
    let steps = [
      ("/type:memory\r\t/Written\r", written), ("\r\r", " r refresh  y copy  Esc close"),
      ("qq", written),
      ("/Memories\r\r", "not a number"), ("j\r", " mem_1"), ("qq", ">Memories"),
      ("W", "no session matches"), ("/\u{15}\r", "all there are  1 page"), ("i", ">Session ID"),
      ("q", "all there are  1 page"),
    ]
    for (keys, words) in steps {
      try program.send(keys)
      try program.wait("\(words) after \(keys)") { screen in
        screen.lines.contains { $0.hasPrefix(words) || $0.hasSuffix(words) }
      }
      try expectClean(program)
    }
    #expect(HiddenScalars.found(inTerminalBytes: program.bytes).isEmpty)
  }

  private func expectClean(_ program: TerminalProgram) throws {
    let screen = program.screen
    #expect(HiddenScalars.found(in: screen.text).isEmpty, "\(screen)")
  }
}
