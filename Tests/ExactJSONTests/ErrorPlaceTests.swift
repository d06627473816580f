import ExactJSON
import TestSupport
import Testing

@Suite struct ErrorPlaceTests {
  @Test(arguments: [
    ("{\n  \"a\": 1\n  \"b\": 2\n}", "line 3, column 3 (byte 13): a comma or \"}\" is missing"),
    ("[1,\r\n2,\r\n]", "line 3, column 1 (byte 9): a value is missing"),
    ("[\"é😀\" 1]", "line 1, column 7 (byte 10): a comma or \"]\" is missing"),
    ("[\n\"日本\", x]", "line 2, column 7 (byte 12): a word that is not true, false or null"),
    ("", "line 1, column 1 (byte 0): the document is empty"),
    ("\n\n", "line 3, column 1 (byte 2): the document is empty"),
    ("[1,\n", "line 2, column 1 (byte 4): the document ends inside an array"),
    (
      "[1,\n \"abc",
      "line 2, column 2 (byte 5): the document ends inside the string that begins here"
    ),
    ("{\"a\":1}}", "line 1, column 8 (byte 7): something stands after the document's value"),
    ("[007]", "line 1, column 2 (byte 1): a number begins with a needless 0"),
  ])
  func anErrorSaysLineColumnAndByte(_ text: String, _ words: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
    #expect(error.description == words)
  }

  @Test func everyProblemHasWordsOfItsOwn() {
    let words = JSONSyntaxError.Problem.allCases.map(\.rawValue)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x20...0x7E).contains($0) } })
  }

  @Test func everyTruncatedDocumentIsSaidToEndEarly() throws {
    for text in Documents.all {
      let bytes = Array(text.utf8)
      for length in 0..<bytes.count {
        let error = try #require(throws: JSONSyntaxError.self) {
          try JSONDocument(Array(bytes[..<length]))
        }
        #expect(error.endsEarly, "\(length) bytes of \(text): \(error)")
      }
    }
  }

  @Test func aWrongDocumentIsNotSaidToEndEarly() throws {
    for text in ["[1,]", "{\"a\" 1}", "[01]", "[nul]", "{}x", "\u{FEFF}"] {
      let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
      #expect(!error.endsEarly, "\(text)")
    }
  }
}

extension JSONSyntaxError {
  /// Whether the document only stops too soon: more bytes could make it valid.
  fileprivate var endsEarly: Bool {
    switch problem {
    case .empty, .unfinishedObject, .unfinishedArray, .unfinishedString, .unfinishedValue: true
    default: false
    }
  }
}
