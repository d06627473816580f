import ExactJSON
import TestSupport
import Testing

@Suite struct WritingTests {
  private let text =
    #" { "b" : [ 1.0 , { } , [ ] , [ null ] ] , "a" : { "x" : "\u0041/\/" } , "b" : true } "#

  @Test func prettyIndentsByTwoSpaces() throws {
    #expect(
      try JSONDocument(parsing: text).root.text(.pretty) == #"""
        {
          "b": [
            1.0,
            {},
            [],
            [
              null
            ]
          ],
          "a": {
            "x": "\u0041/\/"
          },
          "b": true
        }
        """#)
  }

  @Test func compactHasNoWhiteSpace() throws {
    #expect(
      try JSONDocument(parsing: text).root.text(.compact)
        == #"{"b":[1.0,{},[],[null]],"a":{"x":"\u0041/\/"},"b":true}"#)
  }

  @Test func aValueIsWrittenByItself() throws {
    let root = try JSONDocument(parsing: text).root
    #expect(root["a"]?.text(.pretty) == "{\n  \"x\": \"\\u0041/\\/\"\n}")
    let elements = Array(try JSONDocument(parsing: "[1,[2,[]],{\"a\":3},\"s\"]").root.elements)
    #expect(elements.map { $0.text(.compact) } == ["1", "[2,[]]", "{\"a\":3}", "\"s\""])
  }

  @Test(arguments: [
    "[]", "{}", "0", "\"\"", "null", "true", "false", "-0.0E+00", #""\ud800""#, "\"a b\"",
  ])
  func whatHasNoLayoutIsTheSameInBoth(_ text: String) throws {
    let root = try JSONDocument(parsing: " \(text) ").root
    #expect(root.text(.compact) == text)
    #expect(root.text(.pretty) == text)
  }

  @Test(arguments: [
    // Control, format, separators, private use, noncharacters, ignorable.
    (0x7F, #"\u007f"#), (0x80, #"\u0080"#), (0x9B, #"\u009b"#), (0xAD, #"\u00ad"#),
    (0x34F, #"\u034f"#), (0x61C, #"\u061c"#),
    (0x115F, #"\u115f"#), (0x200B, #"\u200b"#), (0x200D, #"\u200d"#), (0x2028, #"\u2028"#),
    (0x2029, #"\u2029"#),
    (0x202E, #"\u202e"#), (0x2066, #"\u2066"#), (0x3164, #"\u3164"#), (0xE000, #"\ue000"#),
    (0xFDD0, #"\ufdd0"#),
    (0xFE0F, #"\ufe0f"#), (0xFEFF, #"\ufeff"#), (0xFFFE, #"\ufffe"#), (0x1FFFF, #"\ud83f\udfff"#),
    (0xE0041, #"\udb40\udc41"#),
    (0xF0000, #"\udb80\udc00"#), (0x10FFFF, #"\udbff\udfff"#), (0x1D173, #"\ud834\udd73"#),
  ])
  func whatCannotBeSeenIsEscaped(_ value: UInt32, _ escape: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let root = try JSONDocument(parsing: "{\"k\(scalar)\":\"a\(scalar)b\"}").root
    let text = root.text(.compact)
    #expect(text == "{\"k\(escape)\":\"a\(escape)b\"}")
    #expect(Meaning(try JSONDocument(parsing: text).root) == Meaning(root))
  }

  @Test(arguments: [
    "é", "e\u{301}", "日本", "😀", "\u{A0}", "\u{3000}", "\u{FFFD}", "~ !", #"\u0041"#, #"\ud800"#,
    #"\u202e"#, #"\/"#, #"\n"#,
    "\u{5D0}\u{5D1}",
  ])
  func allElseStandsAsItIs(_ body: String) throws {
    let text = "[\"\(body)\"]"
    #expect(Array(try JSONDocument(parsing: text).root.text(.compact).utf8) == Array(text.utf8))
  }

  @Test func noWrittenTextHoldsAControlCharacterButTheLineFeed() throws {
    var body = ""
    for value in UInt32(0x20)...0x2FFF where value != 0x22 && value != 0x5C {
      if let scalar = Unicode.Scalar(value) { body.unicodeScalars.append(scalar) }
    }
    let root = try JSONDocument(parsing: "[\"\(body)\"]").root
    let written = root.text(.pretty)
    #expect(
      written.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(written.unicodeScalars.allSatisfy { !$0.properties.isDefaultIgnorableCodePoint })
    #expect(Meaning(try JSONDocument(parsing: written).root) == Meaning(root))
  }

  /// In parts, and indented: the same text as one.
  @Test(arguments: [JSONLayout.pretty, .compact]) func whatIsWrittenInPartsIsTheSame(
    layout: JSONLayout
  ) throws {
    let element = #"{"a":[1,{"b":"é\u202e"},[]],"c":{}}"#
    let text = "[" + Array(repeating: element, count: 5000).joined(separator: ", ") + "]"
    let root = try JSONDocument(parsing: text).root
    var parts: [[UInt8]] = []
    root.write(layout) { parts.append($0) }
    #expect(parts.count > 1)
    #expect(String(decoding: parts.joined(), as: UTF8.self) == root.text(layout))
    var indented: [UInt8] = []
    root.write(layout, indent: 4) { indented += $0 }
    #expect(
      String(decoding: indented, as: UTF8.self)
        == root.text(layout).replacing("\n", with: "\n    "))
  }
}
