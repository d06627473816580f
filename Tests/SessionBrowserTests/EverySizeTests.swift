import BrowserTestSupport
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
        let narrow = stride(from: 1 + (rows + index) % 3, through: rows <= 20 ? 40 : 0, by: 3)
        let wide = stride(from: 41 + (rows + index) % 27, through: 200, by: 27)
        for columns in Array(narrow) + Array(wide) {
          _ = browser.update(.resized(Size(rows: rows, columns: columns)))
          // Looking at every cell costs more than drawing it.
          if (rows + columns / 3 + index) % 5 == 0 {
            #expect(GridFaults.all(of: browser).isEmpty, "\(rows)x\(columns)")
          } else {
            _ = Screen.grid(browser)
          }
        }
      }
    }
  }

  /// Every view, once more over a resource whose every text is hostile, and what is more than a view.
  static func everyScreen() throws -> [BrowserDriver] {
    let views = try View.allCases.map { try BrowserDriver.showing($0) }
    let hostile = try View.allCases.filter { !BrowserDriver.viewsAboutStores.contains($0) }.map {
      try BrowserDriver.showing($0, elements: [Elements.hostile])
    }
    return try views + hostile + prompts() + lists() + [flags()] + overHostile()
  }

  private static func prompts() throws -> [BrowserDriver] {
    let empty = try BrowserDriver(
      isDemo: true, choices: [Prompt.Choice(id: "sesn_1", title: "漢字 title", note: "note")])
    var typed = empty
    typed.type("a/b 漢字")
    return [empty, typed]
  }

  /// A list that is asked for, one with its cursor on a resource of each kind, and one whose detail cannot be read.
  private static func lists() throws -> [BrowserDriver] {
    var session = try BrowserDriver("sesn_1", isDemo: true)
    var screens = [session]
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
    return screens + [session]
  }

  /// Flags, filtered by what is typed.
  private static func flags() throws -> BrowserDriver {
    var flags = try BrowserDriver.showing(.betas)
    flags.press(.character("a"))
    flags.type("own-flag")
    flags.press(.enter, .character("/"))
    flags.type("thinking")
    return flags
  }

  /// Further places in what lies over a list whose cursor is on a hostile resource.
  private static func overHostile() throws -> [BrowserDriver] {
    var session = try BrowserDriver.showing(.list, elements: [Elements.hostile])
    for (status, body) in [(200, Elements.hostile), (502, "<html>漢字\u{1B}[2J")] {
      session.finishRequest("/v1/sessions/sesn_1", status: status, body: body)
    }
    let ways: [[Key]] = [
      [.character("J"), .end, .up, .character("h")], [.character("L")], [.character("L"), .enter],
      [.character("L"), .up, .enter, .character("J")], [.character("/"), .character("q")],
      [.tab, .end], [.tab, .character("/"), .character("2"), .enter],
    ]
    return ways.map { keys in
      var screen = session
      for key in keys { screen.press(key) }
      return screen
    }
  }
}
