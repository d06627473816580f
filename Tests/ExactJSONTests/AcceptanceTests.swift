import ExactJSON
import TestSupport
import Testing

@Suite struct AcceptanceTests {
  @Test(arguments: [
    // Any value may be the document, with white space around it.
    "null", "true", "false", "0", "-0", "\"\"", "\"a\"", "[]", "{}", " [ ] ", "\t{\r\n}\n",
    "\n\n1\t ",
    // Arrays.
    "[1]", "[1,2]", "[ 1 , 2 ]", "[[]]", "[[],[]]", "[null,1,\"1\",{}]", "[\"\"]",
    "[[[[]]],[[]],[]]",
    "[null, null,null ,\nnull]", "[true,false]", "[1\n]", "[1\n,1]",
    // Objects.
    "{\"a\":1}", "{\"a\":1,\"b\":2}", "{ \"a\" : 1 , \"b\" : [ ] }", "{\"\":0}",
    "{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":1}",
    "{\"a\":{\"a\":{}}}", "{\"\\u0061\":1}", "{\"\\u0000\":1}", "{\n\"a\": \"b\"\n}",
    "{\"a\":[{\"b\":[{}]}]}",
    // Numbers.
    "[10]", "[-1]", "[-12]", "[0.0]", "[1.5]", "[-0.000001]", "[1e1]", "[1E1]", "[1e+1]", "[1e-1]",
    "[1E-22]", "[0e1]",
    "[0e+1]", "[-0e-0]", "[1.25E+22]", "[123.456e78]", "[1e400]", "[-1e-400]", "[9007199254740993]",
    "[-237462374673276894279832749832423479823246327846]",
    "[0.1000000000000000055511151231257827021181583404541015625]",
    "123", "-0.5e9", "1e00001",
    // Strings and their escapes.
    "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\\u0020\\u00e9\\u20AC\\uFFFF\"]",
    "[\"\\ud83d\\ude00\"]", "[\"\\uD800\"]",
    "[\"\\udc00\\ud800\"]", "[\"\\ud800\\ud800\\udc00\"]", "[\"\\\\u0000\"]", "[\"\\\\a\"]",
    "[\"a/*b*/c/*d//e\"]", "[\"/\"]",
    "[\"\u{7F}\"]", "[\"\u{80}\u{9F}\"]", "[\"\u{2028}\u{2029}\"]", "[\"\u{FEFF}\"]",
    "[\"\u{FFFF}\u{10FFFF}\"]",
    "[\"é\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}😀\"]", "\"\\u0022\"", "\"'\"",
    "\"\\u0012\"", "[\"\\uaBcD\"]",
    "\"seven b\"", "\"eight by\"", "\"nine byte\"", "\"sixteen bytes 16\"", "\"seventeen bytes17\"",
  ])
  func aValidDocumentIsRead(_ text: String) throws {
    let document = try JSONDocument(parsing: text)
    #expect(document.bytes == Array(text.utf8))
    #expect(
      Meaning(try JSONDocument(parsing: document.root.text(.compact)).root)
        == Meaning(document.root))
  }

  @Test func theRootIsAViewOfItsBytes() throws {
    let document = try JSONDocument(parsing: " {\"a\": [1, 2]} ")
    #expect(document.root.sourceRange == 1..<14)
    #expect(document.root["a"]?.sourceRange == 7..<13)
    #expect(document.root["a"]?.source == Array("[1, 2]".utf8))
  }

  @Test func everyLengthOfStringEndsAtItsQuotationMark() throws {
    for length in 0...40 {
      for stop in ["\"", "\\n\"", "é\"", "\u{7F}\""] {
        let text = "[\"" + String(repeating: "x", count: length) + stop + ",7]"
        let root = try JSONDocument(parsing: text).root
        #expect(root.count == 2, "\(text)")
        #expect(Array(root.elements).last?.integer == 7, "\(text)")
      }
    }
  }

  @Test func everyKindHasOnlyItsOwnReading() throws {
    let values = Array(
      try JSONDocument(parsing: "[{\"a\":1},[1,2],\"s\",7,false,null]").root.elements)
    #expect(values.map(\.kind) == [.object, .array, .string, .number, .boolean, .null])
    #expect(values.map(\.string) == [nil, nil, "s", nil, nil, nil])
    #expect(values.map(\.numberText) == [nil, nil, nil, "7", nil, nil])
    #expect(values.map(\.integer) == [nil, nil, nil, 7, nil, nil])
    #expect(values.map(\.boolean) == [nil, nil, nil, nil, false, nil])
    #expect(values.map(\.count) == [1, 2, 0, 0, 0, 0])
    #expect(values.map { Array($0.members).count } == [1, 0, 0, 0, 0, 0])
    #expect(values.map { Array($0.elements).count } == [0, 2, 0, 0, 0, 0])
    #expect(values.map { $0["a"] != nil } == [true, false, false, false, false, false])
  }
}
