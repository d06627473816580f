import DisplayText
import Presentation
import TerminalModel

/// A table with column headings: the look of every page that is a list.
struct PageTable {
  struct Column {
    let heading: SafeText
    /// How many columns of the screen it has; nil for those that share the rest.
    let width: Int?
    var isRight = false
    /// Whether what is too long is cut in its middle, as paths are, whose ends say most.
    var isPath = false
    /// The width of a screen from which on it is there.
    var from = 0
  }

  struct Row {
    let cells: [SafeText]
    var indent = 0
    var severity = Severity.ordinary
    /// Which cell shows the severity.
    var severityCell = 0
    /// A mark in front of the row.
    var mark: SafeText = ""
    /// Said in place of cells, over the whole width.
    var words: SafeText?
  }

  let columns: [Column]
  let count: Int
  let cursor: ListCursor

  /// How many rows the headings take.
  static func headingRows(in rows: Int) -> Int { rows >= 4 ? 1 : 0 }

  /// Where each column stands; nil for one that there is no room for.
  private func places(width: Int) -> [Range<Int>?] {
    let isShown = columns.map { $0.from <= width }
    let shown = zip(columns, isShown).filter(\.1).map(\.0)
    let fixed = shown.reduce(0) { $0 + ($1.width ?? 0) } + 2 * max(0, shown.count - 1)
    let shares = shown.count { $0.width == nil }
    var left = max(0, width - 3 - fixed)
    var sharesLeft = shares
    var column = 2
    return zip(columns, isShown).map { part, isShown in
      guard isShown else { return nil }
      var width = part.width ?? 0
      if part.width == nil {
        width = left / sharesLeft
        (left, sharesLeft) = (left - width, sharesLeft - 1)
      }
      defer { column += width + 2 }
      return column..<column + width
    }
  }

  /// - Parameter row: makes a row; asked only for those that are seen.
  func draw(in rect: Rect, on grid: inout Grid, row: (Int) -> Row) {
    let (head, body) = rect.split(top: Self.headingRows(in: rect.rows))
    let places = places(width: rect.columns)
    drawHead(places, in: head, on: &grid)
    for (line, index) in cursor.window(count: count).enumerated() {
      let bar = SelectionBar(isSelected: index == cursor.index)
      bar.draw(in: body, row: line, on: &grid)
      draw(row(index), places, bar, line: line, in: body, on: &grid)
    }
  }

  private func drawHead(_ places: [Range<Int>?], in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    for (column, place) in zip(columns, places) {
      guard let place, !place.isEmpty else { continue }
      let text = column.heading.clipped(to: place.count)
      let start = column.isRight ? place.upperBound - text.width : place.lowerBound
      grid.write(text, in: rect, column: start, style: .heading)
    }
  }

  private func draw(
    _ row: Row, _ places: [Range<Int>?], _ bar: SelectionBar, line: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    // Deep rows keep half of the width.
    let indent = min(row.indent * 2, max(0, (rect.columns - 2) / 2))
    if let words = row.words {
      let column = 2 + indent
      grid.write(
        words.clipped(to: max(0, rect.columns - column - 1)), in: rect, row: line, column: column,
        style: bar.style(row.severity == .ordinary ? .faint : Style(row.severity)))
      return
    }
    grid.write(row.mark, in: rect, row: line, column: 1, style: bar.style(.key))
    for (index, (column, place)) in zip(columns, places).enumerated() {
      guard let place, index < row.cells.count else { continue }
      let start = place.lowerBound + (column.width == nil ? indent : 0)
      let room = max(0, place.upperBound - start)
      let text =
        column.isPath
        ? row.cells[index].clippedInMiddle(to: room) : row.cells[index].clipped(to: room)
      let style = index == row.severityCell ? Style(row.severity) : .plain
      grid.write(
        text, in: rect, row: line,
        column: column.isRight ? place.upperBound - text.width : start,
        style: bar.style(style))
    }
  }
}
