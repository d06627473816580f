import Testing

/// A decoded text, and what is shown of it. A test's log shows only the latter, since it goes to a terminal.
struct Example: CustomTestStringConvertible, Sendable {
  let decoded: String
  let shown: String

  init(_ decoded: String, _ shown: String) {
    self.decoded = decoded
    self.shown = shown
  }

  var testDescription: String { shown }
}
