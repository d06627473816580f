import PseudoTerminal
import TestSupport
import Testing

/// Help, and mistakes on the command line.
@Suite struct HelpTests {
  @Test(arguments: ["list", "get", "sessions", "diff", "calls", "betas", "config", "doctor"])
  func itsOwnOptionsComeFirstAndThreeExamplesLast(name: String) throws {
    for arguments in [[name, "--help"], ["help", name]] {
      let help = try CommandRun.run(
        TerminalProgram.builtBinary, arguments: arguments, environment: Program.plain
      ).outputText
      let places = [
        "OPTIONS OF \(name.uppercased()):", "--format", "SHARED OPTIONS:", "--profile", "EXAMPLES:",
      ]
      .map { help.firstRange(of: $0)?.lowerBound }
      #expect(
        !places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
      let examples = help.split(separator: "\n").suffix(3)
      #expect(examples.allSatisfy { $0.hasPrefix("  sessionscope \(name)") }, "\(help)")
    }
  }

  @Test(arguments: [
    ("lst", "did you mean list?"), ("resources", "did you mean list?"),
    ("show", "did you mean get?"),
    ("flags", "did you mean betas?"), ("compare", "did you mean diff?"),
    ("search", "did you mean sessions?"),
    ("volumes", "there are list, get, sessions, diff, calls, betas, config, doctor"),
  ])
  func aWordIsNoSession(word: String, hint: String) throws {
    let run = try Program.run(word, "sesn_1")
    #expect(run.exit == .exited(64))
    #expect(run.errorText.contains("There is no subcommand \(word)"))
    #expect(run.errorText.contains(hint), "\(run.errorText)")
    #expect(run.errorText.contains("See 'sessionscope --help'"))
  }

  @Test func helpOnNothingIsAMistake() throws {
    let run = try Program.run("help", "nope")
    #expect(run.exit == .exited(64))
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("there is no subcommand \"nope\""))
  }

  @Test(arguments: [["--api-key", "sk-canary"], ["list", "sesn_1", "--api-key=sk-canary"]])
  func aKeyIsNoOptionAndIsNotRepeated(arguments: [String]) throws {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments, environment: Program.plain)
    #expect(run.exit == .exited(64))
    #expect(
      run.errorText.hasPrefix("sessionscope: --api-key is not an option: set ANTHROPIC_API_KEY.\n"))
    #expect(!run.errorText.contains("canary"))
  }

  @Test func everyFormatIsExplained() throws {
    let help = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["list", "--help"], environment: Program.plain
    ).outputText
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains(
        "text for people, tsv (values alone), json, jsonl, or raw: the answer byte for byte. "
          + "(values: text, tsv, json, jsonl, raw; default: text)"), "\(help)")
  }

  @Test func quietAndVerboseExcludeEachOther() throws {
    #expect(
      try Program.run("list", Sample.empty, "--demo", "--quiet", "--verbose").exit == .exited(64))
  }
}
