import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// Texts that are too long to be laid out whole.
@Suite struct LongTextTests {
  /// A reader on a long description.
  private func reading(_ text: String, rows: Int = 12) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", rows: rows)
    try started.answerList([
      #"""
      {"type":"memory_store","memory_store_id":"memstore_1","access":"read_only","mount_path":"/m",
       "description":\#(JSONText.quoted(text))}
      """#
    ])
    try started.go(to: "Description")
    return started
  }

  private func shown(_ started: BrowserDriver) -> [Substring] {
    Screen.grid(started.browser).text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(2).dropLast(2)
  }

  private func title(_ started: BrowserDriver) -> String {
    Screen.grid(started.browser).text(ofRow: 1)
  }

  private func search(_ text: String, in started: inout BrowserDriver) {
    started.press(.character("/"))
    started.type(text)
    started.press(.enter)
  }

  private let numbered = (1...8_000).map { "line \($0) e\u{301} <\u{202E}>" }.joined(
    separator: "\n")

  @Test func theFieldShowsTheBeginningAndSaysHowLongItIs() throws {
    var started = try reading(String(repeating: "x", count: 1 << 17))
    started.press(.escape)
    let lines = started.browser.detailPage.lines.flatMap(\.pieces).map(\.text.plain)
    #expect(lines.contains("… 131,072 bytes, Enter shows all"))
    #expect(lines.map(\.utf8.count).reduce(0, +) < 8_000)
  }

  @Test func aTextIsWalkedFromOneEndToTheOther() throws {
    var started = try reading(numbered)
    #expect(shown(started).first == " line 1 é <<U+202E>>")
    #expect(title(started).contains(" lines 1-8 of about "))
    started.press(.character("G"))
    #expect(shown(started).last == " line 8000 é <<U+202E>>")
    for number in (7_900...7_991).reversed() {
      started.press(.character("k"))
      #expect(shown(started).first == " line \(number + 1) é <<U+202E>>")
    }
    started.press(.character("g"))
    for page in 1...90 {
      started.press(.pageDown)
      #expect(shown(started).first == " line \(page * 7 + 1) é <<U+202E>>")
    }
    for page in (1...89).reversed() {
      started.press(.pageUp)
      #expect(shown(started).first == " line \(page * 7 + 1) é <<U+202E>>")
    }
    started.press(.pageUp, .pageUp)
    #expect(shown(started).first == " line 1 é <<U+202E>>")
  }

  @Test func aSearchFindsEveryMatchInOrderAndGoesRound() throws {
    var started = try reading(numbered)
    search("line 799", in: &started)
    var found: [String] = []
    for _ in 0..<11 {
      let reader = try #require(started.browser.reader)
      let row = try #require(reader.found) - reader.offset
      found.append(String(shown(started)[row].dropFirst().prefix(9)))
      #expect(started.browser.notice?.text.plain == "found")
      started.press(.character("n"))
    }
    let first = ["line 799 "] + (7_990...7_999).map { "line \($0)" }
    #expect(found == first)
    #expect(started.browser.notice?.text.plain == "found  wrapped to top")
    started.press(.character("N"))
    #expect(started.browser.notice?.text.plain == "found  wrapped to bottom")
    #expect(shown(started).contains(" line 7999 é <<U+202E>>"))
    search("line 8001", in: &started)
    #expect(started.browser.notice?.text.plain == "not found: line 8001")
  }

  /// Not even one space to break it at.
  @Test func aSingleLongLineIsReadInPieces() throws {
    let text =
      String(repeating: "漢e\u{301}x", count: 20_000) + "needle"
      + String(
        repeating: "y", count: 20_000)
    var started = try reading(text)
    let whole = started.browser.readerLines.flatMap(\.pieces).map(\.text.plain).joined()
    let isSame = whole == text
    #expect(isSame, "\(whole.utf8.count) bytes of \(text.utf8.count)")
    search("needle", in: &started)
    #expect(started.browser.notice?.text.plain == "found")
    #expect(shown(started).joined().contains("need"))
    started.press(.character("G"))
    #expect(shown(started).last?.hasSuffix("y") == true)
  }

  /// A match that a piece's end cuts is found.
  @Test func everyPlaceOfALongLineIsFound() throws {
    for place in stride(from: 16_377, through: 16_389, by: 3) {
      var bytes = [UInt8](repeating: UInt8(ascii: "z"), count: 100_000)
      bytes.replaceSubrange(place..<place + 6, with: Array("needle".utf8))
      var started = try reading(String(decoding: bytes, as: UTF8.self))
      search("needle", in: &started)
      #expect(started.browser.notice?.text.plain == "found", "\(place)")
    }
  }

  @Test func anotherWidthKeepsThePart() throws {
    var started = try reading(numbered)
    search("line 4000", in: &started)
    started.send(.resized(Size(rows: 12, columns: 30)))
    let first = try #require(shown(started).first)
    let number = try #require(Int(first.split(separator: " ")[1]))
    #expect(abs(number - 4_000) < 1_000)
  }
}
