import TerminalModel

extension Cell {
  /// Whether it is one character of ASCII, with nothing over it.
  var isPlainASCII: Bool {
    (0x20...0x7E).contains(scalar.value) && part == .single && marks == .zero
  }
}

/// Decides what is written for each cell of a row, so that the row is exactly as wide as it says.
struct RowPainter {
  /// What stands in one place of a row.
  enum Mark: Hashable {
    case character(Unicode.Scalar, marks: SIMD4<UInt32>)
    /// A line-drawing character, by its letter in the VT100's alternate set.
    case line(UInt8)
  }

  struct Place: Hashable {
    let mark: Mark
    let style: Style
    /// 1 or 2.
    let columns: Int
  }

  let isUTF8: Bool
  /// The columns that the running C library gives a character.
  let columnsOf: (Unicode.Scalar) -> Int

  /// The places of a row. Their columns add up to the number of cells.
  ///
  /// A character that the code set or the C library cannot write in the columns it was given becomes one `?` a
  /// column, so the layout never moves.
  func places(of row: ArraySlice<Cell>) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(row.count)
    var index = row.startIndex
    while index < row.endIndex {
      let cell = row[index]
      let next = index + 1
      let isWide = cell.part == .head && next < row.endIndex && row[next].part == .tail
      let columns = isWide ? 2 : 1
      // A half without its other half cannot be written.
      let isComplete = cell.part == .single || isWide
      if isComplete, let mark = mark(for: cell, columns: columns) {
        places.append(Place(mark: mark, style: cell.style, columns: columns))
      } else {
        let unknown = Place(mark: .character("?", marks: .zero), style: cell.style, columns: 1)
        places.append(contentsOf: repeatElement(unknown, count: columns))
      }
      index += columns
    }
    return places
  }

  private func mark(for cell: Cell, columns: Int) -> Mark? {
    let plain = Mark.character(cell.scalar, marks: cell.marks)
    if cell.isPlainASCII { return plain }
    guard isUTF8 else { return columns == 1 ? Self.substitute(for: cell) : nil }
    guard columnsOf(cell.scalar) == columns else { return nil }
    for index in 0..<4 where cell.marks[index] != 0 {
      guard let mark = Unicode.Scalar(cell.marks[index]), columnsOf(mark) == 0 else { return nil }
    }
    return plain
  }

  /// What stands for the few characters that the program itself draws, where the code set has none of them.
  private static func substitute(for cell: Cell) -> Mark? {
    guard cell.marks == .zero else { return nil }
    return switch cell.scalar {
    case "─": .line(UInt8(ascii: "q"))
    case "│": .line(UInt8(ascii: "x"))
    case "└": .line(UInt8(ascii: "m"))
    case "├": .line(UInt8(ascii: "t"))
    case "…": .character("~", marks: .zero)
    default: nil
    }
  }
}
