/// What the emulator shows at one moment.
public struct Screen: Sendable, CustomStringConvertible {
  /// One column of one row.
  struct Cell: Sendable {
    /// A blank cell is a space, the second column of a wide character is empty.
    let text: String
    let style: CellStyle
  }

  public let rows: Int
  public let columns: Int
  /// The rows from the top, without the spaces at their ends.
  public let lines: [String]
  /// From 0, at the top.
  public let cursorRow: Int
  /// From 0, at the left.
  public let cursorColumn: Int
  public let cursorVisible: Bool
  /// Whether the alternate screen is shown.
  public let alternate: Bool
  /// Whether the program asked for pasted text to be marked.
  public let bracketedPaste: Bool
  let cells: [[Cell]]

  init(
    cells: [[Cell]], columns: Int, cursor: (row: Int, column: Int), cursorVisible: Bool,
    alternate: Bool,
    bracketedPaste: Bool
  ) {
    rows = cells.count
    self.columns = columns
    self.cells = cells
    lines = cells.map { row in
      let end = row.lastIndex { $0.text != " " }.map { $0 + 1 } ?? 0
      return row[..<end].map(\.text).joined()
    }
    cursorRow = cursor.row
    cursorColumn = cursor.column
    self.cursorVisible = cursorVisible
    self.alternate = alternate
    self.bracketedPaste = bracketedPaste
  }

  /// The rows, separated by line feeds.
  public var text: String { lines.joined(separator: "\n") }

  /// Whether a row holds this text.
  public func contains(_ text: String) -> Bool { row(containing: text) != nil }

  /// The first row that holds this text.
  public func row(containing text: String) -> Int? { lines.firstIndex { $0.contains(text) } }

  /// The column in which the first occurrence of a text in a row begins; a wide character counts as two.
  public func column(of text: String, row: Int) -> Int? {
    guard cells.indices.contains(row) else { return nil }
    return cells[row].indices.first { start in
      !cells[row][start].text.isEmpty
        && cells[row][start...].lazy.map(\.text).joined().starts(with: text)
    }
  }

  /// How a cell is drawn; `plain` outside the screen.
  public func attributes(row: Int, column: Int) -> CellStyle {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else { return .plain }
    return cells[row][column].style
  }

  /// The screen in a frame, with the cursor's place and the modes: for the message of a test that fails.
  public var description: String {
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let body = cells.map { "|" + $0.map(\.text).joined() + "|" }
    let modes = [
      "cursor \(cursorRow),\(cursorColumn)\(cursorVisible ? "" : " hidden")",
      alternate ? "alternate screen" : "normal screen",
      bracketedPaste ? "bracketed paste" : "plain paste",
    ]
    return ([edge] + body + [edge, modes.joined(separator: ", ")]).joined(separator: "\n")
  }
}
