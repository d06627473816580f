import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// The mounts by path, from which one goes to a resource.
@Suite struct MountPageTests {
  private func tree(asksChecks: Bool = false) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", asksChecks: asksChecks)
    try started.answerList(Elements.all)
    started.press(.character("t"))
    _ = started.takeEffects()
    return started
  }

  private func go(to id: String, in started: inout BrowserDriver) {
    for _ in 0..<20 where started.browser.mountPage?.resource?.id != id { started.press(.down) }
  }

  @Test func enterOpensTheMountUnderTheCursor() throws {
    var started = try tree()
    go(to: "sesrsc_commit", in: &started)
    started.press(.enter)
    #expect(started.browser.view == .detail)
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_commit")
    #expect(started.browser.session?.shown?.resource.id == "sesrsc_commit")
    #expect(
      started.takeEffects().compactMap(\.question) == [
        .resource("sesrsc_commit", session: "sesn_1")
      ])
  }

  @Test func aMountThatTheFilterHidesIsShown() throws {
    var started = try tree()
    started.press(.escape, .character("/"))
    started.type("infra")
    started.press(.enter, .character("t"))
    go(to: "sesrsc_branch", in: &started)
    started.press(.enter)
    #expect(started.browser.view == .detail)
    #expect(started.browser.session?.list.filter == nil)
    #expect(started.browser.session?.list.current?.resource.id == "sesrsc_branch")
  }

  @Test func aFolderHasNothingToOpenOrToCopy() throws {
    var started = try tree()
    started.press(.enter)
    #expect(started.browser.view == .tree)
    #expect(started.browser.notice?.text.plain == "nothing to open here")
    started.press(.character("y"))
    #expect(started.browser.notice?.text.plain == "nothing to copy here")
    go(to: "sesrsc_commit", in: &started)
    started.press(.character("y"))
    #expect(started.takeEffects().compactMap(\.copied) == ["/workspace/infra"])
  }

  @Test func theCallsOfTheMountUnderTheCursorOpenOverTheTree() throws {
    var started = try tree(asksChecks: true)
    started.press(.character("E"))
    #expect(started.browser.view == .tree)
    #expect(started.browser.notice != nil)
    go(to: "sesrsc_branch", in: &started)
    let path = started.browser.mountPage?.resource?.mountPath
    started.press(.character("E"))
    #expect(path != nil && started.browser.callList?.path == path)
    started.press(.character("q"))
    #expect(started.browser.view == .tree)
  }
}
