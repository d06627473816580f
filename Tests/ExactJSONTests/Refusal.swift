import ExactJSON
import Testing

/// Bytes that are no document, and what has to be said of them.
struct Refusal: Sendable, CustomTestStringConvertible {
  let bytes: [UInt8]
  let problem: JSONSyntaxError.Problem
  let offset: Int

  init(_ text: String, _ problem: JSONSyntaxError.Problem, _ offset: Int) {
    self.init(Array(text.utf8), problem, offset)
  }

  init(_ bytes: [UInt8], _ problem: JSONSyntaxError.Problem, _ offset: Int) {
    (self.bytes, self.problem, self.offset) = (bytes, problem, offset)
  }

  var testDescription: String {
    "\(String(decoding: bytes, as: UTF8.self).debugDescription): \(problem)"
  }

  func check() throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(bytes) }
    #expect(error.problem == problem)
    #expect(error.offset == offset)
  }
}
