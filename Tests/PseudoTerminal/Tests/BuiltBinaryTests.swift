import Testing

@Suite struct BuiltBinaryTests {
  @Test func theProgramBuiltBesideTheTestsIsFound() throws {
    let path = try TerminalProgram.builtBinary
    #expect(path.hasPrefix("/") && !path.hasSuffix("/"))
    #expect(throws: Never.self) {
      try TerminalProgram.builtBinary(named: path, besides: [])
    }
  }

  @Test func aNamedProgramComesFirst() throws {
    #expect(
      try TerminalProgram.builtBinary(named: "/bin/sh", besides: CommandLine.arguments) == "/bin/sh"
    )
  }

  @Test func anEmptyNameCountsAsNone() throws {
    #expect(throws: ProgramError.self) {
      try TerminalProgram.builtBinary(named: "", besides: ["/no-such-folder/tests", "no-folder"])
    }
  }

  @Test func aNamedProgramThatCannotRunIsSaid() {
    let failure = #expect(throws: ProgramError.self) {
      try TerminalProgram.builtBinary(
        named: "/no-such-folder/program", besides: CommandLine.arguments)
    }
    #expect(failure?.description == "no sessionscope to run; tried: /no-such-folder/program")
  }
}
