import Testing

@testable import ExactJSON

@Suite struct RefusalTests {
  @Test(arguments: [
    Refusal("", .empty, 0), Refusal(" \n ", .empty, 3), Refusal("\u{FEFF}{}", .byteOrderMark, 0),
    Refusal("\u{FEFF}", .byteOrderMark, 0), Refusal(" \u{FEFF}{}", .valueMissing, 1),
    // Only four characters are white space.
    Refusal("\u{0C}[]", .valueMissing, 0), Refusal("\u{0B}1", .valueMissing, 0),
    Refusal("[\u{A0}]", .valueMissing, 1),
    Refusal("[\u{2060}]", .valueMissing, 1), Refusal("\u{0}", .valueMissing, 0),
    Refusal("[1\u{0}]", .commaOrBracketMissing, 2),
    // Arrays.
    Refusal("[", .unfinishedArray, 1), Refusal("[1", .unfinishedArray, 2),
    Refusal("[1,", .unfinishedArray, 3),
    Refusal("[1,]", .valueMissing, 3), Refusal("[,1]", .valueMissing, 1),
    Refusal("[,]", .valueMissing, 1),
    Refusal("[1,,2]", .valueMissing, 3), Refusal("[1 2]", .commaOrBracketMissing, 3),
    Refusal("[1}", .commaOrBracketMissing, 2), Refusal("[1:2]", .commaOrBracketMissing, 2),
    Refusal("]", .valueMissing, 0),
    Refusal("[]]", .textAfterValue, 2), Refusal("[\"\"", .unfinishedArray, 3),
    Refusal("[{}", .unfinishedArray, 3),
    Refusal("[1;2]", .commaOrBracketMissing, 2), Refusal("[[]", .unfinishedArray, 3),
    Refusal("[*]", .valueMissing, 1),
    // Objects.
    Refusal("{", .unfinishedObject, 1), Refusal("{\"a\"", .unfinishedObject, 4),
    Refusal("{\"a\":", .unfinishedObject, 5),
    Refusal("{\"a\":1", .unfinishedObject, 6), Refusal("{\"a\":1,", .unfinishedObject, 7),
    Refusal("{\"a\":1,}", .keyMissing, 7), Refusal("{,\"a\":1}", .keyMissing, 1),
    Refusal("{\"a\":1,,\"b\":2}", .keyMissing, 7),
    Refusal("{\"a\" 1}", .colonMissing, 5), Refusal("{\"a\"}", .colonMissing, 4),
    Refusal("{\"a\",1}", .colonMissing, 4),
    Refusal("{\"a\"::1}", .valueMissing, 5), Refusal("{:1}", .keyMissing, 1),
    Refusal("{a:1}", .keyMissing, 1),
    Refusal("{'a':1}", .keyMissing, 1), Refusal("{1:1}", .keyMissing, 1),
    Refusal("{null:1}", .keyMissing, 1),
    Refusal("{\"a\":1 \"b\":2}", .commaOrBraceMissing, 7),
    Refusal("{\"a\":1]", .commaOrBraceMissing, 6),
    Refusal("{[]:1}", .keyMissing, 1), Refusal("{\"a\":}", .valueMissing, 5),
    Refusal("}", .valueMissing, 0),
    Refusal("{}}", .textAfterValue, 2), Refusal("{\"a\":/*x*/1}", .valueMissing, 5),
    Refusal("{}//x", .textAfterValue, 2),
    Refusal("{}#", .textAfterValue, 2), Refusal("{\"a\":\"b\" c}", .commaOrBraceMissing, 9),
    // Words.
    Refusal("tru", .unfinishedValue, 3), Refusal("[nul", .unfinishedValue, 4),
    Refusal("[nul]", .unknownWord, 1),
    Refusal("[True]", .unknownWord, 1), Refusal("[truth]", .unknownWord, 1),
    Refusal("nulll", .textAfterValue, 4),
    Refusal("[falsey]", .commaOrBracketMissing, 6), Refusal("NaN", .unknownWord, 0),
    Refusal("[Infinity]", .unknownWord, 1),
    Refusal("[-Infinity]", .digitMissing, 2), Refusal("[undefined]", .unknownWord, 1),
    Refusal("TRUE", .unknownWord, 0),
    // Numbers.
    Refusal("-", .unfinishedValue, 1), Refusal("[-]", .digitMissing, 2),
    Refusal("[+1]", .valueMissing, 1),
    Refusal("[--1]", .digitMissing, 2), Refusal("[01]", .leadingZero, 1),
    Refusal("[-01]", .leadingZero, 1),
    Refusal("[00]", .leadingZero, 1), Refusal("[1.]", .digitMissing, 3),
    Refusal("[.5]", .valueMissing, 1),
    Refusal("[1.e1]", .digitMissing, 3), Refusal("[0.]", .digitMissing, 3),
    Refusal("[1e]", .digitMissing, 3),
    Refusal("[1e+]", .digitMissing, 4), Refusal("[1e", .unfinishedValue, 3),
    Refusal("[1.", .unfinishedValue, 3),
    Refusal("[1eE2]", .digitMissing, 3), Refusal("[1e1.5]", .commaOrBracketMissing, 4),
    Refusal("[1.2.3]", .commaOrBracketMissing, 4), Refusal("[0x1F]", .commaOrBracketMissing, 2),
    Refusal("[1_000]", .commaOrBracketMissing, 2), Refusal("[1 000]", .commaOrBracketMissing, 3),
    Refusal("[1a]", .commaOrBracketMissing, 2), Refusal("[\u{FF11}]", .valueMissing, 1),
    Refusal("2 3", .textAfterValue, 2),
    Refusal("[- 1]", .digitMissing, 2), Refusal("[1+2]", .commaOrBracketMissing, 2),
    // Strings.
    Refusal("\"", .unfinishedString, 0), Refusal("[\"a", .unfinishedString, 1),
    Refusal("[\"a\\", .unfinishedString, 1),
    Refusal("[\"\\u12", .unfinishedString, 1), Refusal("[\"a\\\"]", .unfinishedString, 1),
    Refusal("['a']", .valueMissing, 1),
    Refusal("[\"\\x41\"]", .wrongEscape, 2), Refusal("[\"\\a\"]", .wrongEscape, 2),
    Refusal("[\"\\'\"]", .wrongEscape, 2),
    Refusal("[\"\\U0041\"]", .wrongEscape, 2), Refusal("[\"\\u00G0\"]", .wrongEscape, 2),
    Refusal("[\"\\u123\"]", .wrongEscape, 2),
    Refusal("[\"\\u+123\"]", .wrongEscape, 2), Refusal("[\"\\ud800\\u1\"]", .wrongEscape, 8),
    Refusal("[\"\\é\"]", .wrongEscape, 2),
    Refusal("[\"\\\u{0}\"]", .wrongEscape, 2), Refusal("[\"a\nb\"]", .controlCharacter, 3),
    Refusal("[\"a\tb\"]", .controlCharacter, 3), Refusal("[\"\u{0}\"]", .controlCharacter, 2),
    Refusal("[\"\u{1F}\"]", .controlCharacter, 2),
    Refusal("[\"0123456\u{1B}[0m\"]", .controlCharacter, 9),
    Refusal("\"a\"b", .textAfterValue, 3), Refusal("[a\"b\"]", .unknownWord, 1),
    Refusal("{\"a\n\":1}", .controlCharacter, 3),
    Refusal("<!doctype html>", .valueMissing, 0), Refusal("\\u0022a\\u0022", .valueMissing, 0),
  ])
  func anInvalidDocumentIsRefusedWithItsPlace(_ refusal: Refusal) throws {
    try refusal.check()
  }

