import BrowserFixtures
import BrowserScreens
import BrowserState
import TerminalModel
import Testing

/// Every screen at every size from 1×1 to 50×120: it draws, and never writes outside.
@Suite struct EverySizeTests {
  @Test func everyScreenDrawsAtEverySize() throws {
    for started in try Self.everyScreen() {
      var browser = started.browser
      for rows in 1...50 {
        for columns in stride(from: 1, through: 120, by: rows % 3 + 1) {
          _ = browser.update(.resized(Size(rows: rows, columns: columns)))
          let grid = Screen.grid(browser)
          #expect(grid.cells.count == rows * columns)
          if let cursor = grid.cursor {
            #expect((0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column))
          }
        }
      }
    }
  }

  /// The prompt, a list and details of each kind, failures, the flag list, its input, and help over each.
  static func everyScreen() throws -> [Started] {
    var screens: [Started] = []
    var prompt = try Started(
      isDemo: true, choices: [Prompt.Choice(id: "sesn_1", title: "漢字 title", note: "note")])
    screens.append(prompt)
    prompt.type("a/b 漢字")
    screens.append(prompt)
    var session = try Started("sesn_1", isDemo: true)
    screens.append(session)
    try session.answerSession(Elements.session)
    try session.answerList(Elements.all + [Elements.bad, Elements.hostile])
    for _ in 0..<6 {
      screens.append(session)
      session.press(.character("j"))
    }
    session.press(.enter)
    screens.append(session)
    try session.failResource(
      Started.failure(404, type: "not_found_error", message: "No such resource"))
    screens.append(session)
    session.press(.character("e"))
    screens.append(session)
    session.press(.escape, .character("?"))
    screens.append(session)
    session.press(.escape, .character("b"), .character("j"), .character("l"))
    screens.append(session)
    session.press(.character("a"))
    session.type("own-flag")
    screens.append(session)
    return screens
  }
}
