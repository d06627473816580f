import DisplayText
import TerminalModel
import Testing

@Suite struct GridTests {
  private func grid(_ rows: Int, _ columns: Int) -> Grid {
    Grid(Size(rows: rows, columns: columns))
  }

  @Test func textStandsWhereItIsWritten() {
    var grid = grid(2, 10)
    let end = grid.write("abc", in: Rect(row: 1, column: 2, rows: 1, columns: 8), column: 1)
    #expect(grid.text == "\n   abc")
    #expect(end == 4)
  }

  @Test func textIsCutAtTheEdgeOfItsRectangle() {
    var grid = grid(1, 10)
    grid.write("abcdefgh", in: Rect(row: 0, column: 2, rows: 1, columns: 4))
    #expect(grid.text == "  abcd")
  }

  @Test func aWideCharacterIsNeverCutInTwo() {
    var grid = grid(1, 5)
    grid.write("漢字漢", in: Rect(grid.size))
    #expect(grid.text == "漢字")
    #expect(grid[0, 0].part == .head)
    #expect(grid[0, 1].part == .tail)
    #expect(grid[0, 4] == .blank)
  }

  @Test func writingOverHalfOfAWideCharacterLeavesNoOtherHalf() {
    for column in 0..<2 {
      var grid = grid(1, 4)
      grid.write("漢", in: Rect(grid.size))
      grid.write("x", in: Rect(grid.size), column: column)
      #expect(grid.row(0).allSatisfy { $0.part == .single })
      #expect(grid.text == (column == 0 ? "x" : " x"))
    }
  }

  @Test func aTextStandsAsItsCharactersDoOneByOne() {
    for (room, column) in (0...9).flatMap({ room in (-4...9).map { (room, $0) } }) {
      for rect in [0, 3, -2].map({ Rect(row: 0, column: $0, rows: 1, columns: room) }) {
        var (whole, single) = (grid(1, 8), grid(1, 8))
        for wide in [0, 1] {
          whole.write("漢字漢", in: Rect(row: 0, column: wide, rows: 1, columns: 8))
          single = whole
          let end = whole.write("abc", in: rect, column: column, style: .title)
          for (place, letter) in "abc".enumerated() {
            single.write(SafeText(String(letter)), in: rect, column: column + place, style: .title)
          }
          #expect(whole == single)
          #expect(end == min(column + 3, max(column, min(room, 8 - rect.column))))
        }
      }
    }
  }

  @Test func writingOutsideTheGridDoesNothing() {
    var grid = grid(2, 4)
    let before = grid
    for rect in [
      Rect(row: 5, column: 0, rows: 1, columns: 4), Rect(row: 0, column: 9, rows: 1, columns: 4),
      Rect(row: 0, column: 0, rows: 0, columns: 0),
    ] {
      grid.write("abc", in: rect)
      grid.fill("x", in: rect, row: 0)
    }
    grid.write("abc", in: Rect(grid.size), row: 7)
    #expect(grid == before)
  }

  @Test func spellingsOfHiddenCharactersKeepTheirOwnStyle() {
    var grid = grid(1, 20)
    grid.write(SafeText("a\u{202E}b"), in: Rect(grid.size), style: .title)
    #expect(grid.text == "a<U+202E>b")
    #expect(grid[0, 0].style == .title)
    #expect((1...8).allSatisfy { grid[0, $0].style == .escape })
    #expect(grid[0, 9].style == .title)
  }

  @Test func marksStandOnTheirBase() {
    var grid = grid(1, 4)
    grid.write(SafeText("e\u{301}x"), in: Rect(grid.size))
    #expect(grid[0, 0].marks[0] == 0x301)
    #expect(grid[0, 1].scalar == "x")
  }

  @Test func rectanglesSplitWithoutLosingARow() {
    let rect = Rect(row: 1, column: 2, rows: 5, columns: 7)
    for count in -1...9 {
      let (top, rest) = rect.split(top: count)
      #expect(top.rows + rest.rows == 5 && rest.row == top.row + top.rows)
      let (upper, bottom) = rect.split(bottom: count)
      #expect(upper.rows + bottom.rows == 5 && bottom.row + bottom.rows == rect.row + rect.rows)
      let (left, right) = rect.split(left: count)
      #expect(left.columns + right.columns == 7 && right.column == left.column + left.columns)
    }
  }
}
