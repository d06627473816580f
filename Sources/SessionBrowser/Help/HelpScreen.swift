import DisplayText
import TerminalModel

/// The keys of a view, in one column or two.
enum HelpScreen {
  static func draw(_ page: HelpPage, in rect: Rect, on grid: inout Grid) {
    let (rows, layout) = (page.rows, page.layout)
    let width = rect.columns / layout.columns
    for (index, row) in rows.enumerated() {
      let place = layout.place(of: index)
      let line = place.line - page.top
      guard line >= 0, line < rect.rows else { continue }
      let cell = Rect(
        row: rect.row + line, column: rect.column + place.column * width, rows: 1, columns: width)
      draw(row, isCurrent: row.command != nil && row.command == page.current, in: cell, on: &grid)
    }
    if rows.isEmpty {
      let words = "No key matches " + SafeText(page.filterText) + ". Esc shows all."
      grid.write(
        words.clipped(to: max(0, rect.columns - 3)), in: rect, column: 2, style: .caution)
    }
  }

  private static func draw(_ row: HelpRow, isCurrent: Bool, in rect: Rect, on grid: inout Grid) {
    switch row {
    case .heading(let group):
      grid.write(SafeText(group.rawValue), in: rect, column: 1, style: .heading)
    case .command(let command, let companion):
      let bar = SelectionBar(isSelected: isCurrent)
      bar.draw(in: rect, row: 0, on: &grid)
      let keyColumns = min(11, rect.columns / 3)
      grid.write(
        keys(of: command, companion, width: keyColumns - 1), in: rect, column: 2,
        style: bar.style(.key))
      let column = 2 + keyColumns
      grid.write(
        SafeText(HelpRow.words(of: command, companion: companion))
          .clipped(to: max(0, rect.columns - column - 1)), in: rect, column: column,
        style: bar.style(.plain))
    }
  }

  /// As many keys as there is room for; the status line names all.
  private static func keys(of command: Command, _ companion: Command?, width: Int) -> SafeText {
    var words = SafeText(command.keys.first?.name ?? "")
    for key in (companion?.keys.prefix(1) ?? []) + command.keys.dropFirst() {
      if companion != nil && key == command.keys.dropFirst().first { break }
      let more = words + " " + SafeText(key.name)
      guard more.width <= width else { break }
      words = more
    }
    return words.clipped(to: max(0, width))
  }
}
