import SessionBrowser
import TerminalModel
import TestSupport

/// What is wrong with the screen of a browser: its size, its cursor, characters that may not be shown, halves of wide ones.
public enum GridFaults {
  public static func all(of browser: Browser) -> [String] {
    let grid = Screen.grid(browser)
    var faults: [String] = []
    if grid.size != browser.size || grid.cells.count != grid.size.rows * grid.size.columns {
      faults.append("the screen has another size than the browser")
    }
    if let cursor = grid.cursor,
      !(0..<grid.size.rows).contains(cursor.row)
        || !(0..<grid.size.columns).contains(cursor.column)
    {
      faults.append("the cursor is outside, at \(cursor.row), \(cursor.column)")
    }
    let columns = grid.size.columns
    for (index, cell) in grid.cells.enumerated() {
      if let fault = fault(of: cell) {
        faults.append("\(fault) at \(index / columns), \(index % columns)")
      }
      let next = index % columns + 1 < columns ? grid.cells[index + 1] : nil
      if (cell.part == .head) != (next?.part == .tail) {
        faults.append("half a wide character at \(index / columns), \(index % columns)")
      }
      if index % columns == 0, cell.part == .tail { faults.append("a row begins with a tail") }
    }
    if !faults.isEmpty { faults.append(grid.text) }
    return faults
  }

  private static func fault(of cell: Cell) -> String? {
    if cell.scalar.mayNotBeShown { return "U+\(String(cell.scalar.value, radix: 16))" }
    guard cell.marks != .zero else { return nil }
    for index in 0..<4 where cell.marks[index] != 0 {
      guard let mark = Unicode.Scalar(cell.marks[index]), !mark.mayNotBeShown else {
        return "U+\(String(cell.marks[index], radix: 16)) as a mark"
      }
    }
    return nil
  }
}
