import ExactJSON
import Presentation
import SessionModels
import Testing

/// A text beside the one before it.
@Suite struct TextComparisonTests {
  private func compare(_ before: String, _ after: String) -> [String] {
    TextComparison(before: before, after: after).lines.map { $0.kind.mark.plain + $0.text.plain }
  }

  @Test func everyLineOfBothIsThereAndWhatBecameOfIt() {
    let lines = compare(
      """
      one
      two
      three
      """,
      """
      zero
      one
      three
      four
      """)
    #expect(lines == ["+zero", " one", "-two", " three", "+four"])
  }

  @Test(
    arguments: [
      ("", "a", ["+a"]), ("a", "", ["-a"]), ("", "", []), ("a\n", "a\n", [" a", " "]),
      ("a", "a\n", [" a", "+"]), ("a\r\nb", "a\nb", ["-a<U+000D>", "+a", " b"]),
    ] as [(String, String, [String])])
  func linesEndAtALineFeedAlone(before: String, after: String, lines: [String]) {
    #expect(compare(before, after) == lines)
  }

  @Test func whatCannotBeSeenIsShown() {
    #expect(compare("a\u{202E}b", "a\u{1B}[2J") == ["-a<U+202E>b", "+a<U+001B>[2J"])
  }

  /// What differs in thousands of lines is not compared one by one: that would cost the square of them.
  @Test func longTextsThatHaveNothingInCommonStandOneBehindTheOther() {
    let before = (0..<40_000).map { "a\($0)" }.joined(separator: "\n")
    let after = (0..<40_000).map { "b\($0)" }.joined(separator: "\n")
    let lines = compare(before, after)
    #expect(lines.count == 80_000)
    #expect(lines.first == "-a0" && lines.last == "+b39999")
  }

  /// Both texts can be read out of it again.
  @Test(arguments: [
    ("a\nb\nc\nd", "b\nx\nd\ny"), ("x\nx\nx", "x\ny\nx"), ("1\n2\n3", "3\n2\n1"),
  ]) func nothingIsLost(before: String, after: String) {
    let lines = TextComparison(before: before, after: after).lines
    let old = lines.filter { $0.kind != .added }.map(\.text.plain)
    let new = lines.filter { $0.kind != .removed }.map(\.text.plain)
    #expect(old.joined(separator: "\n") == before)
    #expect(new.joined(separator: "\n") == after)
  }
}

/// What is said of a version beside the one before.
@Suite struct ChangeWordsTests {
  private func version(_ members: String) throws -> MemoryVersion {
    try MemoryVersion(
      try JSONDocument(parsing: #"{"id":"memver_1","operation":"modified"\#(members)}"#).root)
  }

  @Test func aTextThatIsMissingSaysWhy() throws {
    let redacted = try version(#","redacted_at":"2026-03-15T10:00:00Z""#)
    let words = ChangeWords(MemoryChange(redacted, before: .version(try version(""))))
    #expect(
      words.remarks.map(\.plain) == [
        "The text of this version was redacted 2026-03-15T10:00:00Z.",
        "The text before was not sent.",
      ])
    #expect(words.comparison.lines.isEmpty)
  }

  @Test func aDeletionShowsWhatWasLost() throws {
    let deleted = try MemoryVersion(
      try JSONDocument(parsing: #"{"id":"memver_2","operation":"deleted","path":"/a"}"#).root)
    let before = try version(#","content":"old""#)
    let words = ChangeWords(MemoryChange(deleted, before: .version(before)))
    #expect(words.remarks.isEmpty)
    #expect(words.comparison.lines.map(\.kind) == [.removed])
  }

  @Test func anUnknownVersionBeforeIsSaid() throws {
    let words = ChangeWords(
      MemoryChange(try version(#","content":"new""#), before: .unknown))
    #expect(
      words.remarks.map(\.plain) == ["The version before is not known: all lines stand as new."])
  }
}
