import Testing

@Suite struct ScreenTests {
  /// The last screen of a program that writes this, in the notation of printf(1).
  private func shown(_ format: String, rows: Int = 4, columns: Int = 20) throws -> Screen {
    let program = try Shell.terminal("printf '\(format)'", rows: rows, columns: columns)
    #expect(try program.waitForExit() == .exited(0))
    return program.screen
  }

  @Test func aScreenHoldsRowsWithoutTheSpacesAtTheirEnds() throws {
    let screen = try shown("one   \\n\\n  two")
    #expect(screen.lines == ["one", "", "  two", ""])
    #expect(screen.text == "one\n\n  two\n")
    #expect((screen.rows, screen.columns) == (4, 20))
    #expect((screen.cursorRow, screen.cursorColumn) == (2, 5))
  }

  @Test func theCursorMovesAndTextIsOverwritten() throws {
    let screen = try shown("aaaa\\033[1;2Hb\\033[3;10Hend\\033[2;1Hx")
    #expect(screen.lines == ["abaa", "x", "         end", ""])
    #expect(screen.row(containing: "end") == 2)
    #expect(screen.contains("baa"))
    #expect(!screen.contains("bb"))
    #expect(screen.row(containing: "nothing") == nil)
  }

  @Test func aWideCharacterTakesTwoColumns() throws {
    let screen = try shown("日本x e\\314\\201y")
    #expect(screen.lines[0] == "日本x e\u{301}y")
    #expect(screen.column(of: "本", row: 0) == 2)
    #expect(screen.column(of: "x ", row: 0) == 4)
    #expect(screen.column(of: "y", row: 0) == 7)
    #expect(screen.column(of: "absent", row: 0) == nil)
    #expect(screen.column(of: "x", row: 9) == nil)
    #expect(screen.cursorColumn == 8)
  }

  @Test func attributesAreReadCellByCell() throws {
    let screen = try shown(
      "\\033[1mB\\033[0m\\033[4mU\\033[0m\\033[7mR\\033[0m\\033[31mr\\033[38;5;200mp\\033[48;2;1;2;3mt"
    )
    var bold = CellStyle.plain
    bold.bold = true
    #expect(screen.attributes(row: 0, column: 0) == bold)
    #expect(screen.attributes(row: 0, column: 1).underline)
    #expect(screen.attributes(row: 0, column: 2).reverse)
    #expect(screen.attributes(row: 0, column: 3).foreground == .palette(1))
    #expect(screen.attributes(row: 0, column: 4).foreground == .palette(200))
    #expect(screen.attributes(row: 0, column: 5).background == .rgb(red: 1, green: 2, blue: 3))
    #expect(screen.attributes(row: 0, column: 6) == .plain)
    #expect(screen.attributes(row: -1, column: 99) == .plain)
  }

  @Test func aRepeatedCharacterAndLineDrawingAreUnderstood() throws {
    #expect(try shown("a\\033[3bz \\033(0lqk\\033(B").lines[0] == "aaaaz ┌─┐")
  }

  @Test func theAlternateScreenHidesTheNormalOneAndGivesItBack() throws {
    let program = try Shell.terminal(
      "printf 'before\\033[?1049h\\033[Hinside'; read go; printf '\\033[?1049l'; read go", rows: 4,
      columns: 20)
    let inside = try program.wait(for: "inside")
    #expect(inside.alternate)
    #expect(!inside.contains("before"))
    try program.send("\n")
    let after = try program.wait("the normal screen") { !$0.alternate }
    #expect(after.lines[0] == "before")
    #expect(!after.contains("inside"))
  }

  @Test func aHiddenCursorAndBracketedPasteAreKnown() throws {
    let program = try Shell.terminal(
      "printf '\\033[?25l\\033[?2004h1'; read go; printf '\\033[?25h\\033[?2004l2'; read go")
    let first = try program.wait(for: "1")
    #expect(!first.cursorVisible)
    #expect(first.bracketedPaste)
    try program.send("\n")
    let second = try program.wait(for: "2")
    #expect(second.cursorVisible)
    #expect(!second.bracketedPaste)
  }

  @Test func aDescriptionFramesTheScreenAndNamesTheModes() throws {
    let screen = try shown("hi\\033[?1049h日", rows: 1, columns: 6)
    #expect(
      screen.description == """
        +------+
        |  日  |
        +------+
        cursor 0,4, alternate screen, plain paste
        """)
  }
}
