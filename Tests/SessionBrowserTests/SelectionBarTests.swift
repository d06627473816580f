import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// The row under the cursor, on every page that is a list.
@Suite struct SelectionBarTests {
  private static let lists: [View] = [
    .betas, .copyMenu, .json, .requests, .memories, .changes, .tree,
  ]

  private func opened(_ view: View) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", asksChecks: true)
    try started.answerList([Elements.memory])
    started.finishRequest("/v1/sessions/sesn_1", body: Elements.session)
    if View.aboutStores.contains(view) {
      try started.open(view)
    } else {
      let keys: [View: Key] = [
        .betas: .character("b"), .copyMenu: .character("c"), .json: .character("J"),
        .requests: .character("L"), .tree: .character("t"),
      ]
      started.press(try #require(keys[view]))
    }
    return started
  }

  @Test(arguments: lists) func theBarCoversTheWholeRowAndNoOther(view: View) throws {
    let started = try opened(view)
    #expect(started.browser.view == view)
    let grid = Screen.grid(started.browser)
    let marked = (0..<grid.size.rows).filter { grid[$0, 0].scalar == ">" }
    try #require(marked.count == 1)
    for row in 0..<grid.size.rows {
      let selected = grid.row(row).count { $0.style == .selected }
      #expect(selected == (row == marked[0] ? grid.size.columns : 0), "row \(row)")
    }
  }
}
