import BrowserState
import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The session prompt: the line being typed, what it is understood as, who will be asked, and sessions to choose.
enum PromptScreen {
  static func draw(_ browser: Browser, in rect: Rect, on grid: inout Grid) {
    let prompt = browser.prompt
    let tall = rect.rows >= 12
    var row = tall ? 1 : 0
    let label: SafeText = rect.columns >= 40 ? " Session  " : " > "
    grid.write(label, in: rect, row: row, style: .label)
    InputLine.draw(prompt.editor, in: rect, row: row, column: label.width, on: &grid)
    row += 1
    drawReading(browser, column: label.width, row: row, in: rect, on: &grid)
    row += tall ? 2 : 1
    guard rect.rows >= 6 else { return }
    let asks = DestinationWords.line(browser.destination)
    grid.write(tall || rect.columns >= 40 ? " Asks" : " ", in: rect, row: row, style: .label)
    grid.write(
      asks.clipped(to: max(0, rect.columns - label.width - 1)), in: rect, row: row,
      column: label.width,
      style: browser.destination.isDemo ? .notice : .plain)
    row += tall ? 2 : 1
    drawChoices(browser, from: row, in: rect, on: &grid)
  }

  /// What the input is understood as; on an empty line of a small screen, what Enter would open.
  private static func drawReading(
    _ browser: Browser, column: Int, row: Int, in rect: Rect, on grid: inout Grid
  ) {
    let (words, style) = reading(browser, isSmall: rect.rows < 6)
    grid.write(
      words.clipped(to: max(0, rect.columns - column - 1)), in: rect, row: row, column: column,
      style: style)
  }

  private static func reading(_ browser: Browser, isSmall: Bool) -> (SafeText, Style) {
    switch browser.prompt.reading {
    case .nothing:
      let choices = browser.prompt.choices
      guard choices.indices.contains(browser.prompt.cursor.index) else {
        return ("an id, or any text that holds one: a URL, a log line", .faint)
      }
      let id = SafeText(choices[browser.prompt.cursor.index].id)
      return isSmall ? (id, .selected) : ("any text that holds an id; Enter opens " + id, .faint)
    case .refused(let refusal): return (RefusalWords.line(for: refusal), .failure)
    case .understood(let reference): return (understood(reference, browser.destination), .faint)
    }
  }

  private static func understood(_ reference: SessionReference, _ destination: Destination)
    -> SafeText
  {
    var parts: [SafeText] = ["session " + SafeText(reference.sessionID)]
    if let resource = reference.resourceID { parts.append("resource " + SafeText(resource)) }
    parts += reference.remarks.map { RefusalWords.line(for: $0) }
    if let host = reference.pastedHost,
      let line = RefusalWords.line(forIgnoredHost: host, asking: destination)
    {
      parts.append(line)
    }
    return parts.joined(separator: "; ")
  }

  private static func drawChoices(
    _ browser: Browser, from start: Int, in rect: Rect, on grid: inout Grid
  ) {
    let prompt = browser.prompt
    guard !prompt.choices.isEmpty, start < rect.rows else { return }
    let heading: SafeText = browser.destination.isDemo ? " SAMPLE SESSIONS" : " SESSIONS"
    grid.write(heading, in: rect, row: start, style: .heading)
    let window = prompt.cursor.window(
      count: prompt.choices.count, height: min(browser.promptRows, rect.rows - start - 1))
    for (line, index) in window.enumerated() {
      draw(
        prompt.choices[index], isCurrent: index == prompt.cursor.index,
        takesEnter: prompt.reading == .nothing,
        row: start + 1 + line, in: rect, on: &grid)
    }
  }

  private static func draw(
    _ choice: Prompt.Choice, isCurrent: Bool, takesEnter: Bool, row: Int, in rect: Rect,
    on grid: inout Grid
  ) {
    if isCurrent { grid.write(">", in: rect, row: row, style: .key) }
    let titleWidth = min(rect.columns - 3, max(26, rect.columns * 2 / 5))
    grid.write(
      SafeText(choice.title).clipped(to: titleWidth), in: rect, row: row, column: 2,
      style: isCurrent && takesEnter ? .selected : .plain)
    let noteColumn = titleWidth + 4
    guard rect.columns >= noteColumn + 12 else { return }
    let note = SafeText(choice.note).clipped(to: rect.columns - noteColumn - 1)
    grid.write(note, in: rect, row: row, column: noteColumn, style: .faint)
  }
}
