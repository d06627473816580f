import Testing

@testable import CursesTerminal

struct ClipboardSequenceTests {
  /// The test vectors of RFC 4648, section 10, and bytes that use both signs of the alphabet.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("~~~???", "fn5+Pz8/"), ("é漢", "w6nmvKI="),
  ])
  func theTextIsInBase64(text: String, encoded: String) {
    #expect(
      String(decoding: ClipboardSequence.bytes(for: text), as: UTF8.self)
        == "\u{1B}]52;c;\(encoded)\u{07}")
  }

  @Test func noTextCanEndTheSequenceEarly() {
    let bytes = ClipboardSequence.bytes(for: "\u{07}\u{1B}\\\u{1B}]0;x\u{07}")
    #expect(bytes.filter { $0 < 0x20 } == [0x1B, 0x07])
  }
}
