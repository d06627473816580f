/// A text that is looked through often, as `TextMatcher` compares it: worked out once.
public struct ComparedText: Sendable, Equatable {
  public let text: String
  /// The same in lower case where letters beyond ASCII may differ in it.
  let lower: String?

  public init(_ text: String) {
    self.text = text
    lower = text.utf8.allSatisfy { $0 < 0x80 } ? nil : text.lowercased()
  }
}
