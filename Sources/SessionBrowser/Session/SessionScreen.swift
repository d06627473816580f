import SessionModels
import TerminalModel

/// An open session: its list and the detail, as the layout has room for them.
enum SessionScreen {
  static func draw(_ browser: Browser, layout: Layout, on grid: inout Grid) {
    guard let session = browser.session else { return }
    if let failure = session.failure, session.hasNothingToShow {
      drawFailure(failure, browser, in: layout.body, on: &grid)
      return
    }
    let single = layout.arrangement == .single
    if !single || session.pane == .list {
      ListPane.draw(
        session, hasFocus: session.pane == .list, offset: browser.offset,
        layout: layout, on: &grid)
    }
    if !single || session.pane == .detail {
      DetailPane.draw(browser, session, layout: layout, on: &grid)
    }
    for row in 0..<layout.divider.rows {
      grid.fill("│", in: layout.divider, row: row, style: .faint)
    }
  }

  /// The page that `e` opens, where there is nothing else to see.
  private static func drawFailure(
    _ failure: APIError, _ browser: Browser, in body: Rect, on grid: inout Grid
  ) {
    let (title, room) = body.split(top: PageTitle.rows(in: body.rows))
    PageTitle("Not opened").draw(in: title, on: &grid)
    var reader = Reader(.failure(failure))
    reader.settle(in: room, browser)
    reader.draw(in: room, on: &grid, browser)
  }
}
