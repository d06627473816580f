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

  @Test(arguments: lists) func theBarCoversTheWholeRowAndNoOther(view: View) throws {
    let started = try BrowserDriver.showing(view, elements: [Elements.memory])
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
