import PseudoTerminal
import SeededRandom
import Testing

/// After any walk through the program the screen equals a full repaint.
@Suite struct RepaintTests {
  /// Keys that ask for nothing and end nothing.
  private static let keys =
    [
      "j", "j", "k", "G", "g", " ", "\u{4}", "\u{15}", "\t", "J", "t", "I", "?", "b", "L", "h", "l",
      "n", "N", "/u\r", "/e\r",
    ]

  /// What stands over the list is left with q, which in a pane would end the program.
  private static func leave(_ program: TerminalProgram) throws {
    try program.send("\u{1B}")
    // As long as the program waits for more of a sequence.
    _ = try program.quietBytes(seconds: 0.08)
    try program.waitUntilIdle()
  }

  private func walk(_ program: TerminalProgram, _ random: inout SeededGenerator, steps: Int) throws
  {
    for _ in 0..<steps {
      if Int.random(in: 0..<5, using: &random) == 0 {
        try Self.leave(program)
      } else {
        try program.send(Self.keys.randomElement(using: &random) ?? "j")
        try program.waitUntilIdle()
      }
    }
  }

  @Test(arguments: [
    (Sample.everyKind, 24, 80), (Sample.hostile, 24, 80), (Sample.hostile, 12, 40),
    (Sample.hostile, 30, 140),
    (Sample.thousand, 24, 80), (Sample.unknown, 5, 20), (Sample.arrivals, 24, 80),
  ])
  func itShowsNothingElse(sample: String, rows: Int, columns: Int) throws {
    var random = SeededGenerator(seed: UInt64(rows * columns))
    let program = try Program.browser("--demo", "--no-extra", sample, rows: rows, columns: columns)
    try program.wait("the whole list") { screen in
      rows < 10
        ? screen.contains("sesn_") : screen.contains(" resources") && screen.contains("fetched")
    }
    let repaint = FullRepaint(program: program, rows: rows, columns: columns)
    for round in 0..<6 {
      try walk(program, &random, steps: 14)
      let differing = try repaint.differingRows()
      #expect(differing.isEmpty, "\(sample), round \(round): \(differing.joined(separator: "\n"))")
    }
  }

  /// What arrives late is drawn into a screen that one moves on meanwhile.
  @Test func neitherDoesWhatArrivesLater() throws {
    let program = try Program.browser("--demo", Sample.arrivals)
    let repaint = FullRepaint(program: program, rows: 24, columns: 80)
    try program.wait(for: "9 resources")
    try program.send("jj\tjj")
    try program.wait(for: "no report")
    #expect(try repaint.differingRows().isEmpty)
    try program.send("\u{9}gj")
    try program.send("W")
    try program.wait(for: "read-only   running")
    #expect(try repaint.differingRows().isEmpty)
    try program.send("\r")
    try program.wait(for: "release-notes-2025")
    try program.send("\t/Memories\r\r")
    try program.wait(for: "index.md")
    try program.send("\r")
    try program.wait(for: "q4/")
    #expect(try repaint.differingRows().isEmpty)
  }

  /// The same in a terminal that is widely used and draws emoji its own way.
  @Test func insideTmuxTheSameHolds() throws {
    // An Escape goes on at once, so that the keys behind it are not late.
    let tmux = try TmuxSession(
      "--demo --no-extra \(Sample.hostile)", options: [["set", "-s", "escape-time", "0"]])
    let program = tmux.program
    try program.wait(for: "8 resources")
    let log = tmux.home.path + "/written"
    try tmux.command("pipe-pane", "-O", "cat >> \(log)")
    var random = SeededGenerator(seed: 5)
    for round in 0..<4 {
      try walk(program, &random, steps: 10)
      try FullRepaint.settle(program)
      _ = try program.quietBytes(seconds: 0.3)
      let before = try tmux.command("capture-pane", "-p")
      let count = try repaints(log)
      try program.send("\u{C}")
      // What tmux shows does not change, so nothing comes out of it that could be waited for.
      for _ in 0..<100 where try repaints(log) == count {
        _ = try program.quietBytes(seconds: 0.05)
      }
      try #require(try repaints(log) > count)
      _ = try program.quietBytes(seconds: 0.3)
      let after = try tmux.command("capture-pane", "-p")
      let differing = zip(before.split(separator: "\n"), after.split(separator: "\n")).filter {
        $0 != $1
      }
      #expect(differing.isEmpty && before == after, "round \(round): \(differing)")
    }
  }

  /// How often the program drew everything since its output is written to a file.
  private func repaints(_ log: String) throws -> Int {
    let text = try CommandRun.run("/bin/cat", arguments: [log]).outputText
    // How tmux's own terminal type clears the screen.
    return text.split(separator: "\u{1B}[H\u{1B}[J", omittingEmptySubsequences: false).count - 1
  }
}
