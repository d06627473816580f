import ExactJSON
import TestSupport
import Testing

/// Nothing traps, and what is accepted is a document: its own text reads back to the same meaning.
@Suite struct MutationTests {
  private func check(_ bytes: [UInt8], _ place: @autoclosure () -> String) throws {
    let document: JSONDocument
    do { document = try JSONDocument(bytes) } catch {
      #expect((0...bytes.count).contains(error.offset), "\(place())")
      return
    }
    let text = document.root.text(.compact)
    #expect(Meaning(try JSONDocument(parsing: text).root) == Meaning(document.root), "\(place())")
  }

  @Test(arguments: Documents.all)
  func everyByteMayBecomeAnyOther(_ text: String) throws {
    var bytes = Array(text.utf8)
    for index in bytes.indices {
      let original = bytes[index]
      for byte in UInt8.min...UInt8.max where byte != original {
        bytes[index] = byte
        try check(bytes, "byte \(index) is \(byte) in \(text)")
      }
      bytes[index] = original
    }
  }

  @Test(arguments: Documents.all)
  func everyByteMayGoOrComeTwice(_ text: String) throws {
    let bytes = Array(text.utf8)
    for index in bytes.indices {
      var other = bytes
      other.remove(at: index)
      try check(other, "byte \(index) is removed from \(text)")
      other = bytes
      other.insert(bytes[index], at: index)
      try check(other, "byte \(index) comes twice in \(text)")
    }
  }

  @Test(arguments: [UInt64(11), 4242])
  func severalRandomChangesNeverTrap(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<3000 {
      var bytes = Array((Documents.all.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        let other = Int.random(in: bytes.indices, using: &generator)
        bytes[index] =
          Bool.random(using: &generator)
          ? bytes[other] : UInt8.random(in: 0...255, using: &generator)
      }
      try check(bytes, "seed \(seed), change \(number)")
    }
  }

  @Test(arguments: [UInt64(5), 99])
  func randomTokensNeverTrap(_ seed: UInt64) throws {
    let tokens = [
      "{", "}", "[", "]", ",", ":", "\"a\"", "1", "-", "0", "e", ".", "null", "true", " ", "\"",
      "\\", "\\u", "é", "\n",
    ]
    var generator = SeededGenerator(seed: seed)
    for number in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        tokens.randomElement(using: &generator)
      }.joined()
      try check(Array(text.utf8), "seed \(seed), document \(number): \(text)")
    }
  }
}
