/// One cell's place, counted from 0 at the upper left.
public struct Point: Sendable, Hashable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells. It may be empty; its sides are never negative.
public struct Rect: Sendable, Hashable {
  public let row: Int
  public let column: Int
  public let rows: Int
  public let columns: Int

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of a terminal.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The upper `count` rows, and what is left below them.
  public func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, rows: taken, columns: columns),
      Rect(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The lower `count` rows, and what is left above them.
  public func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = split(top: rows - min(max(0, count), rows))
    return (rest, bottom)
  }

  /// The left `count` columns, and what is left beside them.
  public func split(left count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, rows: rows, columns: taken),
      Rect(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }
}
