import BrowserTestSupport
import DisplayText
import Presentation
import SessionBrowser
import SessionModels
import Testing

/// Copying: the menu, the ways out, and what is said of them.
@Suite struct CopyingTests {
  private func list(_ elements: [String] = [Elements.commit], routes: [CopyRoute]) throws
    -> BrowserDriver
  {
    var started = try BrowserDriver("sesn_1", copyRoutes: routes)
    try started.answerList(elements)
    _ = started.takeEffects()
    return started
  }

  private let sha = "3f2a91c0d4e5b6a7980123456789abcdef012345"

  @Test func theMenuCopiesTheRowUnderTheCursor() throws {
    var started = try list(routes: [.tmux, .screen])
    started.press(.character("c"))
    #expect(started.browser.view == .copyMenu)
    started.press(.character("j"), .character("k"), .enter)
    #expect(started.takeEffects() == [.copy(CopyItem("SHA", sha), .tmux)])
    #expect(started.browser.view == .list)
  }

  @Test func whereAWayFailsTheNextIsTried() throws {
    let item = CopyItem("SHA", sha)
    var started = try list(routes: [.tmux, .terminal, .screen])
    started.send(.copied(item, .tmux, wasDone: false))
    #expect(started.takeEffects() == [.copy(item, .terminal)])
    #expect(started.browser.notice == nil)
    started.send(.copied(item, .terminal, wasDone: true))
    #expect(started.takeEffects().isEmpty)
  }

  @Test func everyWaySaysWhatItKnowsAndNoMore() throws {
    var started = try list(routes: [.screen])
    let item = CopyItem("SHA", sha)
    started.send(.copied(item, .tmux, wasDone: true))
    #expect(
      started.browser.notice?.text.plain
        == "SHA copied to the tmux buffer  prefix ] pastes it  v shows it")
    started.send(.copied(item, .terminal, wasDone: true))
    #expect(
      started.browser.notice?.text.plain
        == "SHA sent to the clipboard  v shows it")
  }

  @Test func vShowsTheRowOnTheNormalScreen() throws {
    var started = try list(routes: [.tmux, .screen])
    started.press(.character("c"), .character("v"))
    #expect(started.takeEffects() == [.copy(CopyItem("SHA", sha), .screen)])
  }

  @Test func vShowsWhatWasCopiedOnTheNormalScreen() throws {
    var started = try list(routes: [.terminal, .screen])
    started.press(.character("v"))
    #expect(started.browser.notice?.text.plain == "nothing was copied yet")
    started.press(.character("y"))
    let item = CopyItem("SHA", sha)
    #expect(started.takeEffects() == [.copy(item, .terminal)])
    started.send(.copied(item, .terminal, wasDone: true))
    #expect(started.browser.notice?.text.plain.hasSuffix("  v shows it") == true)
    started.press(.character("v"))
    #expect(started.takeEffects() == [.copy(item, .screen)])
  }

  @Test func whatIsSaidOfACopyFitsIn80Columns() throws {
    var started = try list(routes: [.tmux])
    for route in CopyRoute.allCases {
      let name = SafeText(String(repeating: "long ", count: 40))
      started.send(.copied(CopyItem(name, "x"), route, wasDone: true))
      #expect((started.browser.notice?.text.width ?? 80) <= 78)
    }
  }

  @Test func theWebAddressIsShownWholeAndCopied() throws {
    var started = try list(routes: [.screen])
    started.press(.character("o"))
    let address = "https://github.com/example-org/infra/tree/\(sha)"
    #expect(started.takeEffects().compactMap(\.copied) == [address])
    #expect(started.browser.view == .value)
    let lines = started.browser.readerLines.flatMap(\.pieces).map(\.text.plain)
    #expect(lines.joined() == address)
  }

  @Test func aFileHasNoWebAddress() throws {
    var started = try list([Elements.file], routes: [.screen])
    started.press(.character("o"))
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.notice?.text.plain == "no web address is known: File")
  }

  @Test func inTheListYCopiesTheID() throws {
    var started = try list([Elements.memory], routes: [.screen])
    started.press(.character("y"))
    #expect(started.takeEffects().compactMap(\.copied) == ["memstore_1"])
  }

  @Test func hostileValuesAreConfirmedFirst() throws {
    var started = try list([Elements.hostile], routes: [.screen])
    started.press(.character("y"))
    #expect(started.browser.view == .confirmation)
    #expect(started.browser.copyQuestion?.item.hazard?.plain == "4 hidden characters")
    started.press(.character("n"))
    #expect(started.takeEffects().isEmpty)
    #expect(started.browser.view == .list)
  }

  @Test func anExplanationIsCopiedWhole() throws {
    var started = try list(routes: [.screen])
    started.press(.enter)
    try started.failResource(
      BrowserDriver.failure(404, type: "not_found_error", message: "No such resource"))
    _ = started.takeEffects()
    started.press(.character("e"), .character("y"))
    let text = try #require(started.takeEffects().compactMap(\.copied).first)
    for part in [
      "404 not_found_error", "No such resource", "What to do", "Likely causes", "req_1",
      "managed-agents-2026-04-01", "ANTHROPIC_API_KEY",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
