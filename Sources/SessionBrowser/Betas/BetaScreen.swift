import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The list of beta flags, with the exact header line under it.
enum BetaScreen {
  static func draw(_ list: BetaList, _ browser: Browser, in rect: Rect, on grid: inout Grid) {
    let previewRows = BetaPreview.rows(in: rect.rows, isTyping: list.input != nil)
    let (upper, preview) = rect.split(bottom: previewRows)
    let rows = list.rows
    let window = list.cursor.window(count: rows.count).prefix(upper.rows)
    for (line, index) in window.enumerated() {
      let bar = SelectionBar(isSelected: index == list.cursor.index)
      let row = Rect(row: upper.row + line, column: upper.column, rows: 1, columns: upper.columns)
      bar.draw(in: row, row: 0, on: &grid)
      switch rows[index] {
      case .heading(let section, let count, let folded):
        draw(section, count, folded, bar, in: row, on: &grid)
      case .flag(let flag): draw(flag, of: list, browser, bar, in: row, on: &grid)
      }
    }
    if rows.isEmpty, let filter = list.filter {
      let words = "No flag matches " + SafeText(filter.text) + ". Esc shows all."
      grid.write(
        words.clipped(to: max(0, upper.columns - 3)), in: upper, column: 2, style: .caution)
    }
    BetaPreview.draw(list, browser, in: preview, on: &grid)
  }

  private static func draw(
    _ section: BetaList.Section, _ count: Int, _ folded: Bool, _ bar: SelectionBar, in rect: Rect,
    on grid: inout Grid
  ) {
    let words = folded ? heading(section) + " (\(count))" : heading(section)
    let end = grid.write(
      words.clipped(to: max(0, rect.columns - 3)), in: rect, column: 2, style: bar.style(.heading))
    // An unfolded one says so only under the cursor.
    guard folded || bar.isSelected else { return }
    write(folded ? "Enter unfolds" : "Enter folds", .faint, after: end, bar, in: rect, on: &grid)
  }

  private static func draw(
    _ flag: BetaFlag, of list: BetaList, _ browser: Browser, _ bar: SelectionBar, in rect: Rect,
    on grid: inout Grid
  ) {
    let box: SafeText = list.selection.isOn(flag) ? "[x] " : "[ ] "
    let end = grid.write(
      (box + SafeText(flag.value)).clipped(to: max(0, rect.columns - 3)), in: rect, column: 2,
      style: bar.style(.plain))
    let (words, style) = note(flag, in: list, browser)
    write(words, style, after: end, bar, in: rect, on: &grid)
  }

  /// What the service did with a flag; where that is no news, what is unusual about it.
  private static func note(
    _ flag: BetaFlag, in list: BetaList, _ browser: Browser
  ) -> (SafeText, Style) {
    guard let found = browser.flagAnswers[flag], !list.isRequired(flag) || found.result.isRefused
    else { return (note(flag, in: list), .faint) }
    let clock = ClockTime.minutes(found.at, offset: browser.offset)
    let severity = FlagResultWords.severity(found.result)
    return (
      FlagResultWords.short(found.result, clock: clock),
      severity == .ordinary ? .faint : Style(severity)
    )
  }

  /// Writes a note at the right edge, where there is room for all of it.
  private static func write(
    _ note: SafeText, _ style: Style, after end: Int, _ bar: SelectionBar, in rect: Rect,
    on grid: inout Grid
  ) {
    let column = rect.columns - 1 - note.width
    guard column >= end + 2 else { return }
    grid.write(note, in: rect, column: column, style: bar.style(style))
  }

  private static func heading(_ section: BetaList.Section) -> SafeText {
    switch section {
    case .on: "On"
    case .own: "Your own"
    case .referencePage: "Reference page"
    case .elsewhere: "Not on the reference page"
    }
  }

  /// What is unusual about a flag; empty for most.
  private static func note(_ flag: BetaFlag, in list: BetaList) -> SafeText {
    if list.selection.isLocked(flag) { return "added for this credential" }
    if flag == .managedAgents { return "required" }
    guard let index = flag.knownIndex else { return "your own" }
    return BetaFlag.known[index].documentation == .pythonReferencePage ? "Python page only" : ""
  }
}
