import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// Every key on every screen: what the table does not name does nothing.
@Suite struct EveryKeyTests {
  private static let keys: [Key] =
    (0x20...0x7E).map { .character(Character(Unicode.Scalar($0))) }
    + "abcdefghijklmnopqrstuvwxyz".flatMap { [.control($0), .alt($0)] }
    + (1...12).map { .function($0) }
    + [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .character("é"), .character("漢"),
    ]

  @Test(arguments: View.allCases) func aKeyDoesWhatTheTableSaysOrNothing(view: View) throws {
    let start = try BrowserDriver.showing(view).browser
    for key in Self.keys {
      var browser = start
      let effects = browser.update(.key(key))
      if Command.command(for: key, in: view) == nil {
        if view.takesText, case .character = key { continue }
        #expect(effects.isEmpty, "\(key.name)")
        #expect(browser.view == view, "\(key.name)")
        #expect(browser.overlays == start.overlays, "\(key.name)")
        #expect(browser.session == start.session, "\(key.name)")
        #expect(browser.prompt == start.prompt, "\(key.name)")
        let said = browser.notice?.text.plain.contains(" is not a key here") ?? false
        #expect(said == !view.takesText, "\(key.name)")
      }
    }
  }

  /// A paste, too, is text or nothing.
  @Test(arguments: View.allCases) func aPasteIsTextOrNothing(view: View) throws {
    let start = try BrowserDriver.showing(view).browser
    var browser = start
    let effects = browser.update(.paste("qq\n:q!\u{1B}[A"))
    #expect(effects.isEmpty)
    #expect(browser.view == view)
    if !view.takesText {
      #expect(browser.overlays == start.overlays)
      #expect(browser.session == start.session)
      #expect(browser.notice != nil)
    }
  }

  /// What people bring from less, tig and k9s, in list and detail.
  @Test func habitsOfOtherProgramsDoWhatTheyExpectOrNothing() throws {
    let expected: [(Key, Action?)] = [
      (.character("j"), .down), (.character("k"), .up), (.character("g"), .first),
      (.character("G"), .last), (.control("f"), .pageDown), (.control("b"), .pageUp),
      (.character("/"), .query), (.character("q"), .quit), (.character("?"), .help),
      (.character(":"), nil), (.character("Q"), nil), (.character("z"), nil),
      (.character("x"), nil), (.character("u"), nil),
      (.control("d"), .halfPageDown), (.control("u"), .halfPageUp), (.pageDown, .pageDown),
      (.character(" "), .pageDown),
    ]
    for (key, action) in expected {
      #expect(Command.command(for: key, in: .list)?.action == action, "\(key.name)")
    }
    #expect(Command.command(for: .character(" "), in: .detail)?.action == .pageDown)
    #expect(Command.command(for: .character(" "), in: .help)?.action == .pageDown)
    #expect(Command.command(for: .character("n"), in: .detail)?.action == .nextMatch)
  }
}
