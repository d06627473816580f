import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// Help: every key of a view, found and run.
@Suite struct HelpTests {
  private func list(rows: Int = 24, columns: Int = 80) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", rows: rows, columns: columns)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    return started
  }

  @Test func allKeysOfTheListAreSeenAtOnceIn80Columns() throws {
    var started = try list()
    started.press(.character("?"))
    let screen = Screen.grid(started.browser).text
    for command in Command.commands(in: .list) {
      let words = command.help.split(separator: " ").last.map { $0.lowercased() } ?? ""
      #expect(
        screen.contains(command.help)
          || [", up", ", last", ", before"].contains(", " + words)
            && screen.contains(", " + words),
        "\(command.help)")
    }
  }

  @Test func enterRunsTheRowWhereHelpWasOpened() throws {
    var started = try list()
    started.press(.character("?"), .character("/"))
    started.type("beta")
    #expect(started.browser.helpPage?.commands.map(\.action) == [.betas])
    started.press(.enter, .enter)
    #expect(started.browser.view == .betas)
    #expect(started.browser.overlays.count == 1)
  }

  @Test func escapeClearsTheFilterAndThenCloses() throws {
    var started = try list()
    started.press(.character("?"), .character("/"))
    started.type("no such key")
    started.press(.enter, .enter)
    #expect(started.browser.helpPage?.commands.isEmpty == true)
    #expect(Screen.grid(started.browser).text.contains("No key matches no such key."))
    started.press(.escape)
    #expect(started.browser.helpPage?.commands.count == Command.commands(in: .list).count - 5)
    started.press(.escape)
    #expect(started.browser.view == .list)
  }

  @Test func aLineThatIsTypedWaitsUnderHelp() throws {
    var started = try list()
    started.press(.character("/"))
    started.type("infra")
    started.press(.function(1))
    #expect(started.browser.view == .help)
    #expect(started.browser.helpPage?.subject == .filterInput)
    started.press(.character("/"))
    started.type("cut to the start")
    started.press(.enter, .enter)
    #expect(started.browser.view == .filterInput)
    #expect(started.browser.query?.editor.text == "")
  }

  @Test func everyRowCanBeReachedAtAnySize() throws {
    for (rows, columns) in [(24, 80), (12, 40), (5, 20), (8, 100)] {
      var started = try list(rows: rows, columns: columns)
      started.press(.character("?"))
      let count = started.browser.helpPage?.commands.count ?? 0
      for index in 0..<count {
        #expect(started.browser.helpPage?.index == index)
        let grid = Screen.grid(started.browser)
        #expect(
          (0..<grid.size.rows).contains { grid.row($0).contains { $0.style == .selected } },
          "row \(index) at \(rows)x\(columns)")
        started.press(.down)
      }
      #expect(started.browser.helpPage?.index == count - 1)
    }
  }
}
