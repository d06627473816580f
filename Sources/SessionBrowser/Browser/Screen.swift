import TerminalModel

/// The whole screen for a state. Nothing else draws.
public enum Screen {
  public static func grid(_ browser: Browser) -> Grid {
    var grid = Grid(browser.size)
    let layout = browser.layout
    HeaderLine.draw(browser, in: layout.header, on: &grid)
    if let page = browser.overlays.last?.page {
      draw(page, browser, in: layout.body, on: &grid)
    } else if browser.viewUnderQuery == .prompt {
      PromptScreen.draw(browser, in: layout.body, on: &grid)
    } else {
      SessionScreen.draw(browser, layout: layout, on: &grid)
    }
    StatusLine.draw(browser, in: layout.status, on: &grid)
    KeyLine.draw(browser, in: layout.keys, on: &grid)
    return grid
  }

  private static func draw(
    _ page: some OverlayPage, _ browser: Browser, in body: Rect, on grid: inout Grid
  ) {
    let room = browser.pageRoom
    page.title(browser).draw(in: body.split(bottom: room.rows).rest, on: &grid)
    page.draw(in: room, on: &grid, browser)
  }
}
