import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The list of resources: a row each, made only for the rows that are seen.
enum ListPane {
  static func draw(
    _ session: OpenSession, hasFocus: Bool, offset: Int, layout: Layout, on grid: inout Grid
  ) {
    let columns = ListColumns(width: layout.list.columns)
    let list = session.list
    drawHeadings(list, columns, offset: offset, in: layout.headings, on: &grid)
    guard !list.rows.isEmpty else {
      drawEmpty(list, in: layout.list, on: &grid)
      return
    }
    for (line, index) in list.cursor.window(count: list.rows.count).enumerated() {
      let bar = SelectionBar(isSelected: index == list.cursor.index, hasFocus: hasFocus)
      bar.draw(in: layout.list, row: line, on: &grid)
      draw(list.line(index), columns, bar, row: line, in: layout.list, on: &grid)
    }
  }

  private static func drawHeadings(
    _ list: ResourceList, _ columns: ListColumns, offset: Int, in rect: Rect, on grid: inout Grid
  ) {
    guard !rect.isEmpty else { return }
    func write(_ words: SafeText, _ place: Range<Int>) {
      grid.write(
        words.clipped(to: place.count), in: rect, column: place.lowerBound, style: .heading)
    }
    write("MOUNT PATH", columns.path)
    if let type = columns.type { write("TYPE", type) }
    if let name = columns.name { write("NAME", name) }
    let stale = StaleMark.text(of: list, offset: offset)
    let right = stale ?? (columns.hasNotes ? "NOTE" : "")
    let room = columns.fact.count - (right.isEmpty ? 0 : right.width + 2)
    let heading: SafeText = room >= 17 ? "CHECKOUT / ACCESS" : "CHECKOUT"
    grid.write(
      heading.clipped(to: max(0, room)), in: rect, column: columns.fact.lowerBound,
      style: .heading)
    grid.write(
      right, in: rect, column: max(0, columns.fact.upperBound - right.width),
      style: stale == nil ? .heading : .caution)
  }

  private static func draw(
    _ row: ResourceRow, _ columns: ListColumns, _ bar: SelectionBar, row line: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    func write(_ words: SafeText, column: Int, _ style: Style) {
      grid.write(words, in: rect, row: line, column: column, style: bar.style(style))
    }
    let path =
      columns.type == nil
      ? row.mountPath.clippedAtStart(to: columns.path.count)
      : row.mountPath.clippedInMiddle(to: columns.path.count)
    write(path, column: columns.path.lowerBound, .plain)
    if let type = columns.type {
      write(row.type.clipped(to: type.count), column: type.lowerBound, Style(row.kind))
    }
    if let name = columns.name {
      write(row.name.clipped(to: name.count), column: name.lowerBound, .plain)
    }
    let fact = columns.name == nil ? row.fact : row.factBesideName
    var room = columns.fact.count
    if let note = row.note, columns.hasNotes {
      let words = note.words.clipped(to: max(0, room - ListColumns.factCells - 1))
      room -= words.width + 1
      write(words, column: columns.fact.upperBound - words.width, Style(note.severity))
    } else if row.note?.isWrong == true {
      write("!", column: columns.path.lowerBound - 1, .failure)
    }
    write(fact.clipped(to: max(0, room)), column: columns.fact.lowerBound, Style(row.severity))
  }

  private static func drawEmpty(_ list: ResourceList, in rect: Rect, on grid: inout Grid) {
    let (lines, style) = emptyWords(list, width: rect.columns - 4)
    for (row, line) in lines.enumerated() {
      grid.write(line, in: rect, row: row, column: 2, style: style)
    }
  }

  private static func emptyWords(_ list: ResourceList, width: Int) -> ([SafeText], Style) {
    if let filter = list.filter, !list.all.isEmpty {
      let words = "No resource matches " + SafeText(filter.text) + ". Esc shows all."
      return (words.wrapped(to: width), .caution)
    }
    return switch list.phase {
    case .loading: (["asking for the resources"], .faint)
    case .complete: (SafeText("Nothing is mounted in this session.").wrapped(to: width), .plain)
    case .cancelled:
      (SafeText("Cancelled before anything arrived. r asks again.").wrapped(to: width), .caution)
    case .failed(let error): (ErrorText.lines(of: error, width: width), .failure)
    }
  }
}

extension Style {
  init(_ kind: ResourceKind) {
    self =
      switch kind {
      case .repository: .repository
      case .file: .file
      case .memoryStore: .memory
      case .unknown: .caution
      case .unreadable: .failure
      }
  }
}
