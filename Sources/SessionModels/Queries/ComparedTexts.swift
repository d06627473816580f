/// Texts that are looked through often, some of them absent, as `TextMatcher` compares them: worked out once, and one
/// behind another in memory.
public struct ComparedTexts: Sendable, Equatable {
  /// Of each text its own letters, then those of lower case where letters beyond ASCII may differ in them.
  private var texts = PackedTexts()

  public init() {}

  public var count: Int { texts.count / 2 }

  public mutating func append(_ text: String?) {
    texts.append(text)
    let isASCII = text?.utf8.allSatisfy { $0 < 0x80 } ?? true
    texts.append(isASCII ? nil : text?.lowercased())
  }

  /// Gives back the room that was kept for more.
  public mutating func shrink() { texts.shrink() }

  /// Whether the text at a place is not absent.
  public func isPresent(_ index: Int) -> Bool { !texts.isAbsent(2 * index) }

  /// Hands over a text as UTF-8.
  func withText<Value>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withBytes(of: 2 * index, body)
  }

  /// Hands over a text in lower case as UTF-8 where that has other letters beyond ASCII.
  func withLowerCase<Value>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withBytes(of: 2 * index + 1, body)
  }
}
