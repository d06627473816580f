import DisplayText
import TerminalModel

/// The line over a page: what it is, and at its right edge how far one is in it.
struct PageTitle {
  let text: SafeText
  /// What stands at the right edge where there is room for it.
  let marks: SafeText
  /// What stays of it in little room.
  let shortMarks: SafeText

  init(_ text: SafeText, marks: SafeText = "", short: SafeText? = nil) {
    (self.text, self.marks, shortMarks) = (text, marks, short ?? marks)
  }

  /// How many rows of a body it takes.
  static func rows(in rows: Int) -> Int { rows >= 3 ? 1 : 0 }

  func draw(in rect: Rect, on grid: inout Grid) {
    guard !rect.isEmpty else { return }
    grid.fill("─", in: rect, row: 0, style: .faint)
    let isRoomy = text.width + marks.width + 8 <= rect.columns
    let mark = isRoomy ? marks : shortMarks
    let right: SafeText = mark.isEmpty ? "" : " " + mark + " "
    let left = " " + text.clipped(to: max(0, rect.columns - right.width - 6)) + " "
    grid.write(left, in: rect, column: 2, style: .title)
    if !right.isEmpty, left.width + right.width + 3 <= rect.columns {
      grid.write(right, in: rect, column: rect.columns - right.width - 1, style: .faint)
    }
  }
}
