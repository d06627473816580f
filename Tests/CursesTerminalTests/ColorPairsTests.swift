import TerminalModel
import Testing

@testable import CursesTerminal

struct ColorPairsTests {
  @Test func theStylesCountFromZeroInOrder() {
    #expect(Style.allCases.map { Int($0.rawValue) } == Array(0..<Style.allCases.count))
  }

  @Test func onlyTheSelectionIsReversed() {
    let reversed = Style.allCases.filter { ColorPairs.look(of: $0).attributes.contains(.reverse) }
    #expect(reversed == [.selected])
  }

  @Test func whatMattersIsToldWithoutColourToo() {
    for style in [
      Style.title, .heading, .selected, .caution, .failure, .escape, .key, .notice, .changed,
    ] {
      #expect(!ColorPairs.look(of: style).attributes.isEmpty, "\(style)")
    }
  }

  @Test func nothingIsBothDimAndColoured() {
    for style in Style.allCases {
      let look = ColorPairs.look(of: style)
      #expect(look.color == nil || !look.attributes.contains(.dim), "\(style)")
    }
  }

  @Test func safeCautionAndFailureLookDifferent() {
    let looks = [Style.plain, .safe, .caution, .failure, .escape].map(ColorPairs.look)
    #expect(Set(looks).count == looks.count)
  }
}
