import PseudoTerminal

/// Compares what a program drew bit by bit with what it draws again on Ctrl-L.
struct FullRepaint {
  let program: TerminalProgram
  let rows: Int
  let columns: Int

  /// What curses writes before it draws a screen from nothing.
  private static let beginning = Array("\u{1B}[H\u{1B}[2J".utf8)

  /// The rows that a full repaint draws otherwise than they were, and both.
  ///
  /// It asks for two repaints: the second one begins when the first is whole.
  func differingRows() throws -> [String] {
    try Self.settle(program)
    let before = places.count
    for number in 1...2 {
      try program.send("\u{C}")
      try program.wait("repaint \(number)") { _ in places.count == before + number }
    }
    let (first, second) = (places[before], places[before + 1])
    let bytes = program.bytes
    let drawn = try Screen.after(bytes[..<first], rows: rows, columns: columns)
    let redrawn = try Screen.after(bytes[..<second], rows: rows, columns: columns)
    try Self.unsettle(program)
    return drawn.rowsDiffering(from: redrawn).map {
      "\($0): \(drawn.lines[$0])\n   redrawn: \(redrawn.lines[$0])"
    }
  }

  private static let words = "pasted text"

  /// Waits until everything that was typed is drawn: a paste outside of a line that is typed is answered with words in
  /// the status line, after all before it.
  static func mark(_ program: TerminalProgram) throws {
    try program.send("\u{1B}[200~x\u{1B}[201~")
    try program.wait(for: words)
  }

  /// The same, and until the program is idle.
  static func settle(_ program: TerminalProgram) throws {
    try mark(program)
    try program.waitUntilIdle()
  }

  /// Takes those words away with a key that does nothing else.
  static func unsettle(_ program: TerminalProgram) throws {
    try program.send("Z")
    try program.wait("the status line without the mark") { !$0.contains(words) }
  }

  /// Where each repaint begins among the bytes that were written.
  private var places: [Int] {
    let bytes = program.bytes
    guard bytes.count >= Self.beginning.count else { return [] }
    return (0...bytes.count - Self.beginning.count).filter { start in
      bytes[start] == 0x1B && bytes[start...].starts(with: Self.beginning)
    }
  }
}
