import ExactJSON
import PseudoTerminal
import TestSupport
import Testing

/// `list`, `get` and `betas`: what is printed, on which stream, with which exit status.
@Suite struct CommandLineTests {
  @Test func listPrintsATableInOrderOfMountPaths() throws {
    let run = try Program.run("list", Sample.everyKind, "--demo")
    #expect(run.exit == .exited(0))
    #expect(run.errors.isEmpty)
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines[0].hasPrefix("MOUNT PATH"))
    #expect(
      lines[8].split(separator: " ") == [
        "/workspace/infra", "repo", "example-org/infra", "commit", "3f2a91c0d",
      ])
  }

  @Test(arguments: [
    Sample.everyKind, Sample.thousand, Sample.unknown, Sample.hostile, Sample.empty,
  ])
  func jsonAndItsLinesAreValidAndInert(session: String) throws {
    let whole = try Program.run("list", session, "--demo", "--format", "json")
    let array = try JSONDocument(whole.output).root
    let lines = try Program.run("list", session, "--demo", "--format", "jsonl")
    let each = lines.outputText.split(separator: "\n").map(String.init)
    #expect(array.elements.map { $0.text(.compact) } == each)
    for byte in whole.output where byte != UInt8(ascii: "\n") {
      #expect(byte >= 0x20 && byte != 0x7F)
    }
    #expect(!whole.outputText.unicodeScalars.contains { $0.properties.generalCategory == .format })
  }

  @Test func getPrintsTheReferenceExampleByteForByte() throws {
    let example = """
      {
        "id": "sesrsc_011CZkZCKr6eXyl0gWMOdQiu",
        "created_at": "2026-03-15T10:00:00Z",
        "mount_path": "/workspace/example-repo",
        "type": "github_repository",
        "updated_at": "2026-03-15T10:00:00Z",
        "url": "https://github.com/example-org/example-repo",
        "checkout": {
          "name": "main",
          "type": "branch"
        }
      }
      """
    for id in ["sesrsc_011CZkZBJq5dWxk9fVLNcPht", "sesrsc_011CZkZCKr6eXyl0gWMOdQiu"] {
      let raw = try Program.run("get", Sample.everyKind, id, "--demo", "--format", "raw")
      #expect(raw.outputText == example)
      let json = try Program.run(
        "get", Sample.everyKind, id, "--demo", "--format", "json")
      #expect(json.outputText == example + "\n")
    }
  }

  /// Whoever reads a file that is not whole has to know.
  @Test(
    arguments: [
      ["list", Sample.everyKind, "--demo"],
      ["list", Sample.everyKind, "--demo", "--format", "json"],
      ["betas"], ["config", "--demo"], ["--help"], ["--version"],
    ],
    [
      (">/dev/full", "No space left on device"), (">&-", "Bad file descriptor"),
    ])
  func whatCannotBePrintedIsSaid(arguments: [String], output: (String, String)) throws {
    let run = try CommandRun.run(
      "/bin/sh",
      arguments: ["-c", #"exec "$0" "$@" "# + output.0, TerminalProgram.builtBinary] + arguments,
      environment: Program.plain)
    #expect(run.exit == .exited(74))
    #expect(run.errorText == "sessionscope: standard output: \(output.1)\n")
  }

  @Test func getTakesAMemoryStoreFromTheList() throws {
    let run = try Program.run(
      "get", Sample.everyKind, "memstore_011CZkYr4wPqU7tXeSgHjKmM", "--demo")
    #expect(run.exit == .exited(0))
    #expect(run.outputText.hasPrefix("Memory store\n\nAccess "))
    #expect(run.outputText.contains("read-only: the agent cannot change it"))
  }

  @Test(
    arguments: [
      (["list", "a b"], 64), (["list", "a/b"], 64), (["list", ""], 64), (["list", ".."], 64),
      (["list", "sesn_1", "--beta", ""], 64), (["list", "sesn_1", "--beta", "a b"], 64),
      (["list", "sesn_1", "--base-url", "ftp://x"], 64),
      (["list", "sesn_1", "--base-url", "http://example.com"], 64),
      (["list", "sesn_1", "--api-version", "a\nb"], 64),
      (["list", "sesn_1", "--timeout", "0"], 64),
      (["get", "sesn_1"], 64), (["lst", "sesn_1"], 64), (["list", "sesn_1"], 3),
      (["betas", "--format", "raw"], 64),
      (["list", Sample.failing, "--demo"], 3), (["list", "sesn_none", "--demo"], 4),
      (["get", Sample.everyKind, "sesrsc_none", "--demo"], 4),
      (["get", Sample.everyKind, "memstore_none", "--demo"], 4),
      (["list", Sample.everyKind, "--demo", "--no-beta", "managed-agents-2026-04-01"], 4),
      (["list", Sample.everyKind, "--demo", "--beta", "own-flag"], 8),
      (["list", Sample.unknown, "--demo"], 0),
      (["get", Sample.unknown, "sesrsc_011CZkfE5Qb1YuEdFg7ZxUaM", "--demo"], 7),
    ] as [([String], Int32)]) func everyFailureHasItsStatusAndNothingOnStandardOutput(
      arguments: [String], status: Int32
    ) throws
  {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments, environment: Program.plain)
    #expect(run.exit == .exited(status), "\(run.errorText)")
    let prints = status == 0 || status == 7
    #expect(run.output.isEmpty != prints)
    #expect(status == 0 || !run.errors.isEmpty)
  }

  @Test func aMistypedSubcommandNamesTheNearestOne() throws {
    #expect(try Program.run("lst", "sesn_1").errorText.contains("did you mean list?"))
  }

  @Test func sharedOptionsStandBeforeOrAfterTheSubcommand() throws {
    let before = try Program.run("--demo", "list", Sample.everyKind)
    let after = try Program.run("list", Sample.everyKind, "--demo")
    #expect(before.exit == .exited(0))
    #expect(before.output == after.output)
  }

  @Test func betasPrintsEveryFlagAndTheHeader() throws {
    let run = try Program.run("betas", "--beta", "own-flag,files-api-2025-04-14")
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.count == 1 + 60 + 1 + 1)
    #expect(lines.last == "anthropic-beta: files-api-2025-04-14,managed-agents-2026-04-01,own-flag")
    let json = try JSONDocument(try Program.run("betas", "--format", "json").output).root
    #expect(json.count == 60)
    #expect(
      json.elements.filter { $0["sent"]?.boolean == true }.compactMap { $0["flag"]?.string } == [
        "managed-agents-2026-04-01"
      ])
  }

  @Test func betasCountsTheFlagThatATokenNeeds() throws {
    let run = try Program.run("betas", environment: ["ANTHROPIC_AUTH_TOKEN": "sk-ant-oat-canary"])
    #expect(
      run.outputText.split(separator: "\n").last
        == "anthropic-beta: managed-agents-2026-04-01,oauth-2025-04-20")
    #expect(!run.outputText.contains("canary"))
  }

  @Test func idsComeFromStandardInputAndOneFailureLeavesTheOthers() throws {
    let run = try Program.run(
      "list", "-", "--demo", "--format", "json",
      input: "\(Sample.empty)\nsesn_none\n\(Sample.unknown)\n")
    #expect(run.exit == .exited(4))
    let documents = try JSONDocument(run.output).root.elements.map(\.kind)
    #expect(documents == [.array, .null, .array])
    #expect(run.errorText.contains("sesn_none: 404 not_found_error"))
  }

  @Test func bothIdsAreReadFromALineWhateverTheyLookLike() throws {
    let resource = "sesrsc_011CZkZDMs8gZzm2hYNQfSkw"
    let run = try Program.run(
      "get", "-", "--demo", "--format", "json", "--fields", "id",
      input:
        "GET /v1/sessions/\(Sample.everyKind)/resources/\(resource)\nodd-session odd-resource\n")
    #expect(run.exit == .exited(4))
    let documents = try JSONDocument(run.output).root.elements.map { $0["id"]?.string }
    #expect(documents == [resource, nil])
    #expect(run.errorText.contains("odd-session odd-resource: 404"), "\(run.errorText)")
  }

  @Test func helpAndVersionGoToStandardOutput() throws {
    let help = try Program.run("--help")
    #expect(help.exit == .exited(0) && help.errors.isEmpty)
    for word in [
      "list", "get", "betas", "--demo", "--beta", "--no-beta", "--base-url", "--timeout",
    ] {
      #expect(help.outputText.contains(word))
    }
    #expect(try Program.run("--version").outputText == "0.1.0\n")
  }
}
