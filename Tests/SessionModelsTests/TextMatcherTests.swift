import SessionModels
import TestSupport
import Testing

@Suite struct TextMatcherTests {
  @Test(arguments: UInt64(1)...8)
  func itStandsWhereTheStandardLibraryFindsIt(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aAbB@`[{_\u{7F}-/ äÄı€")
    for _ in 0..<2_000 {
      func text(_ lengths: ClosedRange<Int>) -> String {
        String(
          (0..<Int.random(in: lengths, using: &random)).map { _ in
            letters.randomElement(using: &random)!
          })
      }
      let (wanted, whole) = (text(1...3), text(0...40))
      let matcher = try #require(TextMatcher(wanted))
      let foldsCase = !wanted.contains(where: \.isUppercase)
      let stands = (foldsCase ? whole.lowercased() : whole).utf8.contains(wanted.utf8)
      #expect(matcher.isIn(whole) == stands, "\(wanted) in \(whole)")
      var texts = ComparedTexts()
      for text in [nil, whole, wanted] { texts.append(text) }
      #expect(matcher.isIn(texts, at: 1) == stands, "\(wanted) in \(whole)")
      #expect(!matcher.isIn(texts, at: 0) && matcher.isIn(texts, at: 2))
    }
  }

  @Test func everyPlaceIsFound() throws {
    let matcher = try #require(TextMatcher("ab"))
    let text = matcher.comparable("ab AB xxxxxxxxab aab abxab")
    #expect(matcher.offsets(in: text) == [0, 3, 14, 18, 21, 24])
    #expect(matcher.offsets(in: "a") == [])
  }
}

extension String.UTF8View {
  fileprivate func contains(_ wanted: String.UTF8View) -> Bool {
    indices.contains { self[$0...].starts(with: wanted) }
  }
}
