import DisplayText

/// A screen as a value: what stands in each cell, and where the cursor is.
///
/// Text gets in only as `SafeText`, and never leaves the rectangle it was written into; writing outside the grid does
/// nothing.
public struct Grid: Sendable, Equatable {
  public let size: Size
  /// Row after row, `size.rows * size.columns` cells.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor is shown; hidden when there is none.
  public var cursor: Point?

  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// One row as text, for tests and for people; trailing spaces are dropped.
  public func text(ofRow row: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for cell in self.row(row) where cell.part != .tail {
      scalars.append(cell.scalar)
      for index in 0..<4 {
        guard cell.marks[index] != 0, let mark = Unicode.Scalar(cell.marks[index]) else { break }
        scalars.append(mark)
      }
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// The whole screen as text, a line feed between rows; trailing spaces are dropped.
  public var text: String {
    (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n")
  }

  /// Writes one line of text at a column of a rectangle's row, cut at the rectangle's right edge.
  ///
  /// Spellings of hidden characters keep their own style, whatever the rest has.
  ///
  /// - Returns: the column after the text, counted in the rectangle.
  @discardableResult
  public mutating func write(
    _ text: SafeText, in rect: Rect, row: Int = 0, column: Int = 0, style: Style = .plain
  ) -> Int {
    var column = column
    guard row >= 0, row < rect.rows, rect.row + row >= 0, rect.row + row < size.rows else {
      return column + text.width
    }
    let limit = min(rect.columns, size.columns - rect.column)
    let end = text.withBytesOfOneColumn { bytes in
      let (first, last) = (max(column, 0, -rect.column), min(column + bytes.count, limit))
      if first < last {
        put(
          bytes[first - column..<last - column], row: rect.row + row, column: rect.column + first,
          style: style)
      }
      return min(column + bytes.count, max(column, limit))
    }
    if let end { return end }
    for glyph in text.glyphs {
      let width = Int(glyph.width)
      guard column + width <= limit else { break }
      if column >= 0, rect.column + column >= 0 {
        put(
          glyph, row: rect.row + row, column: rect.column + column,
          style: glyph.isEscape ? .escape : style)
      }
      column += width
    }
    return column
  }

  /// Fills a rectangle's row with one character from a column on.
  public mutating func fill(
    _ scalar: Unicode.Scalar, in rect: Rect, row: Int, from column: Int = 0, style: Style = .plain
  ) {
    guard row >= 0, row < rect.rows, rect.row + row >= 0, rect.row + row < size.rows else { return }
    let limit = min(rect.columns, size.columns - rect.column)
    var column = max(0, column)
    while column < limit {
      set(Cell(scalar, style: style), row: rect.row + row, column: rect.column + column)
      column += 1
    }
  }

  /// Replaces cells by bytes of ASCII, of which there is one at least.
  private mutating func put(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, row: Int, column: Int, style: Style
  ) {
    let start = row * size.columns + column
    // What they cover of wide characters goes with them; only at the ends another half may stay.
    splitWide(at: start, column: column, keepsTail: false)
    splitWide(at: start + bytes.count - 1, column: column + bytes.count - 1, keepsTail: false)
    var index = start
    for byte in bytes {
      cells[index] = Cell(Unicode.Scalar(byte), style: style)
      index += 1
    }
  }

  private mutating func put(_ glyph: SafeText.Glyph, row: Int, column: Int, style: Style) {
    let wide = glyph.width == 2
    set(
      Cell(glyph.scalar, marks: glyph.marks, style: style, part: wide ? .head : .single), row: row,
      column: column)
    if wide { set(Cell(glyph.scalar, style: style, part: .tail), row: row, column: column + 1) }
  }

  /// Replaces one cell. The other half of a wide character that loses one becomes a space, so that a grid never
  /// holds half a character.
  private mutating func set(_ cell: Cell, row: Int, column: Int) {
    let index = row * size.columns + column
    splitWide(at: index, column: column, keepsTail: cell.part == .tail)
    cells[index] = cell
  }

  /// Makes a space of the other half of a wide character whose half at a place is to be replaced.
  ///
  /// - Parameter keepsTail: whether what takes the place is a tail itself.
  private mutating func splitWide(at index: Int, column: Int, keepsTail: Bool) {
    switch cells[index].part {
    case .head where column + 1 < size.columns && cells[index + 1].part == .tail:
      cells[index + 1] = Cell(" ", style: cells[index + 1].style)
    case .tail where !keepsTail && column > 0 && cells[index - 1].part == .head:
      cells[index - 1] = Cell(" ", style: cells[index - 1].style)
    default: break
    }
  }
}
