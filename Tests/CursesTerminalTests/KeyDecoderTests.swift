import TerminalModel
import Testing

@testable import CursesTerminal

struct KeyDecoderTests {
  @Test func everyTerminalsFormOfAKeyIsThatKey() {
    for entry in KeyTable.keys {
      var decoder = KeyDecoder()
      #expect(decoder.decode(entry.bytes) == entry.keys.map { .key($0) }, "\(entry.bytes)")
      #expect(decoder.pendingTimeout == nil)
    }
  }

  @Test func repliesMouseFocusAndUnknownSequencesAreNoKeys() {
    for entry in KeyTable.swallowed {
      var decoder = KeyDecoder()
      #expect(
        decoder.decode(entry.bytes + Array("k".utf8)) == [.key(.character("k"))], "\(entry.bytes)")
      #expect(decoder.pendingTimeout == nil)
    }
  }

  @Test func aLoneEscapeIsTheKeyOnlyAfterItsDelay() {
    var decoder = KeyDecoder()
    #expect(decoder.pendingTimeout == nil)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.pendingTimeout == .milliseconds(50))
    #expect(decoder.timeOut() == [.key(.escape)])
    #expect(decoder.pendingTimeout == nil)

    var patient = KeyDecoder(escapeDelay: .milliseconds(200))
    #expect(patient.decode([0x1B]) == [])
    #expect(patient.pendingTimeout == .milliseconds(200))
    #expect(patient.decode([0x5B]) == [])
    #expect(patient.pendingTimeout == .milliseconds(500))
  }

  @Test func escapeTwiceIsTwoKeys() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B, 0x1B]) == [])
    #expect(decoder.timeOut() == [.key(.escape), .key(.escape)])
    #expect(decoder.decode([0x1B, 0x1B, 0x1B]) == [.key(.escape)])
    #expect(decoder.timeOut() == [.key(.escape), .key(.escape)])
  }

  @Test func anUnfinishedSequenceIsDroppedAndNeverExecuted() {
    for text in [
      "\u{1B}[", "\u{1B}O", "\u{1B}[1;5", "\u{1B}[[", "\u{1B}]0;quit", "\u{1B}Pq", "\u{1B}[M",
      "\u{1B}]x\u{1B}",
    ] {
      var decoder = KeyDecoder()
      #expect(decoder.decode(Array(text.utf8)) == [])
      #expect(decoder.pendingTimeout == .milliseconds(500))
      #expect(decoder.timeOut() == [])
      #expect(decoder.decode([0x6A]) == [.key(.character("j"))])
    }
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x80], "\u{FFFD}"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
      ([0xE2, 0x82, 0x6A], "\u{FFFD}j"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF5, 0x6A], "\u{FFFD}j"),
      ([0xC3, 0xC3, 0xA9], "\u{FFFD}é"),
    ] as [([UInt8], String)])
  func malformedBytesAreReplacementCharacters(bytes: [UInt8], shown: String) {
    var decoder = KeyDecoder()
    let keys = decoder.decode(bytes)
    #expect(keys == shown.map { .key(.character($0)) })
    #expect(
      Array(String(decoding: bytes, as: UTF8.self)) == Array(shown),
      "as the standard library repairs them")
  }

  @Test func halfACharacterThatNeverEndsIsOneReplacementCharacter() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0xF0, 0x9F]) == [])
    #expect(decoder.pendingTimeout == .milliseconds(500))
    #expect(decoder.timeOut() == [.key(.character("\u{FFFD}"))])
  }

  @Test func theTerminalsOwnStringsComeFirst() {
    let strings: [(String, Key)] = [
      ("\u{1B}[5z", .function(9)), ("\u{1B}[5z", .function(10)), ("\u{1B}\t", .backTab),
      ("\u{1B}A", .up), ("\u{1B}OP", .function(11)), ("x", .insert), ("\u{1B}?p", .delete),
      ("", .end),
    ]
    var decoder = KeyDecoder(keyStrings: strings.map { (Array($0.utf8), $1) })
    let keys = decoder.decode(Array("\u{1B}[5z\u{1B}\t\u{1B}A\u{1B}OPx\u{1B}?p".utf8))
    #expect(
      keys == [
        .key(.function(9)), .key(.backTab), .key(.up), .key(.function(11)), .key(.character("x")),
        .key(.alt("?")),
        .key(.character("p")),
      ])
  }

  @Test func anEndlessReplyKeepsNothingAndEndsWithSilence() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}]52;c;".utf8)) == [])
    for _ in 0..<64 { #expect(decoder.decode([UInt8](repeating: 0x71, count: 4096)) == []) }
    #expect(decoder.timeOut() == [])
    #expect(decoder.decode([0x6A]) == [.key(.character("j"))])
  }
}
