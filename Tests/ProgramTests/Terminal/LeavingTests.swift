import Glibc
import PseudoTerminal
import TestSupport
import Testing

/// However the program ends, the terminal is as it was found.
@Suite struct LeavingTests {
  private func expectRestored(_ program: TerminalProgram, _ modes: String) throws {
    #expect(try program.terminalModes() == modes)
    let screen = program.screen
    #expect(!screen.alternate)
    #expect(screen.cursorVisible)
    #expect(!screen.bracketedPaste)
  }

  /// A browser on the samples, and the modes that its terminal had before: they are the same for every new terminal.
  private func started() throws -> (TerminalProgram, String) {
    let idle = try TerminalProgram("/bin/true", environment: Program.plain)
    _ = try idle.waitForExit()
    let modes = try idle.terminalModes()
    let program = try Program.browser("--demo")
    try program.wait("the alternate screen") { $0.alternate && $0.contains("SAMPLE SESSIONS") }
    #expect(try program.terminalModes() != modes)
    return (program, modes)
  }

  @Test func quittingRestoresTheTerminal() throws {
    let (program, modes) = try started()
    try program.send("\rq")
    #expect(try program.waitForExit() == .exited(0))
    try expectRestored(program, modes)
  }

  @Test func controlDOnTheEmptyPromptQuits() throws {
    let (program, modes) = try started()
    try program.send("\u{4}")
    #expect(try program.waitForExit() == .exited(0))
    try expectRestored(program, modes)
  }

  @Test func controlCEndsWith130() throws {
    let (program, modes) = try started()
    try program.send("\u{3}")
    #expect(try program.waitForExit() == .exited(130))
    try expectRestored(program, modes)
  }

  @Test(arguments: [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGILL, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU,
    SIGXFSZ, SIGSYS, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, 34, 40, 64,
  ])
  func aSignalRestoresTheTerminalAndKills(
    number: Int32
  ) throws {
    let (program, modes) = try started()
    try program.signal(number)
    #expect(try program.waitForExit() == .signaled(number))
    try expectRestored(program, modes)
  }

  @Test func aLostTerminalEndsTheProgram() throws {
    let (program, _) = try started()
    program.hangUp()
    #expect(try program.waitForExit() == .signaled(SIGHUP))
  }

  /// It sleeps in a wait without an end, and no thread of it runs: so it neither writes nor uses the processor.
  @Test func anIdleProgramSleepsUntilItIsWoken() throws {
    let program = try Program.browser("--demo", Sample.everyKind)
    try program.wait(for: "10 resources")
    // The checks began a second later, several at once.
    try program.wait(for: "2 changes")
    try program.waitUntilIdle()
    #expect(program.screen.contains("10 resources"))
  }

  /// A timer that is pending would wake it. A kept connection is closed after a minute, which is one.
  @Test func anIdleProgramHasNoTimerThatWakesItSoon() throws {
    let program = try Program.browser(
      "--demo", Sample.everyKind, environment: ["SESSIONSCOPE_BACKTRACE": "1"])
    try program.wait(for: "10 resources")
    try program.wait(for: "2 changes")
    try program.waitUntilIdle()
    for timer in try program.timers {
      #expect(timer.interval == 0 && (timer.seconds == 0 || timer.seconds > 1), "\(timer)")
    }
  }

  @Test func noCoreFileHoldsTheKey() throws {
    let program = try Program.browser("--demo")
    try program.wait(for: "SAMPLE SESSIONS")
    let core = try program.processFile("limits").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }

  @Test func withoutATerminalItSaysSoAndNamesTheSubcommands() throws {
    let run = try Program.run("--demo")
    #expect(run.exit == .exited(2))
    #expect(run.output.isEmpty)
    #expect(run.errorText.hasPrefix("sessionscope: standard input is not a terminal\n"))
    #expect(run.errorText.contains("sessionscope list SESSION"))
    #expect(run.errorText.contains("sessionscope get SESSION RESOURCE"))
  }

  @Test(arguments: ["dumb", ""]) func aTerminalThatCannotDrawIsRefused(type: String) throws {
    let program = try Program.browser("--demo", environment: ["TERM": type])
    #expect(try program.waitForExit() == .exited(2))
    #expect(program.screen.contains("sessionscope list SESSION"))
  }

  @Test func withoutACredentialTheSamplesAreShownAndTheIDIsKept() throws {
    let program = try Program.browser("sesn_mine")
    let screen = try program.wait(for: "no credential")
    #expect(screen.lines[0].hasSuffix("demo data"))
    #expect(screen.contains("Session  sesn_mine"))
    #expect(screen.contains("SAMPLE SESSIONS"))
  }
}