  @Test(arguments: [
    // Stray and missing continuation bytes.
    Refusal([0x22, 0x80, 0x22], .notUTF8, 1), Refusal([0x22, 0xBF, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xC3, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xE2, 0x82, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xF0, 0x9F, 0x98, 0x22], .notUTF8, 1),
    Refusal([0x22, 0x61, 0xE9, 0x62, 0x22], .notUTF8, 2),
    // Overlong forms of `/`, NUL, U+007F, U+07FF and U+FFFF.
    Refusal([0x22, 0xC0, 0xAF, 0x22], .notUTF8, 1), Refusal([0x22, 0xC1, 0xBF, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xC0, 0x80, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xE0, 0x80, 0xAF, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xE0, 0x9F, 0xBF, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], .notUTF8, 1),
    // Surrogates, beyond U+10FFFF, bytes that never occur.
    Refusal([0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xED, 0xBF, 0xBF, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], .notUTF8, 1),
    Refusal([0x22, 0xFE, 0x22], .notUTF8, 1), Refusal([0x22, 0xFF, 0x22], .notUTF8, 1),
    // In keys, after escapes, behind eight plain bytes, and outside strings.
    Refusal([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], .notUTF8, 2),
    Refusal([0x22, 0x5C, 0x6E, 0xFF, 0x22], .notUTF8, 3),
    Refusal(Array("\"01234567".utf8) + [0x80, 0x22], .notUTF8, 9), Refusal([0xFF], .notUTF8, 0),
    Refusal([0x5B, 0x31, 0xE9, 0x5D], .notUTF8, 2), Refusal([0x5B, 0x5D, 0xA0], .notUTF8, 2),
    Refusal([0xFF, 0xFE, 0x5B, 0x00, 0x5D, 0x00], .notUTF8, 0),
    Refusal([0xFE, 0xFF, 0x00, 0x5B], .notUTF8, 0),
    Refusal([0x5B, 0x00, 0x5D, 0x00], .valueMissing, 1),
    Refusal([0xEF, 0xBB, 0x7B, 0x7D], .notUTF8, 0),
    // Cut off by the end of the document: unfinished, not wrong.
    Refusal([0x22, 0xC3], .unfinishedString, 0),
    Refusal([0x22, 0xF0, 0x9F, 0x98], .unfinishedString, 0),
    Refusal([0x22, 0xF0, 0x80], .notUTF8, 1),
  ])
  func bytesThatAreNoUTF8AreRefusedWithTheirPlace(_ refusal: Refusal) throws {
    try refusal.check()
  }

