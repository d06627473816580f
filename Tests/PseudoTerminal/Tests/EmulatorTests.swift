import Testing

@Suite struct EmulatorTests {
  /// Numbers from a seed: the same bytes in each run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test func everyCutOfAnOutputShowsTheSame() throws {
    let output = Array(
      "日e\u{301}\u{1B}[1;31mred\u{1B}[0m\u{1B}[2;3H\u{1B}[?1049h\u{1B}]0;title\u{7}👍.".utf8)
    let whole = try Emulator(rows: 3, columns: 20)
    _ = whole.feed(output)
    for cut in output.indices {
      let parts = try Emulator(rows: 3, columns: 20)
      _ = parts.feed(Array(output[..<cut]))
      _ = parts.feed(Array(output[cut...]))
      #expect(parts.screen.description == whole.screen.description, "cut at \(cut)")
    }
  }

  @Test(arguments: [(1, 1), (1, 2), (2, 1), (5, 20), (100, 300)])
  func noOutputIsTooStrangeAtAnySize(rows: Int, columns: Int) throws {
    var generator = Seeded(state: UInt64(rows * 1000 + columns))
    let emulator = try Emulator(rows: rows, columns: columns)
    let words = [
      "\u{1B}[", "\u{1B}]", "?1049h", "?1049l", "999;999H", "5b", "2J", "日本", "e\u{301}", "\u{1B}M",
      "7L", "m",
    ]
    for _ in 0..<2000 {
      let word = Array(words.randomElement(using: &generator)?.utf8 ?? "".utf8)
      _ = emulator.feed(word + [UInt8.random(in: 0...255, using: &generator)])
    }
    let screen = emulator.screen
    #expect(screen.lines.count == rows)
    #expect((0..<rows).contains(screen.cursorRow))
    #expect((0..<columns).contains(screen.cursorColumn))
  }

  @Test(arguments: ["", "\u{1B}[?1049h"])
  func aNewSizeKeepsTheUpperLeftOfEitherScreen(entering: String) throws {
    let emulator = try Emulator(rows: 4, columns: 8)
    _ = emulator.feed(Array("\(entering)\u{1B}[Hone\r\ntwo\r\nthree\r\nfour\u{1B}[H".utf8))
    try emulator.resize(rows: 2, columns: 4)
    #expect(emulator.screen.lines == ["one", "two"])
    try emulator.resize(rows: 3, columns: 9)
    let screen = emulator.screen
    #expect(screen.lines == ["one", "two", ""])
    #expect((screen.cursorRow, screen.cursorColumn) == (0, 0))
    #expect(screen.alternate == !entering.isEmpty)
  }

  @Test func manySizesOneAfterTheOtherKeepTheCursorInside() throws {
    var generator = Seeded(state: 7)
    let emulator = try Emulator(rows: 24, columns: 80)
    for step in 0..<200 {
      _ = emulator.feed(
        Array("\u{1B}[?1049\(step % 3 == 0 ? "h" : "l")\u{1B}[99;99H日本 text\n".utf8))
      let rows = Int.random(in: 1...60, using: &generator)
      let columns = Int.random(in: 1...200, using: &generator)
      try emulator.resize(rows: rows, columns: columns)
      let screen = emulator.screen
      #expect(screen.lines.count == rows)
      #expect((0..<rows).contains(screen.cursorRow) && (0..<columns).contains(screen.cursorColumn))
    }
  }

  @Test(arguments: [(0, 80), (24, 0), (-1, 80), (24, 100_000)])
  func aSizeThatNoTerminalHasIsRefused(rows: Int, columns: Int) throws {
    #expect(throws: ProgramError.self) { try Emulator(rows: rows, columns: columns) }
    let emulator = try Emulator(rows: 2, columns: 2)
    #expect(throws: ProgramError.self) { try emulator.resize(rows: rows, columns: columns) }
    #expect(emulator.screen.rows == 2)
  }

  @Test func aRepetitionOfNothingEnds() throws {
    let emulator = try Emulator(rows: 2, columns: 10)
    _ = emulator.feed(Array("\u{1B}[3b\rx".utf8))
    #expect(emulator.screen.lines[0] == "x")
  }

  @Test func aQueryIsAnswered() throws {
    let emulator = try Emulator(rows: 5, columns: 20)
    #expect(emulator.feed(Array("\u{1B}[3;4H\u{1B}[6n".utf8)) == Array("\u{1B}[3;4R".utf8))
    #expect(emulator.feed(Array("plain".utf8)).isEmpty)
  }
}
