import BrowserFixtures
import BrowserScreens
import BrowserState
import TerminalModel
import Testing

/// Every screen at every small size, and at sizes up to 60×200: it draws, and never writes outside.
@Suite struct EverySizeTests {
  @Test(arguments: 0..<4) func everyScreenDrawsAtEverySize(part: Int) throws {
    for (index, started) in try Self.everyScreen().enumerated() where index % 4 == part {
      var browser = started.browser
      for rows in 1...60 {
        // Among the screens every width is met at every height.
        let wide = stride(from: 41 + (rows + index) % 9, through: 200, by: 9)
        for columns in (rows <= 20 ? Array(1...40) : []) + wide {
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

  /// The prompt, a list and details of each kind, failures, flags, texts, JSON, the log, the copy menu, its question.
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
    session.press(.escape, .character("/"))
    session.type("thinking")
    screens.append(session)
    session.press(.escape, .escape, .escape)
    return screens + overlays(over: session)
  }

  /// What lies over a list whose cursor is on a hostile resource.
  private static func overlays(over session: Started) -> [Started] {
    var session = session
    for (status, body) in [(200, Elements.hostile), (502, "<html>漢字\u{1B}[2J")] {
      session.finishRequest("/v1/sessions/sesn_1", status: status, body: body)
    }
    let ways: [[Key]] = [
      [.character("J")], [.character("J"), .character("j"), .enter],
      [.character("J"), .end, .up, .character("h")], [.character("L")],
      [.character("L"), .enter], [.character("L"), .up, .enter, .character("J")],
      [.character("c")], [.character("y")], [.character("/"), .character("q")],
      [.tab, .end], [.tab, .character("/"), .character("2"), .enter],
    ]
    return ways.map { keys in
      var screen = session
      screen.press(.escape, .end, .up)
      for key in keys { screen.press(key) }
      return screen
    }
  }
}
