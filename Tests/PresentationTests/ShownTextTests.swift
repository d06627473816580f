import Presentation
import Testing

/// Long texts: what is shown of them, and what is said of the rest.
@Suite struct ShownTextTests {
  @Test(arguments: ["a", "é", "漢", "🙂", "aé漢🙂b", "\u{301}"])
  func charactersAreCountedWhateverTheirBytes(part: String) {
    // Eight bytes are counted at a time, and 255 times eight before they are added up.
    for times in Array(0..<20) + [509, 510, 511, 680, 2040, 2041, 10_000] {
      let text = String(repeating: part, count: times)
      #expect(ShownText.characterCount(of: text) == text.unicodeScalars.count)
    }
  }

  @Test func aLongTextSaysHowLongItIs() {
    let shown = ShownText(String(repeating: "é", count: 5001))
    #expect(shown.decoded.unicodeScalars.count == 5000)
    #expect(shown.rest()?.plain == "… 10,002 bytes")
    #expect(ShownText(String(repeating: "é", count: 5000)).rest() == nil)
  }
}