  @Test func everyByteAfterABackslashThatIsNoEscapeIsRefused() throws {
    for byte in UInt8.min...UInt8.max where !Array("\"\\/bfnrtu".utf8).contains(byte) {
      let bytes = Array("[\"\\".utf8) + [byte] + Array("0000\"]".utf8)
      let error = try #require(throws: JSONSyntaxError.self) { try JSONDocument(bytes) }
      #expect(error.problem == .wrongEscape, "byte \(byte)")
      #expect(error.offset == 2, "byte \(byte)")
    }
  }

  @Test func everyControlCharacterInAStringIsRefused() throws {
    for byte in UInt8(0)..<0x20 {
      let error = try #require(throws: JSONSyntaxError.self) {
        try JSONDocument([0x22, byte, 0x22])
      }
      #expect(error == JSONSyntaxError(.controlCharacter, at: 1, in: [0x22, byte, 0x22]))
    }
  }

  @Test func aDocumentOverTheLimitIsRefusedBeforeItIsRead() throws {
    #expect(try JSONParser.index(Array("[1]".utf8), maximumSize: 3).count == 2)
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONParser.index(Array("[1 ]".utf8), maximumSize: 3)
    }
    #expect(error.description == "line 1, column 1 (byte 0): the document is larger than 1 GiB")
  }
}
