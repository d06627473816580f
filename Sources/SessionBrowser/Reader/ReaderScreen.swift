import TerminalModel

/// A text that is read: the part of it that fits.
enum ReaderScreen {
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
}
