import DisplayText

/// Rows under headings, as plain lines.
///
/// Without a width every cell stands whole on one line. With one, cells are wrapped in their columns so that no line is
/// wider; nothing is ever cut.
public struct TextTable: Sendable {
  private let headings: [SafeText]
  private let rows: [[SafeText]]
  private static let gap = 2

  /// - Parameter rows: as many cells each as there are headings.
  public init(headings: [SafeText], rows: [[SafeText]]) {
    self.headings = headings
    self.rows = rows
  }

  public func lines(width: Int? = nil) -> [String] {
    let all = [headings] + rows
    let columns = columnWidths(of: all, fitting: width)
    return all.flatMap { lines(of: $0, columns: columns) }
  }

  /// The widths the cells want; where they do not fit, the widest columns give first.
  private func columnWidths(of rows: [[SafeText]], fitting width: Int?) -> [Int] {
    var columns = headings.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
    guard let width else { return columns }
    let room = max(columns.count, width - Self.gap * (columns.count - 1))
    while columns.reduce(0, +) > room {
      guard let widest = columns.indices.max(by: { columns[$0] < columns[$1] }), columns[widest] > 1
      else { break }
      columns[widest] -= 1
    }
    return columns
  }

  private func lines(of cells: [SafeText], columns: [Int]) -> [String] {
    let wrapped = zip(cells, columns).map { $0.width <= $1 ? [$0] : $0.wrapped(to: $1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { line in
      var text = ""
      var missing = 0
      for (cell, width) in zip(wrapped, columns) {
        let piece = line < cell.count ? cell[line] : ""
        if !piece.isEmpty {
          text += String(repeating: " ", count: missing) + piece.plain
          missing = 0
        }
        missing += width - piece.width + Self.gap
      }
      return text
    }
  }
}
