import TerminalModel

/// An open session: its list and the detail, as the layout has room for them.
enum SessionScreen {
  static func draw(_ browser: Browser, layout: Layout, on grid: inout Grid) {
    guard let session = browser.session else { return }
    let single = layout.arrangement == .single
    if !single || session.pane == .list {
      ListPane.draw(
        session, hasFocus: session.pane == .list, now: browser.now, offset: browser.offset,
        layout: layout, on: &grid)
    }
    if !single || session.pane == .detail {
      DetailPane.draw(browser, session, layout: layout, on: &grid)
    }
    for row in 0..<layout.divider.rows {
      grid.fill("│", in: layout.divider, row: row, style: .faint)
    }
  }
}
