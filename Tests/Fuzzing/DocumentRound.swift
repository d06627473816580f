import BrowserTestSupport
import ExactJSON
import TestSupport

/// Bytes into the JSON reader: nothing traps, and what is accepted reads back equal from its own text.
struct DocumentRound: FuzzRound {
  private var random: SeededGenerator
  private var mutation: JSONMutation
  private var documents: RandomDocument

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    mutation = JSONMutation(seed: seed)
    documents = RandomDocument(seed: seed)
  }

  private static let texts =
    Documents.all + Fixture.resources + Fixture.sessions + Elements.all + [Elements.hostile]

  mutating func next() -> [String] {
    let text = Self.texts.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      return Self.faults(of: bytes)
    case 1: return Self.faults(of: mutation.bytes(documents.next().text))
    case 2: return Self.faults(of: Array(mutation.document(text).utf8), isDocument: true)
    case 3:
      // Tokens alone, which go deeper than bytes do.
      let tokens = ["{", "}", "[", "]", ",", ":", "\"", "\\u", "\"a\"", "1", "-", "e", ".", "null"]
      let text = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in
        tokens.randomElement(using: &random)
      }.joined()
      return Self.faults(of: Array(text.utf8))
    default: return Self.faults(of: mutation.bytes(text))
    }
  }

  private static func faults(of bytes: [UInt8], isDocument: Bool = false) -> [String] {
    let document: JSONDocument
    do throws(JSONSyntaxError) { document = try JSONDocument(bytes) } catch {
      var faults = HiddenScalars.faults(in: error.description)
      if !(0...bytes.count).contains(error.offset) {
        faults.append("an error at \(error.offset) of \(bytes.count) bytes")
      }
      if isDocument { faults.append("a document is refused: \(error)") }
      return faults
    }
    let meaning = Meaning(document.root)
    return [JSONLayout.compact, .pretty].flatMap { layout -> [String] in
      let text = document.root.text(layout)
      guard let again = try? JSONDocument(parsing: text) else {
        return ["what was written is no document: \(text.debugDescription)"]
      }
      var faults = HiddenScalars.faults(in: text, lines: true)
      if Meaning(again.root) != meaning {
        faults.append("what was written means something else: \(text.debugDescription)")
      }
      return faults
    }
  }
}
