import DisplayText
import TerminalModel

/// A line being typed, with the cursor in sight.
enum InputLine {
  /// Draws the line from a column on to the right edge, and puts the terminal's cursor into it.
  static func draw(_ editor: LineEditor, in rect: Rect, row: Int, column: Int, on grid: inout Grid)
  {
    guard row < rect.rows, column < rect.columns else { return }
    let width = rect.columns - column
    // A character takes a column or more: what is farther from the cursor than that is not seen.
    let before = SafeText(editor.text(max(0, editor.position - width)..<editor.position))
    let after = SafeText(
      editor.text(editor.position..<min(editor.characters.count, editor.position + width)))
    // One column is kept for the cursor behind the text.
    let start = max(0, before.width - (width - 1))
    let shown = before.dropping(columns: start)
    let end = grid.write(shown, in: rect, row: row, column: column, style: .input)
    grid.write(after, in: rect, row: row, column: end, style: .input)
    if start > 0 { grid.write("…", in: rect, row: row, column: column, style: .faint) }
    if end + after.width > rect.columns {
      grid.write("…", in: rect, row: row, column: rect.columns - 1, style: .faint)
    }
    grid.cursor = Point(row: rect.row + row, column: rect.column + min(end, rect.columns - 1))
  }
}
