import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// What stands under the flag list: the header line as it will be sent, what changed in it, and the same set as options;
/// while a flag is typed, the line for it.
enum BetaPreview {
  /// How many rows it takes under the list: one at least while a flag is typed.
  static func rows(in rows: Int, isTyping: Bool) -> Int {
    switch rows {
    case ..<4: isTyping ? 1 : 0
    case ..<8: 1
    case ..<16: 4
    default: 5
    }
  }

  static func draw(
    _ list: BetaList, _ browser: Browser, in rect: Rect, on grid: inout Grid
  ) {
    guard !rect.isEmpty else { return }
    var body = rect
    if rect.rows >= 3 {
      title(list).draw(in: rect.split(top: 1).top, on: &grid)
      body = rect.split(top: 1).rest
    }
    if let input = list.input {
      grid.write(" Flags  ", in: body, style: .label)
      InputLine.draw(input, in: body, row: 0, column: 8, on: &grid)
      return
    }
    let width = max(0, body.columns - 2)
    let notes = body.rows >= 3 ? notes(list, browser, width: width) : []
    // The header has what the notes leave.
    let (header, _) = body.split(bottom: notes.count)
    let used = drawHeader(list, in: header, on: &grid)
    for (row, note) in notes.enumerated() {
      grid.write(note.text, in: body, row: used + row, column: 1, style: note.style)
    }
  }

  private static func title(_ list: BetaList) -> PageTitle {
    if list.input != nil { return PageTitle("Add flags") }
    let count = list.added.count + list.removed.count
    let marks: SafeText = count == 0 ? "unchanged" : "\(count) change" + (count == 1 ? "" : "s")
    return PageTitle("Request header", marks: marks)
  }

  /// - Returns: how many rows it took.
  private static func drawHeader(_ list: BetaList, in rect: Rect, on grid: inout Grid) -> Int {
    let header: SafeText =
      list.selection.headerValue.map { "anthropic-beta: " + SafeText($0) }
      ?? "no anthropic-beta header: no flag is on"
    let lines = header.brokenAtWidth(max(1, rect.columns - 2))
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      let text = isCut ? (line + "……").clipped(to: max(0, rect.columns - 2)) : line
      grid.write(text, in: rect, row: row, column: 1)
    }
    return min(lines.count, rect.rows)
  }

  /// What the service answered to the flag under the cursor, what is sent now and was not, or the other way round, and the
  /// options that send the same.
  private static func notes(
    _ list: BetaList, _ browser: Browser, width: Int
  ) -> [(text: SafeText, style: Style)] {
    let answer = list.current?.flag.flatMap { flag in
      browser.flagAnswers[flag].flatMap { FlagResultWords.line($0.result, of: flag) }
    }
    let changes =
      list.added.map { "+" + SafeText($0.value) } + list.removed.map { "-" + SafeText($0.value) }
    let options = CommandLines.betaOptions(list.selection)
    let command: SafeText =
      options.isEmpty ? "no option needed" : SafeText(options.joined(separator: " "))
    return
      (answer.map { [($0.clipped(to: width), .plain)] } ?? [])
      + (changes.isEmpty
        ? [] : [(changes.joined(separator: "  ").clipped(to: width), Style.changed)])
      + [(("CLI  " + command).clipped(to: width), .faint)]
  }
}
