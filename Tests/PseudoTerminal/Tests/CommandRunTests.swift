import Glibc
import Testing

@Suite struct CommandRunTests {
  @Test func outputErrorsAndStatusAreApart() throws {
    let run = try Shell.run("echo out; echo err >&2; exit 5")
    #expect(run.outputText == "out\n")
    #expect(run.errorText == "err\n")
    #expect(run.exit == .exited(5))
  }

  @Test func noStreamIsATerminalAndThereIsNone() throws {
    let run = try Shell.run(
      "test -t 0 || test -t 1 || test -t 2 || (: </dev/tty) 2>/dev/null || echo none")
    #expect(run.outputText == "none\n")
  }

  @Test func inputOfAnySizeComesBack() throws {
    let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let run = try Shell.run("cat", input: input)
    #expect(run.output == input)
    #expect(run.exit == .exited(0))
    #expect(try Shell.run("cat").output.isEmpty)
  }

  @Test func inputThatNobodyReadsHarmsNobody() throws {
    let run = try Shell.run("exec <&-; echo done", input: [UInt8](repeating: 0, count: 1_000_000))
    #expect(run.outputText == "done\n")
  }

  @Test func aSignalIsTold() throws {
    #expect(try Shell.run("kill -TERM $$").exit == .signaled(SIGTERM))
  }

  @Test func aProgramThatClosesItsOutputIsStillWaitedFor() throws {
    #expect(try Shell.run("exec >&- 2>&-; read line; exit 3").exit == .exited(3))
  }

  @Test func aChildThatKeepsThePipeDoesNotHoldTheRun() throws {
    let run = try Shell.run("tail -f /dev/null & echo $!")
    let child = try #require(Int32(run.outputText.dropLast()))
    #expect(ProcessStatus(of: child)?.isZombie != false)
  }

  @Test func aProgramThatDoesNotEndIsKilledAndItsOutputShown() {
    let failure = #expect(throws: ProgramError.self) {
      try Shell.run("echo $$ waits; exec tail -f /dev/null", seconds: 0.3)
    }
    #expect(failure?.description.hasPrefix("waited 0.3 s for: /bin/sh to end\n") == true)
  }

  @Test func aProgramThatIsNotThereIsSaid() {
    #expect(throws: ProgramError.self) { try CommandRun.run("/no-such-folder/program") }
  }
}
