/// A text that is looked through often, as `TextMatcher` compares it: worked out once.
public struct ComparedText: Sendable, Equatable {
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// The same in lower case where letters beyond ASCII may differ in it.
  let lower: [UInt8]?

  public init(_ text: String) {
    bytes = Array(text.utf8)
    lower = bytes.allSatisfy { $0 < 0x80 } ? nil : Array(text.lowercased().utf8)
  }
}
