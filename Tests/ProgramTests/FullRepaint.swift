import PseudoTerminal

/// Compares what a program drew bit by bit with what it draws anew on Ctrl-L.
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
    try program.waitUntilIdle()
    let before = places.count
    for number in 1...2 {
      try program.send("\u{C}")
      try program.wait("repaint \(number)") { _ in places.count == before + number }
    }
    let (first, second) = (places[before], places[before + 1])
    let bytes = program.bytes
    let drawn = try Screen.after(bytes[..<first], rows: rows, columns: columns)
    let anew = try Screen.after(bytes[..<second], rows: rows, columns: columns)
    return drawn.rowsDiffering(from: anew).map {
      "\($0): \(drawn.lines[$0])\n   anew: \(anew.lines[$0])"
    }
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
