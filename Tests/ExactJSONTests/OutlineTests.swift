import ExactJSON
import TestSupport
import Testing

/// The foldable lines of a value.
@Suite struct OutlineTests {
  private func outline(_ text: String) throws -> JSONOutline {
    JSONOutline(try JSONDocument(parsing: text).root)
  }

  /// The lines as text, as a person reads them.
  private func text(_ outline: JSONOutline) -> String {
    (0..<outline.count).map { number in
      let line = outline.line(number)
      let key = line.member.map { $0.keyText(limit: 1000) + ": " } ?? ""
      let bracket = line.value.kind == .object ? ("{", "}") : ("[", "]")
      let value =
        switch line.part {
        case .whole:
          line.value.kind == .object || line.value.kind == .array
            ? bracket.0 + bracket.1 : line.value.tokenText(limit: 1000)
        case .opening: bracket.0
        case .closing: bracket.1
        case .folded: bracket.0 + "…" + bracket.1
        }
      let comma = line.isLast || line.part == .opening ? "" : ","
      return String(repeating: "  ", count: line.depth) + key + value + comma
    }.joined(separator: "\n")
  }

  @Test func theLinesAreThePrettyText() throws {
    let document = try JSONDocument(parsing: #"{"a":[1,{"b":null},[]],"c":{},"d":"x","a":[[]]}"#)
    #expect(text(JSONOutline(document.root)) == document.root.text(.pretty))
  }

  @Test(arguments: UInt64(1)...40) func theLinesOfAnyDocumentAreItsPrettyText(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let document = try JSONDocument(parsing: random.next().text)
    #expect(text(JSONOutline(document.root)) == document.root.text(.pretty), "seed \(seed)")
  }

  @Test func aFoldedObjectIsOneLine() throws {
    var outline = try outline(#"{"a":{"b":1},"c":2}"#)
    outline.fold(outline.line(1).value)
    #expect(
      text(outline) == """
        {
          "a": {…},
          "c": 2
        }
        """)
    outline.unfold(outline.line(1).value)
    #expect(outline.count == 6)
  }

  @Test func aScalarAndAnEmptyArrayCannotBeFolded() throws {
    var outline = try outline(#"[1,[]]"#)
    outline.fold(outline.line(1).value)
    outline.fold(outline.line(2).value)
    #expect(outline.count == 4)
  }

  @Test func everyValueIsFoundOnItsLine() throws {
    let outline = try outline(#"{"a":[1,{"b":null},[]],"c":{},"d":"x"}"#)
    for number in 0..<outline.count where outline.line(number).part != .closing {
      #expect(outline.lineNumber(of: outline.line(number).value) == number)
    }
  }

  @Test func aHiddenValueIsFoundOnTheLineThatHidesIt() throws {
    var outline = try outline(#"{"a":{"b":{"c":1}},"d":2}"#)
    let inner = outline.line(3).value
    outline.fold(outline.line(2).value)
    outline.fold(outline.line(1).value)
    #expect(outline.lineNumber(of: inner) == 1)
    outline.reveal(inner)
    #expect(outline.lineNumber(of: inner) == 3)
  }

  @Test func aValueKnowsWhatHoldsIt() throws {
    let outline = try outline(#"{"a":[1]}"#)
    #expect(outline.container(of: outline.line(2).value) == outline.line(1).value)
    #expect(outline.container(of: outline.root) == nil)
  }

  @Test func keysAndTextsAreSearchedDecoded() throws {
    let outline = try outline(#"{"key":"v\u0061lue","n":12,"deep":[{"key":true}]}"#)
    func paths(_ wanted: String) -> [String] {
      outline.values { $0.elementsEqual(wanted.utf8) }.map(\.path.description)
    }
    #expect(paths("key") == ["key", "deep[0].key"])
    #expect(paths("value") == ["key"])
    #expect(paths("12") == ["n"])
    #expect(paths("true") == ["deep[0].key"])
    #expect(paths("absent") == [])
  }

  @Test func aLongTokenIsReadNoFartherThanAskedFor() throws {
    let outline = try outline(#"["\#(String(repeating: "漢", count: 1000))"]"#)
    let text = outline.line(1).value.tokenText(limit: 5)
    #expect(text == "\"漢漢")
  }

  @Test func anElementOfADocumentHasAnOutlineOfItsOwn() throws {
    let document = try JSONDocument(parsing: #"{"data":[{"id":"a"},{"id":"b"}]}"#)
    let element = try #require(document.root["data"]?.elements.dropFirst().first { _ in true })
    #expect(text(JSONOutline(element)) == element.text(.pretty))
  }
}
