import ExactJSON
import Glibc
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// What scripts rely on: fields, quiet, output as it comes, one signal to stop, completions.
@Suite struct ScriptTests {
  private let sha = "3f2a91c0d4e5b6a7980123456789abcdef012345"

  @Test func fieldsAreTheColumnsOfText() throws {
    let run = try Program.run("list", Sample.everyKind, "--demo", "--fields", "checkout.sha,type")
    #expect(run.exit == .exited(0))
    let lines = run.outputText.split(separator: "\n")
    #expect(lines.first == "CHECKOUT.SHA                              TYPE")
    #expect(lines.contains("\(sha)  github_repository"))
    #expect(lines.count == 11)
  }

  @Test func fieldsAreTheKeysOfJSONInTheirOrderAndToken() throws {
    let run = try Program.run(
      "list", Sample.everyKind, "--demo", "--fields", "type,checkout", "--format", "json")
    let elements = Array(try JSONDocument(run.output).root.elements)
    #expect(elements.count == 10)
    for element in elements { #expect(element.members.map(\.key) == ["type", "checkout"]) }
    #expect(elements.contains { $0["checkout"]?["sha"]?.string == sha })
    let lines = try Program.run(
      "list", Sample.everyKind, "--demo", "--fields", "type", "--format", "jsonl")
    #expect(lines.outputText.split(separator: "\n").first == #"{"type":"github_repository"}"#)
  }

  @Test func oneResourceHasItsFieldsToo() throws {
    let id = "sesrsc_011CZkZDMs8gZzm2hYNQfSkw"
    let text = try Program.run("get", Sample.everyKind, id, "--demo", "--fields", "checkout.sha")
    #expect(text.outputText == "checkout.sha  \(sha)\n")
    let json = try Program.run(
      "get", Sample.everyKind, id, "--demo", "--fields", "checkout.sha", "--format", "json")
    #expect(json.outputText == "{\n  \"checkout.sha\": \"\(sha)\"\n}\n")
  }

  @Test(arguments: ["text", "tsv", "json", "jsonl"])
  func aFieldThatNothingHasIsAMistakeOfUsage(format: String) throws {
    let run = try Program.run(
      "list", Sample.everyKind, "--demo", "--fields", "id,mount_pth", "--format", format)
    #expect(run.exit == .exited(64))
    #expect(run.output.isEmpty)
    #expect(
      run.errorText.hasPrefix(
        "sessionscope: --fields: no element has the field \"mount_pth\"; did you mean mount_path?\n"
      ))
    #expect(run.errorText.contains("  Fields: id, "))
    // One that the service documents, or that another session has, is none.
    #expect(
      try Program.run("list", Sample.empty, "--demo", "--fields", "checkout.sha").exit == .exited(0)
    )
    let several = try Program.run(
      "list", "-", "--demo", "--fields", "id,mount_pth", "--format", format,
      input: "\(Sample.everyKind)\n\(Sample.empty)\n")
    #expect(several.exit == .exited(64))
  }

  @Test func quietLeavesErrors() throws {
    let failing = try Program.run("list", "sesn_none", "--demo", "-q")
    #expect(failing.exit == .exited(4))
    #expect(failing.errorText.contains("404"))
  }

  @Test(arguments: [
    ["--fields", "a,,b"], ["--fields", ""], ["--fields", "id", "--format", "raw"],
  ])
  func fieldsThatAreNoneAreAMistakeOfUsage(arguments: [String]) throws {
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["list", Sample.everyKind, "--demo"] + arguments,
      environment: Program.plain)
    #expect(run.exit == .exited(64))
    #expect(run.output.isEmpty)
  }

  @Test func howFarItIsIsSaidWhereSomebodyReadsIt() throws {
    let program = try Program.browser("list", Sample.thousand, "--demo", "--format", "json")
    #expect(try program.waitForExit() == .exited(0))
    #expect(String(decoding: program.bytes, as: UTF8.self).contains("page 2, 100 resources so far"))
    let script = try Program.run("list", Sample.thousand, "--demo")
    #expect(script.errorText.isEmpty)
  }

  /// A first page, and then nothing more.
  private static let halting: @Sendable (ReceivedRequest) -> Reply = { request in
    request.target.contains("page=")
      ? .silence : .json(#"{"data":[{"id":"sesrsc_1","type":"novel"}],"next_page":"p2"}"#)
  }

  @Test(arguments: ["jsonl", "text"]) func controlCEndsItAtOnceAndWhatCameIsThere(format: String)
    async throws
  {
    let server = try await LoopbackServer.start(reply: Self.halting)
    let program = try Program.browser(
      "list", "sesn_1", "--format", format,
      environment: ["ANTHROPIC_API_KEY": "sk-test", "ANTHROPIC_BASE_URL": server.baseURL])
    // A line of JSON is there before the next page is; a table waits for all of it, and says how far it is.
    try program.wait(for: format == "jsonl" ? "sesrsc_1" : "page 2, 1 resources so far")
    try program.send("\u{3}")
    #expect(try program.waitForExit() == .signaled(SIGINT))
  }

  @Test func bashCompletesSubcommandsOptionsAndFlags() throws {
    let script = try Program.run("--generate-completion-script", "bash")
    #expect(script.exit == .exited(0))
    func completions(_ words: String...) throws -> [String] {
      let list = words.map { "'\($0)'" }.joined(separator: " ")
      let bash =
        script.outputText + """

          COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); COMP_LINE="${COMP_WORDS[*]}"
          COMP_POINT=${#COMP_LINE}
          _sessionscope sessionscope '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
          printf '%s\\n' "${COMPREPLY[@]}"
          """
      let folder = try TemporaryFolder()
      try folder.write(bash, to: "script")
      let run = try CommandRun.run(
        "bash", arguments: ["-O", "extglob", folder.path + "/script"],
        environment: ["PATH": "/usr/bin:/bin"])
      return run.outputText.split(separator: "\n").map(String.init)
    }
    #expect(try completions("sessionscope", "l") == ["list"])
    #expect(try completions("sessionscope", "list", "--fi") == ["--fields"])
    #expect(
      try completions("sessionscope", "--beta", "thinking-token") == [
        "thinking-token-count-2026-05-13"
      ])
    #expect(try completions("sessionscope", "list", "x", "--format", "j") == ["json", "jsonl"])
    #expect(try completions("sessionscope", "list", "--wa") == ["--wait"])
  }

  /// What the parser's scripts lack is added to each; a new parser may write others.
  @Test(arguments: [
    ("bash", "complete -o filenames -F _sessionscope_with_fields sessionscope\n"),
    ("zsh", "compadd -S '' -- \"${@}\""),
    ("fish", "commandline -o $argv 2> /dev/null; or echo 0\n"),
  ]) func aScriptIsMended(shell: String, words: String) throws {
    let script = try Program.run("--generate-completion-script", shell)
    #expect(script.exit == .exited(0))
    #expect(script.outputText.contains(words))
  }

  /// Where there is a shell, it takes its script.
  @Test(arguments: ["bash", "zsh", "fish"]) func aShellReadsItsScript(shell: String) throws {
    let script = try Program.run("--generate-completion-script", shell)
    let folder = try TemporaryFolder()
    try folder.write(script.outputText, to: "script")
    let run = try CommandRun.run(
      "/bin/sh",
      arguments: [
        "-c", "command -v \(shell) > /dev/null || exit 0; \(shell) -n \"$0\"",
        folder.path + "/script",
      ],
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path])
    #expect(run.exit == .exited(0) && run.errors.isEmpty, "\(run.errorText)")
  }
}
