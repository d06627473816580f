import CNcurses
import TerminalModel

extension Terminal {
  /// Shows a grid: sends what differs from what the screen shows, in one update, or nothing at all.
  ///
  /// What a grid has beyond the terminal's size is not shown; where it is smaller, the rest is empty. A terminal of one
  /// column stays empty.
  public func draw(_ grid: Grid) {
    guard isOpen, let window = curses_standard_screen() else { return }
    let before = drawn?.size == grid.size ? drawn : nil
    if before == nil { werase(window) }
    // For the last cell of a single column curses reads outside of its memory; nothing can be read in one anyway.
    let columns = size.columns > 1 ? min(grid.size.columns, size.columns) : 0
    var isSame = before != nil && before?.cursor == grid.cursor
    for row in 0..<min(grid.size.rows, size.rows) {
      let cells = grid.row(row).prefix(columns)
      let changed = before.map { cells.changed(since: $0.row(row)) } ?? cells
      guard !changed.isEmpty else { continue }
      isSame = false
      wmove(window, Int32(row), Int32(changed.startIndex - cells.startIndex))
      write(changed, to: window)
    }
    if isSame { return }
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

  private func write(_ cells: ArraySlice<Cell>, to window: UnsafeMutablePointer<WINDOW>) {
    var characters: [cchar_t] = []
    characters.reserveCapacity(cells.count)
    var index = cells.startIndex
    while index < cells.endIndex {
      let cell = cells[index]
      if cell.isPlainASCII {
        // Most cells are; only their style has to be looked up.
        var character = colors.blank(cell.style)
        character.chars.0 = wchar_t(cell.scalar.value)
        characters.append(character)
        index += 1
      } else {
        let others = cells[index...].prefix { !$0.isPlainASCII }
        characters += painter.places(of: others).map(character)
        index = others.endIndex
      }
    }
    wadd_wchnstr(window, characters, Int32(characters.count))
  }

  private func character(for place: RowPainter.Place) -> cchar_t {
    let rendition = colors[place.style]
    var character = cchar_t()
    switch place.mark {
    case .line(let letter):
      _ = curses_set_line(&character, letter, rendition.attributes, rendition.pair)
    case .character(let scalar, let marks):
      let text = [scalar.value, marks[0], marks[1], marks[2], marks[3], 0]
      _ = setcchar(
        &character, text.map { wchar_t(truncatingIfNeeded: $0) }, rendition.attributes,
        rendition.pair, nil)
    }
    return character
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

extension ArraySlice<Cell> {
  /// The part from the first to the last cell that differ from those of another row, which has as many or more; empty
  /// where none does. No wide character is cut.
  fileprivate func changed(since before: ArraySlice<Cell>) -> ArraySlice<Cell> {
    let part: Range<Int>? = withUnsafeBufferPointer { now in
      before.withUnsafeBufferPointer { before in
        guard var first = now.indices.first(where: { now[$0] != before[$0] }),
          var last = now.indices.last(where: { now[$0] != before[$0] })
        else { return nil }
        if now[first].part == .tail, first > 0 { first -= 1 }
        if now[last].part == .head, last + 1 < now.count { last += 1 }
        return first..<last + 1
      }
    }
    guard let part else { return self[startIndex..<startIndex] }
    return self[startIndex + part.lowerBound..<startIndex + part.upperBound]
  }
}
