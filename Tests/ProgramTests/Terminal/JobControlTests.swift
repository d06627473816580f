import PseudoTerminal
import TestSupport
import Testing

/// Stopped and continued under a shell that, unlike others, never puts the terminal's modes right itself.
@Suite struct JobControlTests {
  /// A shell with a prompt that nothing else draws.
  private func shell(_ rows: Int = 24) throws -> TerminalProgram {
    let program = try TerminalProgram(
      "/bin/sh", arguments: ["-i"],
      environment: Program.plain.merging(["PS1": "shell> ", "PATH": "/usr/bin:/bin"]) { $1 },
      rows: rows)
    try program.wait(for: "shell>")
    return program
  }

  private func start(_ program: TerminalProgram) throws {
    try program.send("\(try TerminalProgram.builtBinary) --demo --no-check \(Sample.hostile)\n")
    try program.wait(for: "8 resources")
  }

  /// The modes as `stty -g` writes them into the shell.
  private func modes(_ program: TerminalProgram) throws -> String {
    try program.send("clear; stty -g; echo end\n")
    let screen = try program.wait("the modes") { $0.lines.contains("end") }
    return try #require(screen.lines.first { $0.contains(":") && !$0.contains("shell") })
  }

  private func expectStopped(_ program: TerminalProgram, _ found: String) throws {
    let screen = try program.wait("the shell") { !$0.alternate && $0.contains("Stopped") }
    #expect(screen.cursorVisible && !screen.bracketedPaste)
    #expect(try modes(program) == found)
  }

  private func expectBack(_ program: TerminalProgram, rows: Int, columns: Int) throws {
    try program.send("fg\n")
    try program.wait("the browser") { $0.alternate && $0.contains("MOUNT PATH") }
    let repaint = FullRepaint(program: program, rows: rows, columns: columns)
    #expect(try repaint.differingRows().isEmpty)
    #expect(program.screen.bracketedPaste)
  }

  /// The process that the shell waits for.
  private func child(of program: TerminalProgram) throws -> String {
    let path = "/proc/\(program.pid)/task/\(program.pid)/children"
    let text = try CommandRun.run("cat", arguments: [path], environment: ["PATH": "/usr/bin:/bin"])
      .outputText
    return String(try #require(text.split(separator: " ").first))
  }

  private func kill(_ signal: String, _ pid: String) throws {
    let run = try CommandRun.run(
      "kill", arguments: ["-\(signal)", pid], environment: ["PATH": "/usr/bin:/bin"])
    try #require(run.exit == .exited(0))
  }

  @Test func controlZAndForegroundAndQuit() throws {
    let program = try shell()
    let found = try modes(program)
    try start(program)
    for _ in 0..<2 {
      try program.send("j\u{1A}")
      try expectStopped(program, found)
      try expectBack(program, rows: 24, columns: 80)
    }
    try program.send("q")
    try program.wait("the shell") { !$0.alternate }
    #expect(try modes(program) == found)
    // The palette may be a person's own: nothing resets it.
    #expect(!String(decoding: program.bytes, as: UTF8.self).contains("\u{1B}]104"))
  }

  @Test func aNewSizeInBetween() throws {
    let program = try shell()
    let found = try modes(program)
    try start(program)
    try program.send("\u{1A}")
    try expectStopped(program, found)
    try program.resize(rows: 30, columns: 100)
    try program.send("fg\n")
    try program.wait("the browser at its new size") {
      $0.alternate && $0.lines[28].contains("Enter open")
    }
    try program.waitUntilIdle()
    let drawn = program.screen
    try program.send("\u{C}")
    try program.waitUntilIdle()
    #expect(drawn.rowsDiffering(from: program.screen).isEmpty)
  }

  @Test func stoppedFromOutsideTwice() throws {
    let program = try shell()
    let found = try modes(program)
    try start(program)
    let pid = try child(of: program)
    for _ in 0..<2 {
      try kill("TSTP", pid)
      try expectStopped(program, found)
      try expectBack(program, rows: 24, columns: 80)
    }
  }

  /// Nobody can do anything before a STOP; whoever comes back from it takes the screen again.
  @Test func stoppedWithoutBeingAsked() throws {
    let program = try shell()
    try start(program)
    try kill("STOP", try child(of: program))
    try program.wait("the shell") { $0.contains("Stopped") }
    try program.send("fg\n")
    try program.waitUntilIdle()
    try program.wait("the browser") { $0.alternate && $0.lines[0].hasPrefix(" sesn_") }
    let repaint = FullRepaint(program: program, rows: 24, columns: 80)
    #expect(try repaint.differingRows().isEmpty)
  }
}
