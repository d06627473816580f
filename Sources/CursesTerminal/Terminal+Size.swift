import CNcurses
import Glibc
import TerminalModel

extension Terminal {
  /// Asks how large the terminal is now, and makes the next `draw` paint all of it.
  ///
  /// Also where it is as large as before: between two readings it may have been smaller, and have lost what it showed.
  public func readSize() {
    resize(fallback: size)
    redraw()
  }

  /// - Parameter fallback: the size where the system knows none, as on a serial line.
  func resize(fallback: Size) {
    guard isOpen else { return }
    let size = Self.measured() ?? fallback
    let rows = min(size.rows, Self.largest.rows)
    let columns = min(size.columns, Self.largest.columns)
    guard resize_term(Int32(rows), Int32(columns)) == OK else { return }
    self.size = Size(rows: rows, columns: columns)
  }

  /// Makes every row part of the scroll region.
  ///
  /// curses sets it at its start to the rows of the description, most often 24, before it is told the real size; some
  /// terminals do not delete characters below it.
  func resetScrollRegion() {
    if type.isANSI, TerminalType.capability("csr") != nil { write(Array("\u{1B}[r".utf8)) }
  }

  /// The size that `LINES` and `COLUMNS` name, else 80 by 24.
  static func size(in environment: [String: String]) -> Size {
    Size(
      rows: environment["LINES"].flatMap(UInt16.init).map(Int.init) ?? 24,
      columns: environment["COLUMNS"].flatMap(UInt16.init).map(Int.init) ?? 80)
  }

  /// Memory grows with the screen, and nobody reads more than this.
  private static let largest = Size(rows: 1000, columns: 2000)

  private static func measured() -> Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0
    else {
      return nil
    }
    return Size(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }
}
