import PseudoTerminal
import TestSupport
import Testing

/// Copying out of the real program, by each way there is.
@Suite struct ClipboardTests {
  private let sha = "3f2a91c0d4e5b6a7980123456789abcdef012345"
  /// The SHA in Base64.
  private let encoded = "M2YyYTkxYzBkNGU1YjZhNzk4MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NQ=="

  /// Goes to the detail of the repository that is pinned to a commit.
  private func goToCommit(_ program: TerminalProgram) throws {
    try program.wait(for: "10 resources")
    try program.send("/infra\r\t")
    try program.wait(for: ">Checkout")
  }

  @Test func aPlainTerminalIsAskedByOSC52() throws {
    let program = try Program.browser("--demo", Sample.everyKind)
    try goToCommit(program)
    try program.send("y")
    try program.wait(for: "sent to the clipboard  v shows it")
    #expect(String(decoding: program.bytes, as: UTF8.self).contains("\u{1B}]52;c;\(encoded)\u{7}"))
  }

  @Test func itIsShownOnTheNormalScreenAndTheBrowserComesBack() throws {
    let program = try Program.browser("--demo", Sample.everyKind)
    try goToCommit(program)
    try program.send("cv")
    let shown = try program.wait(for: "Enter goes back to sessionscope")
    #expect(shown.lines.contains(sha))
    #expect(!shown.contains("Checkout"))
    // Another size is not yet an answer.
    try program.resize(rows: 30, columns: 100)
    try program.waitUntilIdle()
    #expect(program.screen.contains("Enter goes back to sessionscope"))
    try program.send("\r")
    try program.wait(for: "SHA: shown")
    #expect(program.screen.contains(">Checkout"))
  }

  @Test func tmuxIsNotGivenTheKey() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "#!/bin/sh\nenv > \"$HOME/seen\"\ncat > /dev/null\n", to: "bin/tmux", mode: 0o700)
    let program = try Program.browser(
      "--demo", Sample.everyKind,
      environment: [
        "PATH": folder.path + "/bin:/usr/bin:/bin", "HOME": folder.path, "TMUX": "/tmp/none,1,0",
        "TMUX_TMPDIR": "/tmp", "LC_TIME": "C", "ANTHROPIC_API_KEY": "sk-test-canary", "OTHER": "x",
      ])
    try goToCommit(program)
    try program.send("y")
    try program.wait(for: "copied to the tmux buffer")
    let names = try #require(folder.text(of: "seen")).split(separator: "\n").map {
      String($0.prefix { $0 != "=" })
    }
    // What the shell itself sets.
    let own: Set = ["PWD", "SHLVL", "_", "OLDPWD"]
    #expect(
      Set(names).subtracting(own) == [
        "PATH", "HOME", "TERM", "TMUX", "TMUX_TMPDIR", "LANG", "LC_TIME",
      ])
  }

  @Test func insideTmuxItGoesIntoTheBuffer() throws {
    let tmux = try TmuxSession("--demo \(Sample.everyKind)")
    let program = tmux.program
    try goToCommit(program)
    try program.send("y")
    try program.wait(for: "copied to the tmux buffer")
    #expect(try tmux.command("show-buffer") == sha)
  }
}
