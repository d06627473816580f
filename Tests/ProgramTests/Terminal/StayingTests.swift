import Glibc
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// What happens to the terminal meanwhile: sizes, pastes, cut keys, silence.
@Suite struct StayingTests {
  private func expectRepaintChangesNothing(
    _ program: TerminalProgram, _ place: String, location: SourceLocation = #_sourceLocation
  ) throws {
    try FullRepaint.settle(program)
    let drawn = program.screen
    try program.send("\u{C}")
    try program.waitUntilIdle()
    let differing = drawn.rowsDiffering(from: program.screen)
    #expect(differing.isEmpty, "\(place): \(differing)\n\(drawn)", sourceLocation: location)
  }

  @Test(arguments: ["", "b", "J", "?", "W", "L", "/x\r"])
  func aStormOfSizesLeavesTheScreenRight(keys: String) throws {
    var random = SeededGenerator(seed: 9)
    let program = try Program.browser("--demo", "--no-check", Sample.hostile)
    try program.wait(for: "8 resources")
    try program.send(keys)
    for _ in 0..<40 {
      try program.pretendSize(
        rows: Int.random(in: 1...60, using: &random),
        columns: Int.random(in: 1...150, using: &random))
    }
    try program.resize(rows: 24, columns: 80)
    try expectRepaintChangesNothing(program, keys)
    #expect(program.screen.lines[0].hasSuffix("demo data"))
  }

  @Test func oneCellAndBack() throws {
    let program = try Program.browser("--demo", Sample.everyKind)
    try program.wait(for: "10 resources")
    for (rows, columns) in [(1, 1), (24, 80), (1, 80), (24, 2), (24, 80)] {
      try program.pretendSize(rows: rows, columns: columns)
      try program.send("j")
      try program.waitUntilIdle()
    }
    try program.wait(for: "6 of 10")
    try expectRepaintChangesNothing(program, "back")
  }

  @Test func aNewSizeWhileAPageLoads() async throws {
    let server = try await LoopbackServer.start { request in
      request.target.contains("/resources") ? .silence : .json(#"{"id":"sesn_1","title":"T"}"#)
    }
    let program = try Program.browser(
      "sesn_1",
      environment: ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL])
    try program.wait(for: "asking for the resources")
    try program.resize(rows: 12, columns: 40)
    try program.wait("the narrow screen") { $0.rows == 12 && $0.lines[10].contains("asking for") }
    try program.send("\u{1B}")
    try program.wait(for: "cancelled; r asks again")
  }

  /// Control characters in it are text, whatever they would do as keys.
  @Test(arguments: [UInt64(1), 2, 3]) func ahundredKilobytesArePastedAndNeverRun(seed: UInt64)
    throws
  {
    var random = SeededGenerator(seed: seed)
    let program = try Program.browser("--demo")
    try program.wait(for: "SAMPLE SESSIONS")
    var paste = Array("\u{1B}[200~".utf8)
    for number in 0..<10_000 {
      paste += [3, 4, 13, 10, 26, 113, 0, 27][number % 8...number % 8]
      paste += Array("pasted<\u{1B}[A".utf8.prefix(9))
    }
    paste += Array("\u{1B}[201~".utf8)
    #expect(paste.count > 100_000)
    var rest = paste[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...5000, using: &random))
      try program.send(bytes: Array(part))
      rest = rest.dropFirst(part.count)
    }
    try program.waitUntilIdle()
    let screen = program.screen
    #expect(screen.contains("Session") && screen.alternate)
    #expect(screen.contains("pasted 100000 characters, 16250 of them hidden"))
    #expect(HiddenScalars.found(in: screen.text).isEmpty)
    try program.send("\u{15}")
    try program.wait("the empty line") { !$0.contains("pasted") }
    try program.send("\u{4}")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test func keysThatArriveByteByByteAreTheSameKeys() throws {
    let program = try Program.browser("--demo", Sample.everyKind, environment: ["ESCDELAY": "5000"])
    try program.wait(for: "10 resources")
    for byte in Array(
      "\u{1B}[B\u{1B}OB\u{1B}[6~\u{1B}[1;5C\u{1B}[?1;2c\u{1B}[<0;3;4M\u{1B}]0;q\u{7}".utf8)
    {
      try program.send(bytes: [byte])
      try program.waitUntilAllIsRead()
    }
    // Arrow, arrow, page; the unknown ones are dropped whole and none of their bytes is a key.
    try program.wait(for: "10 of 10")
    #expect(program.screen.contains("Ctrl-Right is not a key here; ? lists them"))
  }

  /// A terminal that takes nothing for a while is sent what is there then, and not every state in between.
  @Test func aStalledTerminalIsNotPaintedKeyByKey() throws {
    let program = try Program.browser(
      "--demo", "--no-check", Sample.everyKind, rows: 50, columns: 160)
    try program.wait(for: "10 resources")
    try program.waitUntilIdle()
    let before = program.bytes.count
    // Each pair would paint two whole screens: more than a megabyte together.
    let pairs = 900
    try program.type(String(repeating: "?q", count: pairs))
    try program.waitUntilIdle()
    let written = program.bytes.count - before
    #expect(written < 60_000, "\(written) bytes")
    #expect(program.screen.contains("10 resources"))
    try expectRepaintChangesNothing(program, "after the stall")
  }
}
