import ExactJSON
import Testing

@Suite struct PathTests {
  @Test func aPathNamesEveryStep() throws {
    let root = try JSONDocument(
      parsing: #"{"x":[1],"data":[0,{"q":[[]]},[],{"checkout":{"type":"commit","sha":"abc"}}]}"#
    ).root
    let data = try #require(root["data"])
    let elements = Array(data.elements)
    #expect(root.path.description == "")
    #expect(root.path.steps == [])
    #expect(data.path.description == "data")
    #expect(elements.map(\.path.description) == ["data[0]", "data[1]", "data[2]", "data[3]"])
    #expect(elements[3]["checkout"]?["sha"]?.path.description == "data[3].checkout.sha")
    #expect(
      elements[3]["checkout"]?["sha"]?.path.steps == [
        .member("data"), .element(3), .member("checkout"), .member("sha"),
      ])
    #expect(elements[1]["q"]?.elements.first { _ in true }?.path.description == "data[1].q[0]")
  }

  @Test(arguments: [
    ("plain_Word9", "plain_Word9"), ("odd key", #"["odd key"]"#), ("", #"[""]"#),
    ("9a", #"["9a"]"#), ("a.b", #"["a.b"]"#),
    ("a-b", #"["a-b"]"#), ("é", #"["é"]"#), ("q\"", #"["q\""]"#), ("\u{202E}", #"["\u202e"]"#),
    ("\n", #"["\u000a"]"#),
  ])
  func aKeyThatIsNoPlainWordIsQuoted(_ key: String, _ text: String) throws {
    let root = try JSONDocument(parsing: "{\(JSONText.quoted(key)):[1]}").root
    #expect(root[key]?.path.description == text)
    #expect(root[key]?.elements.first { _ in true }?.path.description == text + "[0]")
  }

  @Test func aQuotedKeyStandsBehindOthersWithoutAPoint() {
    #expect(
      JSONPath([.member("data"), .member("odd key"), .member("x")]).description
        == #"data["odd key"].x"#)
    #expect(JSONPath([.element(0), .member("x")]).description == "[0].x")
  }

  @Test func duplicatesShareTheirPath() throws {
    let members = Array(try JSONDocument(parsing: #"{"a":1,"a":2}"#).root.members)
    #expect(members.map(\.value.path.description) == ["a", "a"])
  }
}
