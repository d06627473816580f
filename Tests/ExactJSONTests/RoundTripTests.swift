import ExactJSON
import TestSupport
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: [UInt64(1), 20_261, 0xDEAD_BEEF, 0x5EED])
  func randomDocumentsMeanTheSameAfterWriting(_ seed: UInt64) throws {
    var documents = RandomDocument(seed: seed)
    for number in 0..<500 {
      let (text, meaning) = documents.next()
      let root = try JSONDocument(parsing: text).root
      #expect(Meaning(root) == meaning, "seed \(seed), document \(number): \(text)")
      let compact = root.text(.compact)
      let pretty = root.text(.pretty)
      let again = try JSONDocument(parsing: pretty).root
      #expect(Meaning(again) == meaning, "seed \(seed), document \(number): \(pretty)")
      #expect(again.text(.compact) == compact, "seed \(seed), document \(number)")
      #expect(again.text(.pretty) == pretty, "seed \(seed), document \(number)")
      #expect(
        try JSONDocument(parsing: compact).root.text(.pretty) == pretty,
        "seed \(seed), document \(number)")
    }
  }

  @Test(arguments: [UInt64(3), 77])
  func everyValueOfARandomDocumentIsFoundAgainByItsPath(_ seed: UInt64) throws {
    var documents = RandomDocument(seed: seed)
    for number in 0..<100 {
      let (text, _) = documents.next()
      let root = try JSONDocument(parsing: text).root
      var values = [root]
      while let value = values.popLast() {
        #expect(
          follow(value.path, from: root).contains(value),
          "seed \(seed), document \(number): \(text)")
        values += Array(value.elements) + value.members.map(\.value)
      }
    }
  }

  /// All values at a path: duplicate keys make several.
  private func follow(_ path: JSONPath, from root: JSONValue) -> [JSONValue] {
    path.steps.reduce([root]) { values, step in
      values.flatMap { value in
        switch step {
        case .member(let name):
          value.members.filter { scalars($0.key) == scalars(name) }.map(\.value)
        case .element(let index): Array(value.elements.dropFirst(index).prefix(1))
        }
      }
    }
  }
}
