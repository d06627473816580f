import CVTerm
import Testing

/// A program is idle when nothing but somebody else can wake it.
@Suite struct IdleTests {
  @Test func whatWasTypedIsReadAndAnsweredByThen() throws {
    let program = try Shell.terminal("stty raw -echo; printf ready; exec cat")
    try program.wait(for: "ready")
    for number in 0..<200 {
      let text = "\r<\(number)>"
      try program.send(text)
      try program.waitUntilIdle()
      #expect(program.screen.contains("<\(number)>"))
    }
  }

  @Test func whatAProgramStartedRunsToo() throws {
    let program = try Shell.terminal(
      "cd /tmp; for n in 1 2 3 4 5 6 7 8 9; do /bin/echo step $n; done; cat; echo never")
    try program.waitUntilIdle()
    #expect(program.screen.contains("step 9"))
    #expect(!program.screen.contains("never"))
  }

  @Test func whoeverWaitsForTheEndOfSomeTimeIsNotIdle() throws {
    let program = try Shell.terminal("echo ready; sleep 1000; echo never")
    try program.wait(for: "ready")
    #expect(throws: ProgramError.self) { try program.waitUntilIdle(seconds: 0.1) }
    try program.waitUntilAllIsRead()
  }

  @Test func aProgramThatEndedIsNotIdle() throws {
    let program = try Shell.terminal("exit 3")
    #expect(try program.waitForExit() == .exited(3))
    #expect(throws: ProgramError.self) { try program.waitUntilIdle() }
  }

  @Test(arguments: [
    ("\(call_poll) 0x7f 0x3 0xffffffff 0x0 0x0 0x0 0x7f 0x7f", false),
    ("\(call_poll) 0x7f 0x3 0x32 0x0 0x0 0x0 0x7f 0x7f", true),
    ("\(call_ppoll) 0x7f 0x3 0x0 0x0 0x8 0x0 0x7f 0x7f", false),
    ("\(call_ppoll) 0x7f 0x3 0x7ffd 0x0 0x8 0x0 0x7f 0x7f", true),
    ("\(call_write) 0x1 0x7f 0x1000 0x0 0x0 0x0 0x7f 0x7f", true), ("0 0x0 0x7f 0x1", false),
    ("running", true),
  ]) func aSystemCallSaysWhetherItEndsByItself(call: String, endsByItself: Bool) {
    #expect(WaitingThreads.endsByItself(call) == endsByItself)
  }
}
