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
    grid.write(tall || rect.columns >= 40 ? " API" : " ", in: rect, row: row, style: .label)
    grid.write(
      asks.clipped(to: max(0, rect.columns - label.width - 1)), in: rect, row: row,
      column: label.width,
      style: browser.destination.isDemo ? .notice : .plain)
    row += tall ? 2 : 1
    PromptList.draw(browser, from: row, in: rect, on: &grid)
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
    let prompt = browser.prompt
    if let row = prompt.chosen {
      let id = SafeText(row.id)
      if isSmall { return (id, .selected) }
      let lead: SafeText = prompt.editor.isEmpty ? "Paste a session ID, or any text with one. " : ""
      return (lead + "Enter: " + id, .faint)
    }
    switch prompt.reading {
    case .nothing: return ("Paste a session ID, or any text with one.", .faint)
    case .refused(let refusal): return (RefusalWords.line(for: refusal), .failure)
    case .understood(let reference):
      let words = understood(reference, browser.destination)
      guard reference.remarks.contains(.unknownBeginning), !prompt.rows.isEmpty else {
        return (words, .faint)
      }
      return ("Down: choose one below  Enter: ask for " + words, .faint)
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
}
