/// How large a terminal is, in character cells.
///
/// Both numbers are at least 1: a terminal that reports zero or less is taken as one cell.
public struct Size: Sendable, Hashable {
  public let rows: Int
  public let columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
  }
}
