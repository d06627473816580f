import ExactJSON
import Testing

@Suite struct BuilderTests {
  private let built: JSONBuilder = [
    "id": "sesn_1", "count": 3, "isWhole": false, "left out": nil, "none": .null, "empty": [],
    "flags": .strings(["a", "b"]), "inner": ["x": [:]],
  ]

  @Test func membersStandInTheirOrderAndNilIsLeftOut() {
    #expect(
      built.text(.compact)
        == #"{"id":"sesn_1","count":3,"isWhole":false,"none":null,"empty":[],"flags":["a","b"],"inner":{"x":{}}}"#
    )
  }

  @Test func prettyHasAValueALine() {
    #expect(
      built.text(.pretty) == """
        {
          "id": "sesn_1",
          "count": 3,
          "isWhole": false,
          "none": null,
          "empty": [],
          "flags": [
            "a",
            "b"
          ],
          "inner": {
            "x": {}
          }
        }
        """)
  }

  @Test func aLineStaysOneInAPrettyText() {
    let json: JSONBuilder = ["sessions": [.line(["id": "a", "ids": [1, 2]])], "empty": .line([])]
    #expect(
      json.text(.pretty) == """
        {
          "sessions": [
            {"id": "a", "ids": [1, 2]}
          ],
          "empty": []
        }
        """)
    #expect(json.text(.compact) == #"{"sessions":[{"id":"a","ids":[1,2]}],"empty":[]}"#)
    #expect(json.text(.line) == #"{"sessions": [{"id": "a", "ids": [1, 2]}], "empty": []}"#)
  }

  @Test func aValueOfADocumentIsKeptTokenForToken() throws {
    let value = try JSONDocument(parsing: #"{"n": 1.50e3, "n": [ ], "s": "\u0041"}"#).root
    let json: JSONBuilder = ["a": [.value(value)]]
    #expect(json.text(.compact) == #"{"a":[{"n":1.50e3,"n":[],"s":"\u0041"}]}"#)
    #expect(
      json.text(.pretty) == #"""
        {
          "a": [
            {
              "n": 1.50e3,
              "n": [],
              "s": "\u0041"
            }
          ]
        }
        """#)
  }

  @Test func whatCannotBeSeenIsEscapedInNamesAndTexts() throws {
    let text = "x\n\\\u{E0041}"
    let json: JSONBuilder = ["a\u{202E}\"": .string(text)]
    #expect(json.text(.compact) == #"{"a\u202e\"":"x\u000a\\\udb40\udc41"}"#)
    let read = try JSONDocument(parsing: json.text(.pretty)).root
    #expect(read["a\u{202E}\""]?.string == text)
  }

  @Test(arguments: [
    ("{ }", #"{"note":["x"]}"#),
    (#"{"\ud800": 1, "note": 2}"#, #"{"\ud800":1,"note":2,"note":["x"]}"#),
    ("[1]", "[1]"), ("null", "null"),
  ])
  func aMemberIsAddedAtTheEndOfAnObject(_ text: String, _ expected: String) throws {
    let value = try JSONDocument(parsing: text).root
    #expect(value.adding("note", ["x"]).text(.compact) == expected)
  }

  @Test func hexadecimalDigitsGoBothWays() {
    #expect(Hexadecimal.digits(of: UInt8(10), count: 2) == "0a")
    #expect(Hexadecimal.digits(of: UInt16(0xD800), count: 4, isUppercase: true) == "D800")
    #expect(Hexadecimal.digits(of: UInt32(0x1F600), count: 4) == "1f600")
    #expect("09afAF".utf8.map(Hexadecimal.value) == [0, 9, 10, 15, 10, 15])
    #expect("/:`g@G é".utf8.allSatisfy { Hexadecimal.value(of: $0) == nil })
  }
}
