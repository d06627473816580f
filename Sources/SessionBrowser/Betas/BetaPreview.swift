import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// What stands under the flag list: the header line as it will be sent, what changed in it, and the same set as options;
/// while a flag is typed, the line for it.
enum BetaPreview {
  /// How many rows it takes under the list.
  static func rows(in rows: Int) -> Int {
    switch rows {
    case ..<3: 0
    case ..<8: 1
    case ..<16: 4
    default: 6
    }
  }

  static func draw(_ list: BetaList, in rect: Rect, on grid: inout Grid) {
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
    let (header, notes) = body.split(bottom: body.rows >= 3 ? 2 : 0)
    drawHeader(list, in: header, on: &grid)
    drawChanges(list, in: notes, on: &grid)
    let options = CommandLines.betaOptions(list.selection)
    let words: SafeText =
      options.isEmpty ? "--beta: not needed for this" : SafeText(options.joined(separator: " "))
    grid.write(
      words.clipped(to: max(0, notes.columns - 2)), in: notes, row: 1, column: 1, style: .faint)
  }

  private static func drawHeader(_ list: BetaList, in rect: Rect, on grid: inout Grid) {
    let header: SafeText =
      list.selection.headerValue.map { "anthropic-beta: " + SafeText($0) }
      ?? "no anthropic-beta header: no flag is on"
    let lines = header.brokenAtWidth(max(1, rect.columns - 2))
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      let text = isCut ? (line + "……").clipped(to: max(0, rect.columns - 2)) : line
      grid.write(text, in: rect, row: row, column: 1)
    }
  }

  private static func drawChanges(_ list: BetaList, in rect: Rect, on grid: inout Grid) {
    let changes =
      list.added.map { "+" + SafeText($0.value) } + list.removed.map { "-" + SafeText($0.value) }
    guard !changes.isEmpty else {
      grid.write("as sent last", in: rect, column: 1, style: .faint)
      return
    }
    let words = changes.joined(separator: "  ").clipped(to: max(0, rect.columns - 2))
    grid.write(words, in: rect, column: 1, style: .changed)
  }
}
