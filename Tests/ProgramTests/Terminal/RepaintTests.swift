import PseudoTerminal
import TestSupport
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
    // It waits for more of a sequence before it takes the key for Escape.
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
    (Sample.thousand, 24, 80), (Sample.unknown, 5, 20), (Sample.failedMounts, 24, 80),
  ])
  func itShowsNothingElse(sample: String, rows: Int, columns: Int) throws {
    var random = SeededGenerator(seed: UInt64(rows * columns))
    let program = try Program.browser("--demo", "--no-check", sample, rows: rows, columns: columns)
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
    let program = try Program.browser("--demo", Sample.failedMounts)
    let repaint = FullRepaint(program: program, rows: 24, columns: 80)
    try program.wait(for: "9 resources")
    try program.send("jj\tjj")
    try program.wait(for: "3 failed")
    #expect(try repaint.differingRows().isEmpty)
    try program.send("\u{9}gj")
    try program.send("W")
    try program.wait(for: "4 match")
    #expect(try repaint.differingRows().isEmpty)
    try program.send("jj\r")
    try program.wait("its list") { $0.lines.contains { $0.hasPrefix("> /mnt/memory") } }
    try program.send("\t/Memories\r\r")
    try program.wait(for: "index.md")
    try program.send("\r")
    try program.wait(for: "q4/")
    #expect(try repaint.differingRows().isEmpty)
  }

  /// A frame in pieces tears, and over SSH each piece may be a packet.
  @Test func aFrameIsWrittenAtOnce() throws {
    let program = try Program.browser("--demo", "--no-check", Sample.thousand)
    try program.wait(for: "1000 resources")
    try program.waitUntilIdle()
    let before = try program.writes()
    // Each row of the list and of the detail changes.
    try program.send("G")
    try program.wait(for: "1000 of 1000")
    try program.waitUntilIdle()
    let writes = try program.writes() - before
    #expect((1...4).contains(writes), "\(writes) writes")
  }

  /// What tmux passes on is not waited for: each of these ends where it began, whatever came before it.
  private static let keysInsideTmux = [
    "j", "j", "k", "G", "g", " ", "\u{4}", "\u{15}", "h", "l", "n", "N", "\t\t", "Jjjq", "tq",
    "I q", "?\u{4}q",
    "bjjq", "Lq",
  ]

  /// The same in a terminal that is widely used and draws emoji its own way.
  @Test(arguments: ["", "J", "t", "?", "b", "L"]) func insideTmuxTheSameHolds(last: String) throws {
    // An Escape goes on at once, so that the keys behind it are not late.
    let tmux = try TmuxSession(
      "--demo --no-check \(Sample.hostile)", options: [["set", "-s", "escape-time", "0"]])
    let program = tmux.program
    try program.wait(for: "8 resources")
    let log = tmux.home.path + "/written"
    try tmux.command("pipe-pane", "-O", "cat >> \(log)")
    var random = SeededGenerator(seed: 5)
    for _ in 0..<12 {
      try program.send(Self.keysInsideTmux.randomElement(using: &random) ?? "j")
    }
    try program.send(last)
    let before = try shown(tmux)
    let count = try repaints(log)
    try program.send("\u{C}")
    let after = try shown(tmux)
    #expect(before == after)
    // The program drew it all again: the pipe tells, a moment later.
    let deadline = ContinuousClock.now.advanced(by: .seconds(60))
    while try repaints(log) == count { try #require(.now < deadline) }
  }

  /// What tmux shows once everything that was typed is drawn.
  private func shown(_ tmux: TmuxSession) throws -> String {
    try FullRepaint.mark(tmux.program)
    try FullRepaint.unsettle(tmux.program)
    return try tmux.command("capture-pane", "-p")
  }

  /// How often the program drew everything since its output is written to a file.
  private func repaints(_ log: String) throws -> Int {
    let text = try CommandRun.run("/bin/cat", arguments: [log]).outputText
    // How tmux's own terminal type clears the screen.
    return text.split(separator: "\u{1B}[H\u{1B}[J", omittingEmptySubsequences: false).count - 1
  }
}
