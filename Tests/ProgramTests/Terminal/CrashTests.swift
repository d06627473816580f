import Glibc
import PseudoTerminal
import Testing

/// A trap, a fault, an abort, an exit in between: the terminal is as it was, and the last words are to be read.
@Suite struct CrashTests {
  private func run(_ how: String) throws -> (TerminalProgram, Exit) {
    let program = try TerminalProgram(
      try TerminalProgram.built("crashing-program"), arguments: [how], environment: Program.plain)
    return (program, try program.waitForExit())
  }

  private func expectLeftAsFound(_ program: TerminalProgram) throws {
    let idle = try TerminalProgram("/bin/true", environment: Program.plain)
    _ = try idle.waitForExit()
    #expect(try program.terminalModes() == (try idle.terminalModes()))
    let screen = program.screen
    #expect(!screen.alternate && screen.cursorVisible && !screen.bracketedPaste)
    #expect(!screen.contains("drawn"))
    #expect(screen.contains("said meanwhile"))
  }

  @Test(arguments: ["trap", "thread"]) func aTrapsMessageIsReadOnTheCleanScreen(how: String) throws
  {
    let (program, exit) = try run(how)
    #expect([.signaled(SIGILL), .signaled(SIGTRAP)].contains(exit))
    try expectLeftAsFound(program)
    #expect(program.screen.contains("Index out of range"))
    #expect(program.screen.contains("Please report this, with what you did."))
  }

  @Test func anUnexpectedNilIsReadToo() throws {
    let (program, exit) = try run("nil")
    #expect([.signaled(SIGILL), .signaled(SIGTRAP)].contains(exit))
    try expectLeftAsFound(program)
    #expect(program.screen.contains("Unexpectedly found nil"))
  }

  @Test(arguments: [("abort", SIGABRT), ("fault", SIGSEGV)])
  func itDiesByTheSignal(how: String, signal: Int32) throws {
    let (program, exit) = try run(how)
    #expect(exit == .signaled(signal))
    try expectLeftAsFound(program)
    #expect(program.screen.contains("crashing-program crashed (SIG"))
  }

  /// A sanitizer counts every call, and the stack lasts for ever.
  @Test(.disabled(if: !Program.sanitizers.isEmpty)) func aStackThatIsFullIsAFaultToo() throws {
    let (program, exit) = try run("overflow")
    #expect(exit == .signaled(SIGSEGV))
    try expectLeftAsFound(program)
  }

  @Test func anExitInBetweenKeepsItsStatus() throws {
    let (program, exit) = try run("exit")
    #expect(exit == .exited(3))
    try expectLeftAsFound(program)
    #expect(!program.screen.contains("crashed"))
  }
}
