import ExactJSON
import Testing

@Suite struct DepthTests {
  private func arrays(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  private func objects(_ depth: Int) -> String {
    String(repeating: "{\"a\":", count: depth) + "1" + String(repeating: "}", count: depth)
  }

  @Test func fiveHundredAndTwelveLevelsAreReadAndWritten() throws {
    for text in [arrays(512), objects(512)] {
      let root = try JSONDocument(parsing: text).root
      #expect(root.text(.compact) == text)
      #expect(try JSONDocument(parsing: root.text(.pretty)).root.text(.compact) == text)
    }
  }

  @Test func theDeepestValueKnowsItsPath() throws {
    var value = try JSONDocument(parsing: objects(512)).root
    while let inner = value["a"] { value = inner }
    #expect(value.integer == 1)
    #expect(value.path.steps.count == 512)
    #expect(value.path.description == Array(repeating: "a", count: 512).joined(separator: "."))
  }

  @Test(arguments: [513, 514, 100_000])
  func oneLevelMoreIsRefusedWhereItBegins(_ depth: Int) throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONDocument(parsing: arrays(depth))
    }
    #expect(error.description == "line 1, column 513 (byte 512): nested deeper than 512 levels")
    let other = try #require(throws: JSONSyntaxError.self) {
      try JSONDocument(parsing: objects(depth))
    }
    #expect(other.problem == .tooDeep)
    #expect(other.offset == 512 * 5)
  }

  @Test func aHundredThousandOpenBracketsAreRefused() throws {
    for open in ["[", "{\"a\":", "[{\"a\":"] {
      let text = String(repeating: open, count: 100_000)
      let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
      #expect(error.problem == .tooDeep)
    }
  }

  @Test func closedLevelsDoNotCount() throws {
    let text = "[" + Array(repeating: "[[]]", count: 1000).joined(separator: ",") + "]"
    #expect(try JSONDocument(parsing: text).root.count == 1000)
  }
}
