import Glibc
import Testing

@Suite struct TerminalProgramTests {
  @Test func typedTextReachesTheProgram() throws {
    let program = try TerminalProgram("cat", environment: Shell.environment)
    try program.send("hello\n")
    let screen = try program.wait("the echo and the answer") { $0.lines[1] == "hello" }
    #expect(screen.lines[0] == "hello")
    try program.send(bytes: [4])
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.bytes == Array("hello\r\nhello\r\n".utf8))
  }

  @Test func theEnvironmentIsExactlyTheOneGiven() throws {
    let program = try TerminalProgram("/usr/bin/env", environment: ["ONLY": "this"])
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.screen.lines.filter { !$0.isEmpty } == ["ONLY=this"])
  }

  @Test func theTerminalIsTheControllingOneAndAllThreeStreams() throws {
    let program = try Shell.terminal(
      "test -t 0 && test -t 1 && test -t 2 && tty && echo yes >/dev/tty")
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.screen.contains("/dev/pts/"))
    #expect(program.screen.contains("yes"))
  }

  @Test func noSignalIsBlockedAndNoDescriptorIsInherited() throws {
    let program = try Shell.terminal(
      "grep -E 'SigBlk|SigIgn' /proc/self/status; echo /proc/self/fd/*")
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.screen.lines[0] == "SigBlk: 0000000000000000")
    // The C library keeps signals 32 and 33 for itself.
    let ignored = try #require(
      UInt64(program.screen.lines[1].dropFirst("SigIgn: ".count), radix: 16))
    #expect(ignored & 0x7FFF_FFFF == 0)
    #expect(program.screen.contains("/proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2"))
    #expect(!program.screen.contains("/proc/self/fd/5"))
  }

  @Test func aNewSizeIsTold() throws {
    let program = try Shell.terminal(
      "trap 'stty size' WINCH; stty size; while :; do read line; done", rows: 24, columns: 80)
    try program.wait(for: "24 80")
    try program.resize(rows: 10, columns: 40)
    let screen = try program.wait(for: "10 40")
    #expect((screen.rows, screen.columns) == (10, 40))
    #expect(throws: ProgramError.self) { try program.resize(rows: 0, columns: 40) }
  }

  @Test func aQueryOfTheProgramIsAnsweredUnlessSwitchedOff() throws {
    let script = "stty raw -echo; printf '\\033[5;6H\\033[6n'; head -c 6 | od -An -c"
    let answered = try Shell.terminal(script)
    #expect(try answered.waitForExit() == .exited(0))
    #expect(answered.screen.contains("033   [   5   ;   6   R"))

    let silent = try Shell.terminal(script, answersQueries: false)
    try silent.wait("the question") { $0.cursorRow == 4 }
    try silent.send("typed!")
    #expect(try silent.waitForExit() == .exited(0))
    #expect(silent.screen.contains("t   y   p   e   d   !"))
  }

  @Test func theModesAreThoseThatSttyTellsAlsoAfterTheEnd() throws {
    let program = try Shell.terminal("stty -echo -icanon; stty -g; exit 3", columns: 200)
    #expect(try program.waitForExit() == .exited(3))
    #expect(program.screen.lines[0] == (try program.terminalModes()))
  }

  @Test func statusesAndSignalsAreTold() throws {
    #expect(try Shell.terminal("exit 42").waitForExit() == .exited(42))
    #expect(try Shell.terminal("kill -9 $$").waitForExit() == .signaled(SIGKILL))
    let program = try Shell.terminal("echo ready; cat")
    try program.wait(for: "ready")
    try program.signal(SIGTERM)
    #expect(try program.waitForExit() == .signaled(SIGTERM))
    program.close()
    #expect(try program.waitForExit() == .signaled(SIGTERM))
  }

  @Test func aTypedInterruptReachesTheProgramInTheForeground() throws {
    let program = try Shell.terminal("echo ready; exec cat")
    try program.wait(for: "ready")
    try program.send("\u{3}")
    #expect(try program.waitForExit() == .signaled(SIGINT))
  }

  @Test func aLostConnectionHangsTheProgramUp() throws {
    let program = try Shell.terminal("echo ready; exec cat")
    try program.wait(for: "ready")
    program.hangUp()
    #expect(try program.waitForExit() == .signaled(SIGHUP))
    #expect(program.screen.contains("ready"))
    #expect(throws: ProgramError.self) { try program.send("x") }
  }

  @Test func aProgramThatIsNotThereIsSaid() {
    let failure = #expect(throws: ProgramError.self) {
      try TerminalProgram("/no-such-folder/program")
    }
    #expect(failure?.description == "start /no-such-folder/program: No such file or directory")
  }

  @Test func standardErrorCanGoToAFile() throws {
    let program = try TerminalProgram(
      "/bin/sh", arguments: ["-c", "echo out; echo err >&2"], environment: Shell.environment,
      standardErrorPath: "/dev/null")
    #expect(try program.waitForExit() == .exited(0))
    #expect(program.screen.contains("out"))
    #expect(!program.screen.contains("err"))
  }

  @Test func moreInputThanATerminalHoldsArrives() throws {
    let program = try Shell.terminal("stty raw -echo; printf ready; head -c 100000 | wc -c")
    try program.wait(for: "ready")
    try program.send(String(repeating: "x", count: 100_000))
    try program.wait(for: "100000")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test func aClosedProgramGetsNoSignal() throws {
    let program = try Shell.terminal("exec cat")
    program.close()
    #expect(throws: ProgramError.self) { try program.signal(SIGTERM) }
  }

  @Test func nothingIsLeftRunningAfterClose() throws {
    let program = try Shell.terminal(
      "(trap '' HUP TERM; echo child $(sh -c 'echo $PPID'); exec tail -f /dev/null) & set -m; cat & echo job $!; echo done; cat"
    )
    let screen = try program.wait("all three") {
      $0.contains("child ") && $0.contains("job ") && $0.contains("done")
    }
    let numbers = screen.lines.flatMap { $0.split(separator: " ").compactMap { Int32($0) } }
    #expect(numbers.count >= 2)
    for number in numbers + [program.pid] { #expect(kill(number, 0) == 0) }
    program.close()
    for number in numbers + [program.pid] { #expect(ProcessStatus(of: number)?.isZombie != false) }
    program.close()
  }
}
