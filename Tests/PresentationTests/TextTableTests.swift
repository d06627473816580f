import DisplayText
import Presentation
import Testing

@Suite struct TextTableTests {
  private let table = TextTable(
    headings: ["PATH", "WHAT"], rows: [["/workspace/example", "one two three"], ["/x", "漢字"]])

  @Test func withoutAWidthEveryCellIsWholeOnOneLine() {
    #expect(
      table.lines() == [
        "PATH                WHAT", "/workspace/example  one two three", "/x                  漢字",
      ])
  }

  @Test func withAWidthNoLineIsWiderAndNothingIsCut() {
    for width in 5...40 {
      let lines = table.lines(width: width)
      #expect(lines.allSatisfy { SafeText($0).width <= width }, "\(width)")
      let letters = lines.joined().filter { $0 != " " }.sorted()
      #expect(letters == table.lines().joined().filter { $0 != " " }.sorted(), "\(width)")
    }
  }
}
