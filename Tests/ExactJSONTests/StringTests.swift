import ExactJSON
import TestSupport
import Testing

@Suite struct StringTests {
  @Test(arguments: [
    (#""""#, ""), (#""a""#, "a"), (#""\"\\\/""#, "\"\\/"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\u0000""#, "\u{0}"), (#""\uffff""#, "\u{FFFF}"),
    (#""\\u0041""#, "\\u0041"),
    (#""\ud83d\ude00""#, "😀"), (#""\uD83D\uDE00x""#, "😀x"), (#""\udbff\udfff""#, "\u{10FFFF}"),
    (#""\ud800\udc00""#, "\u{10000}"),
    (#""e\u0301""#, "e\u{301}"), (#""é""#, "é"), (#""日本😀""#, "日本😀"), (#""\u00e9é\n""#, "éé\n"),
    // Lone surrogates.
    (#""\ud800""#, "<U+D800>"), (#""a\uDFFFb""#, "a<U+DFFF>b"),
    (#""\udc00\ud800""#, "<U+DC00><U+D800>"),
    (#""\ud800\ud83d\ude00""#, "<U+D800>😀"), (#""\ud800\\udc00""#, "<U+D800>\\udc00"),
    (#""\ud800\u0041""#, "<U+D800>A"),
    (#""\ud800\n""#, "<U+D800>\n"), (#""\ud800x\udc00""#, "<U+D800>x<U+DC00>"),
    (#""\ud800é""#, "<U+D800>é"),
  ])
  func aStringIsDecoded(_ json: String, _ decoded: String) throws {
    let value = try JSONDocument(parsing: json).root
    #expect(scalars(value.string) == scalars(decoded))
  }

  @Test func everyCodeUnitIsDecodedInEitherLetterCase() throws {
    for unit in stride(from: UInt16(0), through: 0xFFFF, by: 0x11) {
      let digits = String(unit, radix: 16)
      let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
      let expected = Unicode.Scalar(unit).map { String($0) } ?? "<U+\(padded.uppercased())>"
      for spelling in [padded, padded.uppercased()] {
        let value = try JSONDocument(parsing: "\"\\u\(spelling)\"").root
        #expect(scalars(value.string) == scalars(expected))
      }
    }
  }

  @Test(arguments: [
    ("plain", #""plain""#), ("\"\\/", #""\"\\/""#),
    ("\n\t\u{0}\u{1B}", #""\u000a\u0009\u0000\u001b""#), ("é日😀", #""é日😀""#),
    ("\u{7F}\u{9F}", #""\u007f\u009f""#), ("a\u{202E}b", #""a\u202eb""#),
    ("\u{E0001}", #""\udb40\udc01""#),
  ])
  func aStringOfOursIsQuotedByTheSameRule(_ text: String, _ json: String) throws {
    #expect(JSONText.quoted(text) == json)
    #expect(scalars(try JSONDocument(parsing: json).root.string) == scalars(text))
  }
}
