import BrowserState
import TerminalModel

/// A text that is read: the part of it that fits.
enum ReaderScreen {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let reader = browser.readers.last else { return }
    let lines = browser.readerLines
    let start = reader.scroll.settled(count: lines.count, height: rect.rows)
    for (row, line) in lines.dropFirst(start).prefix(rect.rows).enumerated() {
      for piece in line.pieces {
        grid.write(piece.text, in: rect, row: row, column: piece.column, style: piece.style)
      }
    }
  }

  /// How far the text is scrolled, where it is longer than its place.
  static func summary(_ browser: Browser, height: Int) -> String? {
    let count = browser.readerLines.count
    guard let reader = browser.readers.last, count > height, height > 0 else { return nil }
    let start = reader.scroll.settled(count: count, height: height)
    return "lines \(start + 1)-\(min(count, start + height)) of \(count)"
  }
}
