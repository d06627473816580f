import TerminalModel

/// A text that is read: the part of it that fits.
enum ReaderScreen {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let reader = browser.reader else { return }
    let lines = browser.readerLines
    let start = reader.scroll.settled(count: lines.count, height: rect.rows)
    draw(lines, from: start, found: reader.found, in: rect, on: &grid)
  }

  /// Draws the lines that fit from one on; the one that a search found stands out.
  static func draw(
    _ lines: [TextLine], from start: Int, found: Int?, in rect: Rect, on grid: inout Grid
  ) {
    for (row, line) in lines.dropFirst(start).prefix(rect.rows).enumerated() {
      for piece in line.pieces {
        grid.write(
          piece.text, in: rect, row: row, column: piece.column,
          style: start + row == found ? .selected : piece.style)
      }
    }
  }

  /// How far the text is scrolled, where it is longer than its place.
  static func summary(_ browser: Browser, height: Int) -> String? {
    let count = browser.readerLines.count
    guard let reader = browser.reader, count > height, height > 0 else { return nil }
    let start = reader.scroll.settled(count: count, height: height)
    return "lines \(start + 1)-\(min(count, start + height)) of \(count)"
  }
}
