import BrowserState
import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The list of beta flags, with the exact header line under it.
enum BetaScreen {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    guard let list = browser.betaList else { return }
    let previewRows = Browser.betaPreviewRows(in: rect.rows)
    let (upper, preview) = rect.split(bottom: previewRows)
    let rows = list.rows
    for (line, index) in list.cursor.window(count: rows.count, height: upper.rows).enumerated() {
      draw(
        rows[index], of: list, isCurrent: index == list.cursor.index, row: line, in: upper,
        on: &grid)
    }
    drawPreview(list, in: preview, on: &grid)
  }

  /// How many flags are on, and what has changed.
  static func summary(_ list: BetaList) -> SafeText {
    let count = list.selection.flags.count
    var words: SafeText = "\(count) flag" + (count == 1 ? "" : "s") + " on"
    if list.added.isEmpty && list.removed.isEmpty { words += ", as sent last" }
    for flag in list.added { words += "  +" + SafeText(flag.value) }
    for flag in list.removed { words += "  -" + SafeText(flag.value) }
    return words
  }

  private static func draw(
    _ row: BetaList.Row, of list: BetaList, isCurrent: Bool, row line: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    if isCurrent { grid.write(">", in: rect, row: line, style: .key) }
    let look: Style = isCurrent ? .selected : .plain
    switch row {
    case .heading(let reach, let count, let folded):
      let mark: SafeText = folded ? "+ " : "- "
      let words = mark + heading(reach) + " (\(count))"
      grid.write(
        words.clipped(to: max(0, rect.columns - 3)), in: rect, row: line, column: 2,
        style: isCurrent ? look : .heading)
    case .flag(let flag):
      let box: SafeText = list.selection.isOn(flag) ? "[x] " : "[ ] "
      let end = grid.write(
        (box + SafeText(flag.value)).clipped(to: max(0, rect.columns - 3)), in: rect, row: line,
        column: 2, style: look)
      let note = note(flag, in: list)
      let column = rect.columns - 1 - note.width
      if column >= end + 2 { grid.write(note, in: rect, row: line, column: column, style: .faint) }
    }
  }

  private static func heading(_ reach: KnownBetaFlag.Documentation.Reach) -> SafeText {
    switch reach {
    case .endpoint: "documented for this endpoint, no known effect on this answer"
    case .newer: "newer"
    }
  }

  private static func note(_ flag: BetaFlag, in list: BetaList) -> SafeText {
    if list.selection.isLocked(flag) { return "added for this credential" }
    if flag == .managedAgents { return "required" }
    guard let index = flag.knownIndex else { return "your own" }
    return BetaWords.source(of: BetaFlag.known[index].documentation)
  }

  /// The header line as it will be sent, or the line in which a flag is typed.
  private static func drawPreview(_ list: BetaList, in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    var body = rect
    if rect.rows >= 3 {
      grid.fill("─", in: rect, row: 0, style: .faint)
      grid.write(
        list.input == nil ? " Header to be sent " : " Add flags ", in: rect, column: 2,
        style: .title)
      body = rect.split(top: 1).rest
    }
    if let input = list.input {
      grid.write(" Flags  ", in: body, style: .label)
      InputLine.draw(input, in: body, row: 0, column: 8, on: &grid)
      return
    }
    let header: SafeText =
      list.selection.headerValue.map { "anthropic-beta: " + SafeText($0) }
      ?? "no anthropic-beta header: no flag is on"
    let lines = header.brokenAtWidth(max(1, body.columns - 2))
    for (row, line) in lines.prefix(body.rows).enumerated() {
      let isCut = row == body.rows - 1 && lines.count > body.rows
      let text = isCut ? (line + "……").clipped(to: max(0, body.columns - 2)) : line
      grid.write(text, in: body, row: row, column: 1)
    }
  }
}
