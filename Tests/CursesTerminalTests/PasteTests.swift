import TerminalModel
import Testing

@testable import CursesTerminal

struct PasteTests {
  private let begin = Array("\u{1B}[200~".utf8)
  private let end = Array("\u{1B}[201~".utf8)

  @Test func aPasteIsOneInputWhateverStandsInIt() {
    let text = "q\u{1B}[A\u{03}\r\njé\u{1B}[200~\u{1B}[201\u{1B}\u{1B}[20"
    var decoder = KeyDecoder()
    #expect(
      decoder.decode(begin + Array(text.utf8) + end + [0x6A]) == [
        .paste(text), .key(.character("j")),
      ])
  }

  @Test func anEmptyPasteIsAPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(begin + end) == [.paste("")])
  }

  @Test func pastedBytesThatAreNoTextBecomeReplacementCharacters() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(begin + [0x61, 0xFF, 0x62] + end) == [.paste("a\u{FFFD}b")])
  }

  @Test func aPasteWithoutEndIsHandedOverAfterTwoSecondsOfSilence() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(begin + Array("sesn_1\u{1B}[20".utf8)) == [])
    #expect(decoder.pendingTimeout == .seconds(2))
    #expect(decoder.timeOut() == [.paste("sesn_1\u{1B}[20")])
    #expect(decoder.decode([0x6A]) == [.key(.character("j"))])
  }

  @Test func ofALongPasteTheBeginningIsKeptAndTheRestIsNoKeys() {
    var paste = PasteCollector(limit: 10)
    let answers = (Array("0123456789 and more".utf8) + end).map { paste.read($0) }
    #expect(answers.dropLast().allSatisfy { $0 == nil })
    #expect(answers.last == "0123456789")
  }
}
