import Testing

@testable import DisplayText

@Suite struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), (" ", 1), ("~", 1), ("é", 1), ("─", 1), ("…", 1), ("±", 1), ("ß", 1),
      ("日", 2), ("한", 2), ("Ａ", 2), ("😀", 2), ("⌚", 2), ("\u{301}", 0), ("\u{20E3}", 0),
    ] as [(Unicode.Scalar, Int)])
  func aCharacterTakesTheColumnsThatTerminalsGiveIt(scalar: Unicode.Scalar, columns: Int) {
    #expect(DisplayWidth.columns(of: scalar) == columns)
  }

  @Test(arguments: [
    0x0, 0xA, 0x1B, 0x7F, 0x85, 0xAD, 0x200D, 0xE000, 0x1F1E9, 0x1FAE9, 0x10FFFF,
  ])
  func whatHasNoAgreedWidthIsNotInTheTable(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(DisplayWidth.columns(of: scalar) == nil)
  }

  @Test func theTableIsInOrderAndHoldsNoScalarTwice() {
    var last: UInt32 = 0
    for run in DisplayWidth.table {
      #expect(run.first > last && run.last >= run.first)
      #expect((0...2).contains(run.columns))
      last = run.last
    }
    #expect(last <= 0x10FFFF)
  }

  @Test func everyEndOfEveryRunIsFound() {
    for run in DisplayWidth.table {
      for value in [run.first, run.last] {
        #expect(Unicode.Scalar(value).map(DisplayWidth.columns) == Int(run.columns))
      }
    }
  }
}
