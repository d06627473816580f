import BrowserFixtures
import ScreenFaults
import SessionBrowser
import TerminalModel
import Testing

/// Every screen at every small size, and at sizes up to 60×200: it draws, and what it draws is whole.
@Suite struct EverySizeTests {
  @Test(arguments: 0..<4) func everyScreenDrawsAtEverySize(part: Int) throws {
    for (index, started) in try Self.everyScreen().enumerated() where index % 4 == part {
      var browser = started.browser
      for rows in 1...60 {
        // Among the screens every width is met at every height.
        let wide = stride(from: 41 + (rows + index) % 9, through: 200, by: 9)
        for columns in (rows <= 20 ? Array(1...40) : []) + wide {
          _ = browser.update(.resized(Size(rows: rows, columns: columns)))
          // Looking at every cell costs more than drawing it.
          if (rows + columns + index) % 5 == 0 {
            #expect(GridFaults.all(of: browser).isEmpty, "\(rows)x\(columns)")
          } else {
            _ = Screen.grid(browser)
          }
        }
      }
    }
  }

  /// The prompt, a list and details of each kind, failures, flags, texts, JSON, the log, the copy menu, its question.
  static func everyScreen() throws -> [BrowserDriver] {
    var screens: [BrowserDriver] = []
    var prompt = try BrowserDriver(
      isDemo: true, choices: [Prompt.Choice(id: "sesn_1", title: "漢字 title", note: "note")])
    screens.append(prompt)
    prompt.type("a/b 漢字")
    screens.append(prompt)
    var session = try BrowserDriver("sesn_1", isDemo: true)
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
      BrowserDriver.failure(404, type: "not_found_error", message: "No such resource"))
    screens.append(session)
    session.press(.character("e"))
    screens.append(session)
    session.press(.escape, .character("?"))
    screens.append(session)
    session.press(.escape, .character("b"), .character("G"), .character("l"))
    screens.append(session)
    session.press(.character("a"))
    session.type("own-flag")
    screens.append(session)
    session.press(.escape, .character("/"))
    session.type("thinking")
    screens.append(session)
    session.press(.escape, .escape, .escape)
    return try screens + overlays(over: session) + storeScreens()
  }

  /// The lists and texts about a memory store.
  private static func storeScreens() throws -> [BrowserDriver] {
    try View.aboutStores.sorted { "\($0)" < "\($1)" }.map { view in
      var started = try BrowserDriver("sesn_1", asksChecks: true)
      try started.answerSession(Elements.session)
      try started.answerList([Elements.memory])
      try started.open(view)
      return started
    }
  }

  /// What lies over a list whose cursor is on a hostile resource.
  private static func overlays(over session: BrowserDriver) -> [BrowserDriver] {
    var session = session
    for (status, body) in [(200, Elements.hostile), (502, "<html>漢字\u{1B}[2J")] {
      session.finishRequest("/v1/sessions/sesn_1", status: status, body: body)
    }
    let ways: [[Key]] = [
      [.character("J")], [.character("J"), .character("j"), .enter],
      [.character("J"), .end, .up, .character("h")], [.character("L")],
      [.character("L"), .enter], [.character("L"), .up, .enter, .character("J")],
      [.character("c")], [.character("y")], [.character("/"), .character("q")],
      [.character("t")], [.character("I")],
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
