import DisplayText
import TerminalModel
import TestSupport
import Testing

@testable import CursesTerminal

struct RowPainterTests {
  private func shown(_ places: [RowPainter.Place]) -> String {
    places.map { place in
      switch place.mark {
      case .character(let scalar, _): String(Character(scalar))
      case .line(let letter): "<" + String(Character(Unicode.Scalar(letter))) + ">"
      }
    }.joined()
  }

  private func row(_ text: SafeText, columns: Int) -> ArraySlice<Cell> {
    var grid = Grid(Size(rows: 1, columns: columns))
    grid.write(text, in: Rect(grid.size))
    return grid.row(0)
  }

  @Test func inUTF8EverythingIsWrittenAsItIs() {
    let painter = RowPainter(isUTF8: true) { $0 == "漢" ? 2 : 1 }
    let places = painter.places(of: row("a漢é─", columns: 5))
    #expect(shown(places) == "a漢é─")
    #expect(places.map(\.columns) == [1, 2, 1, 1])
  }

  @Test func elsewhereLinesAreTheTerminalsAndTheRestIsQuestionMarks() {
    let painter = RowPainter(isUTF8: false) { _ in 1 }
    #expect(shown(painter.places(of: row("─│└├… é漢z", columns: 10))) == "<q><x><m><t>~ ???z")
  }

  @Test func aWidthThatTheLibraryDisputesIsOneQuestionMarkAColumn() {
    let painter = RowPainter(isUTF8: true) { $0 == "漢" ? 1 : $0 == "é" ? -1 : 1 }
    #expect(shown(painter.places(of: row("a漢éz", columns: 5))) == "a???z")
  }

  @Test func aMarkThatWouldTakeAColumnIsNotWritten() {
    let marked = Cell("e", marks: SIMD4(0x301, 0, 0, 0))
    let agreeing = RowPainter(isUTF8: true) { $0.value == 0x301 ? 0 : 1 }
    #expect(agreeing.places(of: [marked]).map(\.mark) == [.character("e", marks: marked.marks)])
    let disputing = RowPainter(isUTF8: true) { _ in 1 }
    #expect(shown(disputing.places(of: [marked])) == "?")
  }

  @Test func controlCharactersAndHalvesAreNeverWritten() {
    let painter = RowPainter(isUTF8: true) { $0.value < 0x20 || $0.value == 0x9B ? -1 : 1 }
    let cells = [
      Cell("\u{1B}"), Cell("\u{9B}"), Cell("漢", part: .head), Cell("a"), Cell("漢", part: .tail),
      Cell("漢", part: .head),
    ]
    #expect(shown(painter.places(of: cells[...])) == "???a??")
  }

  @Test func aRowIsAlwaysAsWideAsItsCells() {
    var random = SeededGenerator(seed: 7)
    let scalars: [Unicode.Scalar] = ["a", " ", "漢", "é", "─", "\u{7}", "\u{200D}"]
    for _ in 0..<500 {
      let cells = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Cell(
          scalars.randomElement(using: &random)!,
          part: [.single, .head, .tail].randomElement(using: &random)!)
      }
      let width = Int.random(in: -1...2, using: &random)
      let painter = RowPainter(isUTF8: Bool.random(using: &random)) { _ in width }
      #expect(painter.places(of: cells[...]).reduce(0) { $0 + $1.columns } == cells.count)
    }
  }
}
