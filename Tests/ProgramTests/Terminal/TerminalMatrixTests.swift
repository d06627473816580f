import PseudoTerminal
import TestSupport
import Testing

/// Every kind of terminal, locale and size: the browser starts, is walked through, and leaves the terminal as it was.
@Suite struct TerminalMatrixTests {
  static let types = [
    "xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "xterm-ghostty",
  ]
  static let sizes = [(5, 20), (12, 40), (24, 80), (60, 200)]

  /// What asks a terminal something, and may never be answered.
  private static let queries = [
    "\u{1B}[c", "\u{1B}[0c", "\u{1B}[>", "\u{1B}[5n", "\u{1B}[6n", "\u{1B}[?6n", "\u{1B}]",
    "\u{1B}P", "\u{1B}Z",
    "\u{5}",
  ]

  @Test(arguments: types, ["C", "C.UTF-8"])
  func itStartsIsWalkedThroughAndLeaves(type: String, locale: String) throws {
    for (rows, columns) in Self.sizes {
      let place = "\(type) \(locale) \(columns)x\(rows)"
      let idle = try TerminalProgram("/bin/true", environment: Program.plain)
      _ = try idle.waitForExit()
      let modes = try idle.terminalModes()
      let program = try Program.browser(
        "--demo", "--no-check", Sample.everyKind, rows: rows, columns: columns,
        environment: ["TERM": type, "LANG": locale])
      try program.wait("the list, \(place)") { $0.marks("read-only") }
      for keys in ["jj", "\t", "j", "h", "b", "q", "J", "q", "?", "q", "t", "q"] {
        try program.send(keys)
        try program.waitUntilIdle()
      }
      let screen = try program.wait("the list again, \(place)") { $0.marks("read-write") }
      #expect(locale == "C.UTF-8" || program.bytes.allSatisfy { $0 < 0x80 }, "\(place)")
      // Neither light nor dark is assumed: the background is the terminal's own.
      for row in 0..<rows {
        for column in 0..<columns {
          #expect(screen.attributes(row: row, column: column).background == .standard, "\(place)")
        }
      }
      try program.send("q")
      #expect(try program.waitForExit() == .exited(0), "\(place)")
      #expect(try program.terminalModes() == modes, "\(place)")
      #expect(!program.screen.alternate && program.screen.cursorVisible, "\(place)")
      let written = String(decoding: program.bytes, as: UTF8.self)
      for query in Self.queries { #expect(!written.contains(query), "\(place)") }
    }
  }

  /// Some terminals cannot write their last cell without a detour, for which curses wants a column before it.
  @Test(arguments: types, [1, 3]) func aSingleColumnStaysEmpty(type: String, rows: Int) throws {
    let program = try Program.browser(
      "--demo", "--no-check", Sample.everyKind, rows: rows, columns: 1, environment: ["TERM": type])
    for keys in ["j", "?", "j", "q", "b", "q", "J", "q", "\u{C}"] {
      try program.waitUntilIdle()
      try program.send(keys)
    }
    try program.waitUntilIdle()
    for row in 0..<rows {
      #expect(program.screen.lines[row].allSatisfy { $0 == " " })
      #expect(program.screen.attributes(row: row, column: 0) == .plain)
    }
    try program.send("q")
    #expect(try program.waitForExit() == .exited(0))
  }

  @Test(arguments: ["dumb", ""], ["C", "C.UTF-8"])
  func whatCannotDrawIsRefusedAndThePlainCommandsAreNamed(type: String, locale: String) throws {
    let program = try Program.browser("--demo", environment: ["TERM": type, "LANG": locale])
    #expect(try program.waitForExit() == .exited(2))
    #expect(program.screen.contains("sessionscope list SESSION"))
    #expect(program.screen.contains("sessionscope get SESSION RESOURCE"))
    #expect(!program.bytes.contains(0x1B))
  }

  /// What stands for it is said once, and not again on the next screen.
  @Test(arguments: ["xterm-ghostty", "xterm-kitty-of-tomorrow", "no such\u{1B}[2J type"])
  func aTypeThatIsNotKnownIsReplacedAndThatIsSaidOnce(type: String) throws {
    let program = try Program.browser("--demo", environment: ["TERM": type])
    let screen = try program.wait(for: "is unknown here; using xterm-256color")
    #expect(!screen.text.contains("\u{1B}"))
    try program.send("\r")
    try program.wait("the list") { $0.marks("read-only") }
    // The rest of the same frame, its last lines among it, may come later.
    try program.waitUntilIdle()
    #expect(!program.screen.contains("is unknown here"))
  }

  @Test(
    arguments: [
      (["LANG": "C.UTF-8"], true), (["LANG": "C"], false), (["LANG": "POSIX"], false),
      (["LANG": ""], false),
      // Not installed: its name says UTF-8, so C.UTF-8 stands for it.
      (["LANG": "de_DE.UTF-8"], true), (["LC_ALL": "xx_YY.utf8", "LANG": "C"], true),
      (["LC_ALL": "xx_YY"], false), (["LC_CTYPE": "C", "LANG": "C.UTF-8"], false),
    ] as [([String: String], Bool)])
  func theLocaleDecidesHowLinesAreDrawn(locale: [String: String], isUTF8: Bool) throws {
    let program = try Program.browser("--demo", Sample.hostile, environment: locale)
    try program.wait(for: "MOUNT PATH")
    try program.waitUntilIdle()
    // A line is a line in both: outside UTF-8 through the terminal's own set of characters.
    #expect(program.screen.contains("──"))
    // Checks may write at any moment; only what an ended program wrote ends with a whole character.
    try program.send("q")
    #expect(try program.waitForExit() == .exited(0))
    let bytes = program.bytes
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(bytes.contains { $0 >= 0x80 } == isUTF8)
  }

  private func colors(_ environment: [String: String]) throws -> Set<String> {
    let program = try Program.browser("--demo", Sample.everyKind, environment: environment)
    try program.wait("the list") { $0.marks("read-only") }
    try program.waitUntilIdle()
    let screen = program.screen
    var seen: Set<String> = []
    for row in 0..<24 {
      for column in 0..<80 {
        seen.insert("\(screen.attributes(row: row, column: column).foreground)")
      }
    }
    return seen
  }

  @Test func coloursAreUsedWhereThereAreSomeAndWanted() throws {
    #expect(try colors(["TERM": "xterm-256color"]).count > 2)
    #expect(try colors(["TERM": "xterm"]).count > 2)
    for environment in [["TERM": "vt100"], ["NO_COLOR": "1"], ["TERM": "xterm-mono"]] {
      #expect(try colors(environment).count == 1, "\(environment)")
    }
    // An empty variable is an unset one.
    #expect(try colors(["NO_COLOR": ""]).count > 2)
  }
}

extension PseudoTerminal.Screen {
  /// Whether the row under the cursor of the list holds a text, which the smallest window shows too.
  fileprivate func marks(_ text: String) -> Bool {
    lines.contains { $0.hasPrefix("> ") && $0.contains(text) }
  }
}
