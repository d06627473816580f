import TerminalModel

/// The look of one row of a list. The row under the cursor is a bar over its whole width, with `>` in front for terminals
/// without attributes; in a pane without focus it is bold instead.
struct SelectionBar {
  /// Whether the row is the one under the cursor.
  let isSelected: Bool
  /// Whether keys go to the list.
  var hasFocus = true

  /// Draws the bar and the `>`. The row's texts are written over it, in the style that `style` gives.
  func draw(in rect: Rect, row: Int, on grid: inout Grid) {
    guard isSelected else { return }
    if hasFocus { grid.fill(" ", in: rect, row: row, style: .selected) }
    grid.write(">", in: rect, row: row, style: style(.key))
  }

  /// The style that a text of the row is written in.
  ///
  /// - Parameter ordinary: its style in a row that is not under the cursor.
  func style(_ ordinary: Style) -> Style {
    isSelected ? (hasFocus ? .selected : .unfocused) : ordinary
  }
}
