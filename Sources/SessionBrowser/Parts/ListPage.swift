import DisplayText
import TerminalModel

/// A page that is one list whose rows are all there when it opens: the rows, the cursor among them, and what a key does
/// with one.
protocol ListPage: OverlayPage {
  associatedtype Row

  var rows: [Row] { get }
  var cursor: ListCursor { get set }

  /// Does what a key does with the row under the cursor; nil where it moves the cursor or closes the page.
  ///
  /// - Parameter row: nil in an empty list.
  func perform(_ action: Action, on row: Row?, _ browser: inout Browser) -> [Effect]?

  /// Draws one row, two columns from the left edge.
  func draw(
    _ row: Row, _ bar: SelectionBar, line: Int, in rect: Rect, on grid: inout Grid)
}

extension ListPage {
  /// The row under the cursor.
  var current: Row? { rows[safe: cursor.index] }

  /// The line over the list, with the place of the cursor in it.
  func title(_ text: SafeText) -> PageTitle {
    PageTitle(text, marks: "\(cursor.index + 1) of \(rows.count)")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    cursor.settle(height: rect.rows, count: rows.count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    if let effects = perform(action, on: current, &browser) { return effects }
    if action == .close { browser.closePage() }
    cursor.perform(action, count: rows.count)
    return []
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    for (line, index) in cursor.window(count: rows.count).enumerated() {
      let bar = SelectionBar(isSelected: index == cursor.index)
      bar.draw(in: rect, row: line, on: &grid)
      draw(rows[index], bar, line: line, in: rect, on: &grid)
    }
  }
}
