import ExactJSON
import Testing

@Suite struct ReadingTests {
  private func root(_ text: String) throws -> JSONValue { try JSONDocument(parsing: text).root }

  private func message(_ body: () throws -> Void) throws -> String {
    try #require(throws: JSONShapeError.self) { try body() }.description
  }

  @Test func membersOfTheRightKindAreRead() throws {
    let root = try root(#"{"s":"x","i":-3,"b":true,"a":[1],"o":{"k":2},"esc":"\u0078"}"#)
    #expect(try root.string("s") == "x")
    #expect(try root.string("esc") == "x")
    #expect(try root.optionalString("s") == "x")
    #expect(try root.optionalInteger("i") == -3)
    #expect(try root.optionalBoolean("b") == true)
    #expect(try root.array("a").count == 1)
    #expect(try root.optionalArray("a")?.count == 1)
    #expect(try root.optionalObject("o")?["k"]?.integer == 2)
    #expect(throws: Never.self) { try root.expect(.object) }
  }

  @Test(arguments: [#"{}"#, #"{"k":null}"#])
  func whatIsOptionalMayBeNullOrAbsent(_ text: String) throws {
    let root = try root(text)
    #expect(try root.optionalString("k") == nil)
    #expect(try root.optionalInteger("k") == nil)
    #expect(try root.optionalBoolean("k") == nil)
    #expect(try root.optionalArray("k") == nil)
    #expect(try root.optionalObject("k") == nil)
  }

  @Test func theLastOfDuplicatesIsRead() throws {
    #expect(try root(#"{"k":1,"k":"x"}"#).string("k") == "x")
    #expect(try root(#"{"k":"x","k":null}"#).optionalString("k") == nil)
  }

  @Test func aMissingMemberIsNamedByItsPath() throws {
    let root = try root(#"{"data":[0,1,2,{"checkout":{"type":"commit"}}]}"#)
    let checkout = try #require(Array(root.array("data").elements)[3]["checkout"])
    #expect(
      try message { _ = try checkout.string("sha") } == "data[3].checkout.sha: a string is missing")
    #expect(try message { _ = try root.array("odd key") } == #"["odd key"]: an array is missing"#)
    let error = try #require(throws: JSONShapeError.self) { try checkout.string("sha") }
    #expect(error.problem == .missing(.string))
    #expect(
      error.path == JSONPath([.member("data"), .element(3), .member("checkout"), .member("sha")]))
  }

  @Test(arguments: [
    ("{\"k\":{}}", "an object"), ("{\"k\":[]}", "an array"), ("{\"k\":1}", "a number"),
    ("{\"k\":true}", "true or false"),
    ("{\"k\":null}", "null"),
  ])
  func aRequiredStringSaysWhatStandsThereInstead(_ text: String, _ found: String) throws {
    let root = try root(text)
    #expect(try message { _ = try root.string("k") } == "k: a string belongs here, not \(found)")
  }

  @Test func anOptionalMemberOfTheWrongKindIsAnError() throws {
    let root = try root(#"{"s":"x","n":1}"#)
    #expect(
      try message { _ = try root.optionalString("n") } == "n: a string belongs here, not a number")
    #expect(
      try message { _ = try root.optionalInteger("s") } == "s: a number belongs here, not a string")
    #expect(
      try message { _ = try root.optionalBoolean("s") }
        == "s: true or false belongs here, not a string")
    #expect(
      try message { _ = try root.optionalArray("s") } == "s: an array belongs here, not a string")
    #expect(
      try message { _ = try root.optionalObject("s") } == "s: an object belongs here, not a string")
  }

  @Test(arguments: ["1.0", "1e3", "9223372036854775808", "0.5"])
  func aNumberThatIsNoIntegerIsAnError(_ number: String) throws {
    let root = try root("{\"k\":\(number)}")
    #expect(
      try message { _ = try root.optionalInteger("k") }
        == "k: a whole number of at most 64 bits belongs here")
  }

  @Test func whatIsNoObjectHasNoMembersToRead() throws {
    let root = try root("[[]]")
    #expect(
      try message { try root.expect(.object) }
        == "the document: an object belongs here, not an array")
    #expect(
      try message { _ = try root.string("k") }
        == "the document: an object belongs here, not an array")
    #expect(
      try message { _ = try root.optionalString("k") }
        == "the document: an object belongs here, not an array")
    let element = try #require(root.elements.first { _ in true })
    #expect(
      try message { _ = try element.array("k") } == "[0]: an object belongs here, not an array")
  }

  @Test func errorsAreEqualWhenTheySayTheSame() throws {
    func error(_ text: String, _ key: String) throws -> JSONShapeError {
      let root = try root(text)
      return try #require(throws: JSONShapeError.self) { try root.string(key) }
    }
    #expect(try error("{}", "a") == error(#"{"b":1}"#, "a"))
    #expect(try error("{}", "a") != error("{}", "b"))
    #expect(try error("{}", "a") != error(#"{"a":1}"#, "a"))
  }
}
