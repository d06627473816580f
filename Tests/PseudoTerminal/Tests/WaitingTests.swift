import Testing

@Suite struct WaitingTests {
  @Test func aDeadlineNamesWhatWasAwaitedAndShowsTheScreen() throws {
    let program = try Shell.terminal("echo something else; exec cat", rows: 3, columns: 20)
    try program.wait(for: "something else")
    let failure = #expect(throws: ProgramError.self) {
      try program.wait(seconds: 0.1, "the list of sessions") { $0.contains("sessions") }
    }
    #expect(
      failure?.description == """
        waited 0.1 s for: the list of sessions
        +--------------------+
        |something else      |
        |                    |
        |                    |
        +--------------------+
        cursor 1,0, normal screen, plain paste
        """)
  }

  @Test func aProgramThatEndsIsNotWaitedFor() throws {
    let program = try Shell.terminal("echo sorry; exit 7")
    let failure = #expect(throws: ProgramError.self) {
      try program.wait(seconds: 3600, "the list") { $0.contains("sessions") }
    }
    #expect(
      failure?.description.hasPrefix(
        "the program exited with status 7 while waiting for: the list\n") == true)
    #expect(failure?.description.contains("|sorry ") == true)
  }

  @Test func theLastWordsOfAProgramAreSeen() throws {
    for number in 0..<20 {
      let program = try Shell.terminal("printf 'first \(number)'; printf ' last'")
      try program.wait(for: "first \(number) last")
    }
  }

  @Test func aProgramThatGoesOnIsSaid() throws {
    let program = try Shell.terminal("echo still here; exec cat")
    try program.wait(for: "still here")
    let failure = #expect(throws: ProgramError.self) { try program.waitForExit(seconds: 0.1) }
    #expect(failure?.description.contains("still here") == true)
  }

  @Test func aFloodOfOutputStillMeetsTheDeadline() throws {
    let program = try Shell.terminal("yes")
    let failure = #expect(throws: ProgramError.self) { try program.wait(seconds: 0.2, for: "no") }
    #expect(failure?.description.contains("|y ") == true)
  }

  @Test(arguments: [0, -1, Double.nan, -Double.infinity]) func aWaitOfNoTimeLooksOnce(
    seconds: Double
  ) throws {
    let program = try Shell.terminal("exec cat")
    #expect(throws: ProgramError.self) { try program.wait(seconds: seconds, for: "anything") }
  }
}
