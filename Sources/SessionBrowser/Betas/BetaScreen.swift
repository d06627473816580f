import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The list of beta flags, with the exact header line under it.
enum BetaScreen {
  static func draw(_ list: BetaList, _ browser: Browser, in rect: Rect, on grid: inout Grid) {
    let (upper, preview) = rect.split(bottom: BetaPreview.rows(in: rect.rows))
    let rows = list.rows
    for (line, index) in list.cursor.window(count: rows.count).enumerated() {
      draw(
        rows[index], of: list, isCurrent: index == list.cursor.index, browser: browser, row: line,
        in: upper, on: &grid)
    }
    if rows.isEmpty, let filter = list.filter {
      let words = "No flag matches " + SafeText(filter.text) + ". Esc shows all."
      grid.write(
        words.clipped(to: max(0, upper.columns - 3)), in: upper, column: 2, style: .caution)
    }
    BetaPreview.draw(list, in: preview, on: &grid)
  }

  /// How many flags are on, and what the filter leaves.
  static func summary(_ list: BetaList) -> SafeText {
    let count = list.selection.flags.count
    var words: SafeText = "\(count) flag" + (count == 1 ? "" : "s") + " on"
    if list.added.isEmpty && list.removed.isEmpty { words += ", as sent last" }
    if let filter = list.filter {
      let (seen, total) = list.seen
      words += "  \(seen) of \(total) match " + SafeText(filter.text)
    }
    return words
  }

  private static func draw(
    _ row: BetaList.Row, of list: BetaList, isCurrent: Bool, browser: Browser, row line: Int,
    in rect: Rect, on grid: inout Grid
  ) {
    let bar = SelectionBar(isSelected: isCurrent)
    bar.draw(in: rect, row: line, on: &grid)
    switch row {
    case .heading(let reach, let count, let folded):
      let mark: SafeText = folded ? "+ " : "- "
      let words = mark + heading(reach) + " (\(count))"
      grid.write(
        words.clipped(to: max(0, rect.columns - 3)), in: rect, row: line, column: 2,
        style: bar.style(.heading))
    case .flag(let flag):
      let box: SafeText = list.selection.isOn(flag) ? "[x] " : "[ ] "
      let end = grid.write(
        (box + SafeText(flag.value)).clipped(to: max(0, rect.columns - 3)), in: rect, row: line,
        column: 2, style: bar.style(.plain))
      let refusal = browser.refusedFlags[flag].map {
        "refused " + ClockTime.seconds($0, offset: browser.offset)
      }
      let note = refusal ?? note(flag, in: list)
      let column = rect.columns - 1 - note.width
      if column >= end + 2 {
        grid.write(
          note, in: rect, row: line, column: column,
          style: bar.style(refusal == nil ? .faint : .failure))
      }
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
}
