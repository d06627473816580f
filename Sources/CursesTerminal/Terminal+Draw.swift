import CNcurses
import TerminalModel

extension Terminal {
  /// Shows a grid: sends what differs from what the screen shows, in one update, or nothing at all.
  ///
  /// What a grid has beyond the terminal's size is not shown; where it is smaller, the rest is empty.
  public func draw(_ grid: Grid) {
    guard isOpen, let window = curses_standard_screen() else { return }
    let before = drawn
    guard before != grid else { return }
    let sameSize = before?.size == grid.size
    if !sameSize { werase(window) }
    let columns = min(grid.size.columns, size.columns)
    for row in 0..<min(grid.size.rows, size.rows) {
      let cells = grid.row(row)
      if sameSize, let before, before.row(row) == cells { continue }
      write(cells.prefix(columns), to: window, row: row)
    }
    place(grid.cursor, in: window)
    wnoutrefresh(window)
    doupdate()
    if visible(grid.cursor) != nil { curs_set(1) }
    drawn = grid
  }

  /// Makes the next `draw` paint everything, whatever the screen shows by then.
  public func redraw() {
    guard isOpen else { return }
    drawn = nil
    // Not `clear()`: only the real screen is forgotten, at the next update.
    clearok(curses_current_screen(), true)
  }

  private func write(_ cells: ArraySlice<Cell>, to window: UnsafeMutablePointer<WINDOW>, row: Int) {
    let places = painter.places(of: cells)
    var text: [wchar_t] = [0, 0, 0, 0, 0, 0]
    var characters: [cchar_t] = []
    characters.reserveCapacity(places.count)
    for place in places {
      let rendition = colors[place.style]
      var character = cchar_t()
      switch place.mark {
      case .line(let letter):
        _ = curses_set_line(&character, letter, rendition.attributes, rendition.pair)
      case .character(let scalar, let marks):
        text[0] = wchar_t(scalar.value)
        for index in 0..<4 { text[index + 1] = wchar_t(truncatingIfNeeded: marks[index]) }
        _ = setcchar(&character, text, rendition.attributes, rendition.pair, nil)
      }
      characters.append(character)
    }
    wmove(window, Int32(row), 0)
    wadd_wchnstr(window, characters, Int32(characters.count))
  }

  private func place(_ cursor: Point?, in window: UnsafeMutablePointer<WINDOW>) {
    if let cursor = visible(cursor) {
      leaveok(window, false)
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else {
      // A cursor that nobody sees need not be moved back after an update.
      curs_set(0)
      leaveok(window, true)
    }
  }

  private func visible(_ cursor: Point?) -> Point? {
    guard let cursor, (0..<size.rows).contains(cursor.row),
      (0..<size.columns).contains(cursor.column)
    else {
      return nil
    }
    return cursor
  }
}
