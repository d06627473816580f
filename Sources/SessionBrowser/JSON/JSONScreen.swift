import DisplayText
import ExactJSON
import Presentation
import TerminalModel

/// An answer's JSON: indented, coloured by meaning, with a cursor on the values. Only the lines that are seen are made.
enum JSONScreen {
  static func draw(_ page: JSONPage, in rect: Rect, on grid: inout Grid) {
    for (row, number) in page.cursor.window(count: page.outline.count).enumerated() {
      let bar = SelectionBar(isSelected: number == page.cursor.index)
      bar.draw(in: rect, row: row, on: &grid)
      draw(page.outline.line(number), bar, row: row, in: rect, on: &grid)
    }
  }

  /// The path of the value under the cursor and what it is, for the status line.
  static func summary(_ page: JSONPage) -> SafeText {
    let value = page.current.value
    let kind: SafeText =
      switch value.kind {
      case .object: "object, \(value.count) " + (value.count == 1 ? "member" : "members")
      case .array: "array, \(value.count) " + (value.count == 1 ? "element" : "elements")
      case .string: "string"
      case .number: "number"
      case .boolean: "boolean"
      case .null: "null"
      }
    return SafeText(page.path) + "  " + kind
  }

  private static func draw(
    _ line: JSONOutlineLine, _ bar: SelectionBar, row: Int, in rect: Rect, on grid: inout Grid
  ) {
    // Deep values keep half of the width.
    var column = 2 + min(line.depth * 2, max(0, (rect.columns - 2) / 2))
    let edge = rect.columns - 1
    func write(_ text: SafeText, _ style: Style) {
      guard column < edge else { return }
      column = grid.write(
        text.clipped(to: edge - column), in: rect, row: row, column: column,
        style: bar.style(style))
    }
    let limit = 4 * max(1, rect.columns)
    if let member = line.member {
      write(SafeText(member.keyText(limit: limit)), .label)
      write(": ", .faint)
    }
    let comma: SafeText = line.isLast ? "" : ","
    let isObject = line.value.kind == .object
    switch line.part {
    case .opening: write(isObject ? "{" : "[", .faint)
    case .closing: write((isObject ? "}" : "]") + comma, .faint)
    case .folded:
      write((isObject ? "{…}" : "[…]") + comma + "  \(line.value.count)", .faint)
    case .whole:
      let text = SafeText(line.value.tokenText(limit: limit))
      switch line.value.kind {
      case .object: write("{}" + comma, .faint)
      case .array: write("[]" + comma, .faint)
      case .string: write(text + comma, .plain)
      case .number, .boolean, .null: write(text + comma, .literal)
      }
    }
  }
}
