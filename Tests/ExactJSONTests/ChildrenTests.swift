import ExactJSON
import Testing

@Suite struct ChildrenTests {
  @Test func membersKeepTheirOrderAndDuplicates() throws {
    let root = try JSONDocument(parsing: #"{"b":1,"a":2,"b":[3],"c":{"b":4}}"#).root
    #expect(root.count == 4)
    #expect(root.members.map(\.key) == ["b", "a", "b", "c"])
    #expect(root.members.map { $0.value.text(.compact) } == ["1", "2", "[3]", #"{"b":4}"#])
    #expect(root.members.underestimatedCount == 4)
  }

  @Test func theLastOfDuplicatesCounts() throws {
    let root = try JSONDocument(parsing: #"{"a":1,"b":0,"a":2,"\u0061":3}"#).root
    #expect(root["a"]?.integer == 3)
    #expect(root["b"]?.integer == 0)
    #expect(root["c"] == nil)
  }

  @Test func aKeyIsFoundByWhatItMeans() throws {
    let root = try JSONDocument(
      parsing: #"{"\u00e9":1,"e\u0301":2,"":3,"a\"b":4,"日":5,"aa":6,"\ud800":7}"#
    ).root
    #expect(root["\u{E9}"]?.integer == 1)
    #expect(root["e\u{301}"]?.integer == 2)
    #expect(root[""]?.integer == 3)
    #expect(root["a\"b"]?.integer == 4)
    #expect(root["日"]?.integer == 5)
    #expect(root["a"] == nil)
    #expect(root["aaa"] == nil)
    #expect(root["<U+D800>"]?.integer == 7)
  }

  @Test func aStringThatLooksLikeAKeyIsNone() throws {
    let root = try JSONDocument(parsing: #"{"x":"a","y":{"a":1},"z":["a",2]}"#).root
    #expect(root["a"] == nil)
  }

  @Test func elementsKeepTheirOrder() throws {
    let root = try JSONDocument(parsing: #"[[1,[2]],{"a":3},"4",5]"#).root
    #expect(root.count == 4)
    #expect(root.elements.map { $0.text(.compact) } == ["[1,[2]]", #"{"a":3}"#, #""4""#, "5"])
    #expect(root.elements.underestimatedCount == 4)
  }

  @Test func valuesAreEqualWhenTheirTextsAre() throws {
    let first = try JSONDocument(parsing: #"{"a":[1, 2],"b":[1, 2],"c":[1,2],"d":1.0,"e":1}"#).root
    let second = try JSONDocument(parsing: "[[1, 2]]").root
    #expect(first["a"] == first["b"])
    #expect(first["a"] != first["c"])
    #expect(first["d"] != first["e"])
    #expect(first["a"] == second.elements.first { _ in true })
    let members = Array(try JSONDocument(parsing: #"{"a":1,"a":1,"\u0061":1,"a":2}"#).root.members)
    #expect(members[0] == members[1])
    #expect(members[0] != members[2])
    #expect(members[0] != members[3])
  }

  @Test func aValueOutlivesItsDocument() throws {
    func inner() throws -> JSONValue? { try JSONDocument(parsing: #"{"a":{"b":"c"}}"#).root["a"] }
    #expect(try inner()?["b"]?.string == "c")
  }
}
