import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The list of resources: a row each, made only for the rows that are seen.
enum ListPane {
  static func draw(
    _ session: OpenSession, hasFocus: Bool, now: Instant, offset: Int, layout: Layout,
    on grid: inout Grid
  ) {
    let columns = ListColumns(width: layout.list.columns)
    drawHeadings(session.list, columns, offset: offset, in: layout.headings, on: &grid)
    let list = session.list
    guard !list.rows.isEmpty else {
      drawEmpty(list, in: layout.list, on: &grid)
      return
    }
    let complete = session.complete
    for (line, index) in list.cursor.window(count: list.rows.count).enumerated() {
      let isCurrent = index == list.cursor.index
      draw(
        ResourceRow(
          list.rows[index].resource, among: complete, checks: session.checks, now: now), columns,
        isCurrent: isCurrent, hasFocus: hasFocus,
        row: line,
        in: layout.list, on: &grid)
    }
  }

  private static func drawHeadings(
    _ list: ResourceList, _ columns: ListColumns, offset: Int, in rect: Rect, on grid: inout Grid
  ) {
    guard !rect.isEmpty else { return }
    grid.write(
      SafeText("MOUNT PATH").clipped(to: columns.path.count), in: rect,
      column: columns.path.lowerBound - 1,
      style: .heading)
    if let kind = columns.kind {
      grid.write("KIND", in: rect, column: kind.lowerBound, style: .heading)
    }
    if let what = columns.what {
      grid.write("WHAT", in: rect, column: what.lowerBound, style: .heading)
    }
    if let state = columns.state {
      let stale = StaleMark.text(of: list, offset: offset)
      let text = stale ?? (columns.what == nil ? "IN SHORT" : "STATE")
      grid.write(
        text, in: rect, column: state.upperBound - text.width,
        style: stale == nil ? .heading : .caution)
    }
  }

  private static func draw(
    _ row: ResourceRow, _ columns: ListColumns, isCurrent: Bool, hasFocus: Bool, row line: Int,
    in rect: Rect,
    on grid: inout Grid
  ) {
    if isCurrent { grid.write(">", in: rect, row: line, style: .key) }
    grid.write(
      row.mountPath.clippedInMiddle(to: columns.path.count), in: rect, row: line,
      column: columns.path.lowerBound,
      style: isCurrent && hasFocus ? .selected : .plain)
    if let kind = columns.kind {
      grid.write(
        row.kind.word, in: rect, row: line, column: kind.lowerBound, style: Style(row.kind))
    }
    let state = columns.what == nil ? row.brief : row.state
    if let what = columns.what {
      // What the state does not need of its place, what it is may use.
      let end =
        (columns.state?.upperBound ?? what.upperBound) - (state.isEmpty ? 0 : state.width + 1)
      grid.write(
        row.what(columns: end - what.lowerBound), in: rect, row: line, column: what.lowerBound)
    }
    if let place = columns.state {
      let text = state.clipped(to: place.count)
      grid.write(
        text, in: rect, row: line, column: place.upperBound - text.width, style: Style(row.severity)
      )
    }
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
      case .memory: .memory
      case .unknown: .caution
      case .unreadable: .failure
      }
  }
}
