import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import Testing

/// The JSON of an answer: folding, paths, copies.
@Suite struct JSONPageTests {
  private func json() throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1")
    try started.answerList([
      #"{"id":"sesrsc_1","type":"novel","tags":["a","b\u202ec"],"n":1.0,"deep":{"k e y":null}}"#
    ])
    started.press(.character("J"))
    _ = started.takeEffects()
    return started
  }

  private func copied(_ started: inout BrowserDriver) -> String? {
    started.takeEffects().compactMap(\.copied).first
  }

  @Test func thePathOfTheValueIsTold() throws {
    var started = try json()
    var paths: [String] = []
    for _ in 0..<11 {
      paths.append(try #require(started.browser.jsonPage?.path))
      started.press(.character("j"))
    }
    #expect(
      paths == [
        ".", ".id", ".type", ".tags", ".tags[0]", ".tags[1]", ".tags", ".n", ".deep",
        ".deep[\"k e y\"]", ".deep",
      ])
  }

  @Test func pathsOfAListsElementBeginAtTheElement() throws {
    var started = try json()
    started.press(.character("j"))
    #expect(started.browser.jsonPage?.path == ".id")
  }

  @Test func yCopiesTheValueAndYThePath() throws {
    var started = try json()
    started.press(.character("j"), .character("y"))
    #expect(copied(&started) == "sesrsc_1")
    started.press(.character("Y"))
    #expect(copied(&started) == ".id")
    started.press(.character("j"), .character("j"), .character("y"))
    #expect(copied(&started) == "[\n  \"a\",\n  \"b\\u202ec\"\n]")
    for _ in 0..<4 { started.press(.character("j")) }
    started.press(.character("y"))
    #expect(copied(&started) == "1.0")
  }

  @Test func aHiddenCharacterIsPointedOutBeforeItIsCopied() throws {
    var started = try json()
    for _ in 0..<5 { started.press(.character("j")) }
    started.press(.character("y"))
    #expect(copied(&started) == nil)
    #expect(started.browser.view == .confirmation)
    started.press(.character("y"))
    #expect(copied(&started) == "b\u{202E}c")
    #expect(started.browser.view == .json)
    started.press(.character("y"), .escape)
    #expect(copied(&started) == nil)
    #expect(started.browser.notice?.text.plain == "not copied: text")
  }

  @Test func foldingKeepsTheCursorOnWhatWasFolded() throws {
    var started = try json()
    for _ in 0..<4 { started.press(.character("j")) }
    // From an element to its array, which then folds.
    started.press(.character("h"))
    #expect(started.browser.jsonPage?.path == ".tags")
    started.press(.character("h"))
    #expect(started.browser.jsonPage?.current.part == .folded)
    #expect(started.browser.jsonPage?.path == ".tags")
    started.press(.enter)
    #expect(started.browser.jsonPage?.current.part == .opening)
    started.press(.character("j"), .character("j"), .character("j"), .enter)
    #expect(started.browser.jsonPage?.current.part == .folded)
    #expect(started.browser.jsonPage?.path == ".tags")
  }

  @Test func enterOnAStringReadsItWhole() throws {
    var started = try json()
    started.press(.character("j"), .enter)
    #expect(started.browser.view == .value)
    #expect(
      started.browser.readerLines.map { $0.pieces.map(\.text.plain) } == [["sesrsc_1"]])
    #expect(Screen.grid(started.browser).text(ofRow: 1).contains("── .id ──"))
    started.press(.escape)
    #expect(started.browser.view == .json)
    started.press(.character("J"))
    #expect(started.browser.view == .list)
  }

  @Test func withoutAnAnswerThereIsNothingToShow() throws {
    var started = try BrowserDriver("sesn_1")
    started.press(.character("J"))
    #expect(started.browser.view == .list)
    #expect(started.browser.notice?.text.plain == "there is no answer to show yet")
  }
}
