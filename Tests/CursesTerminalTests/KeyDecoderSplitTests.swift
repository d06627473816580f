import TerminalModel
import TestSupport
import Testing

@testable import CursesTerminal

struct KeyDecoderSplitTests {
  private static let whole: [[UInt8]] =
    KeyTable.keys.map(\.bytes) + KeyTable.swallowed.map(\.bytes)
    + [
      Array("\u{1B}[200~q\u{1B}[Ajé\r\n\u{1B}\u{1B}[20\u{1B}[201~k".utf8),
      [0xFF, 0xE2, 0x82, 0x1B, 0x5B, 0xC3, 0xA9, 0x1B, 0x4F, 0x1B, 0x1B, 0x5B, 0x44],
    ]

  @Test func everySplitOfEverySequenceGivesTheSameKeys() {
    for bytes in Self.whole where bytes.count < 100 {
      let bytes = bytes + [0x6B]
      var decoder = KeyDecoder()
      let expected = decoder.decode(bytes)
      for first in 0...bytes.count {
        for second in first...bytes.count {
          var decoder = KeyDecoder()
          let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]]
          #expect(
            pieces.flatMap { decoder.decode($0) } == expected,
            "\(bytes) cut at \(first) and \(second)")
        }
      }
    }
  }

  @Test func byteAfterByteGivesTheSameKeys() {
    for bytes in Self.whole {
      var whole = KeyDecoder()
      var single = KeyDecoder()
      #expect(bytes.flatMap { single.decode(CollectionOfOne($0)) } == whole.decode(bytes))
      #expect(single.pendingTimeout == whole.pendingTimeout)
      #expect(single.timeOut() == whole.timeOut())
    }
  }

  @Test func randomBytesNeverTrapAndSplitAlike() {
    var random = SeededGenerator(seed: 0x5E55_1011)
    let likely = Array(
      "\u{1B}\u{1B}\u{1B}[[O]PX^_MZ~$;:?<0123456789ABCDabcdu\u{07}\\\u{18}\u{03}é漢".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        Bool.random(using: &random)
          ? likely.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
      }
      let cut = Int.random(in: 0...bytes.count, using: &random)
      var whole = KeyDecoder()
      var parts = KeyDecoder()
      let expected = whole.decode(bytes)
      #expect(
        parts.decode(bytes[..<cut]) + parts.decode(bytes[cut...]) == expected,
        "\(bytes) cut at \(cut)")
      #expect(whole.timeOut() == parts.timeOut())
      #expect(whole.pendingTimeout == nil)
      #expect(whole.decode([0x6A]) == [.key(.character("j"))])
    }
  }
}
