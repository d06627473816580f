import ExactJSON
import TestSupport
import Testing

@Suite struct ComparisonTests {
  private func areSame(_ left: String, _ right: String) throws -> Bool {
    let (left, right) = (
      try JSONDocument(parsing: left).root, try JSONDocument(parsing: right).root
    )
    let same = left.hasSameValue(as: right)
    #expect(right.hasSameValue(as: left) == same)
    #expect(left.hasSameValue(as: left))
    return same
  }

  @Test(arguments: [
    ("1", "1.0"), ("1", "10e-1"), ("-0", "0.000"), ("0e5", "0"), ("1e2", "100"),
    ("0e99999999999999999999", "0"),
    ("123456789012345678901234567890.0", "123456789012345678901234567890"),
    ("12.50E+3", "12500"),
  ])
  func numbersOfOneWorthAreTheSame(_ pair: (String, String)) throws {
    #expect(try areSame(pair.0, pair.1))
  }

  @Test(arguments: [
    ("1", "-1"), ("1", "10"), ("9007199254740993", "9007199254740992"),
    ("0.1", "0.10000000000000001"),
    ("1e99999999999999999999", "2e99999999999999999999"), ("1", #""1""#), ("0", "false"),
    ("1e9223372036854775807", "10e9223372036854775807"),
  ])
  func numbersAreComparedExactly(_ pair: (String, String)) throws {
    #expect(try !areSame(pair.0, pair.1))
  }

  @Test(arguments: [
    (#""a/b""#, #""\u0061\/b""#), (#""\ud83d\ude00""#, "\"😀\""), (#""\ud800""#, #""\uD800""#),
  ])
  func textsAreTheSameHoweverTheyAreEscaped(_ pair: (String, String)) throws {
    #expect(try areSame(pair.0, pair.1))
  }

  @Test(arguments: [
    (#""a""#, #""A""#),
    // A spelling is no surrogate, and two ways to write é are two texts.
    (#""\ud800""#, #""<U+D800>""#), (#""\u00e9""#, #""e\u0301""#), (#""""#, "null"),
  ])
  func textsThatLookAlikeAreNotTheSame(_ pair: (String, String)) throws {
    #expect(try !areSame(pair.0, pair.1))
  }

  @Test func membersAreTheSameInAnyOrderAndTheLastOfANameCounts() throws {
    #expect(
      try areSame(#"{"a":1,"b":[1,{"c":2,"d":3}]}"#, #"{ "b": [1.0, {"d":3,"c":2}], "\u0061":1 }"#))
    #expect(try areSame(#"{"a":1,"a":2}"#, #"{"a":2}"#))
    #expect(try !areSame(#"{"a":2,"a":1}"#, #"{"a":2}"#))
    #expect(try !areSame(#"{"a":null}"#, "{}"))
    #expect(try !areSame(#"{"a":1}"#, #"{"b":1}"#))
  }

  @Test func elementsAreTheSameInOneOrder() throws {
    #expect(try areSame("[1, 2]", "[1,2.0]"))
    #expect(try !areSame("[1,2]", "[2,1]"))
    #expect(try !areSame("[1]", "[1,1]"))
  }

  private func hash(_ text: String) throws -> Int {
    var hasher = Hasher()
    try JSONDocument(parsing: text).root.hashMeaning(into: &hasher)
    return hasher.finalize()
  }

  @Test(arguments: [
    ("1", "10e-1"), ("-0", "0.000"), (#""a/b""#, #""\u0061\/b""#),
    ("1e9223372036854775808", "1e9223372036854775808"),
    (#"{"a":1,"b":[1,{"c":2,"d":3}]}"#, #"{ "b": [1.0, {"d":3,"c":2}], "\u0061":1 }"#),
    (#"{"a":1,"a":2}"#, #"{"a":2}"#),
  ])
  func whatIsTheSameHasOneHash(_ pair: (String, String)) throws {
    #expect(try areSame(pair.0, pair.1))
    #expect(try hash(pair.0) == hash(pair.1))
  }

  @Test(arguments: [
    ("1", "2"), ("1", #""1""#), ("[1,2]", "[2,1]"), (#"{"a":1,"b":2}"#, #"{"a":2,"b":1}"#),
    ("[]", "{}"), ("[[]]", "[]"), ("true", "false"),
  ])
  func whatDiffersHasAnotherHash(_ pair: (String, String)) throws {
    #expect(try hash(pair.0) != hash(pair.1))
  }

  @Test func theMembersThatDifferAreToldInOrder() throws {
    let a = try JSONDocument(parsing: #"{"same":1,"b":1,"gone":2,"b":3,"null":null}"#).root
    let b = try JSONDocument(parsing: #"{"new":[],"b":4,"same":1.0,"null":0}"#).root
    let told = a.memberDifferences(to: b).map { difference in
      [difference.name, difference.a?.text(.compact) ?? "", difference.b?.text(.compact) ?? ""]
    }
    #expect(
      told == [["b", "3", "4"], ["gone", "2", ""], ["null", "null", "0"], ["new", "", "[]"]])
    #expect(a.memberDifferences(to: a).isEmpty)
    #expect(try JSONDocument(parsing: "[1]").root.memberDifferences(to: a).count == 4)
  }

  @Test func aDocumentIsTheSameWrittenInAnyLayout() throws {
    var documents = RandomDocument(seed: 23)
    for _ in 0..<200 {
      let root = try JSONDocument(parsing: documents.next().text).root
      for layout in [JSONLayout.pretty, .compact, .line] {
        #expect(root.hasSameValue(as: try JSONDocument(parsing: root.text(layout)).root))
      }
    }
  }
}
