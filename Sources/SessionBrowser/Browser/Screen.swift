import TerminalModel

/// The whole screen for a state. Nothing else draws.
public enum Screen {
  public static func grid(_ browser: Browser) -> Grid {
    var grid = Grid(browser.size)
    let layout = browser.layout
    HeaderLine.draw(browser, in: layout.header, on: &grid)
    switch browser.viewUnderQuery {
    case .prompt: PromptScreen.draw(browser, in: layout.body, on: &grid)
    case .list, .detail, .filterInput, .searchInput:
      SessionScreen.draw(browser, layout: layout, on: &grid)
    case .json: JSONScreen.draw(browser, in: layout.body, on: &grid)
    case .betas, .betaInput: BetaScreen.draw(browser, in: layout.body, on: &grid)
    case .requests: RequestScreen.draw(browser, in: layout.body, on: &grid)
    case .copyMenu: CopyScreen.drawMenu(browser, in: layout.body, on: &grid)
    case .confirmation: CopyScreen.drawConfirmation(browser, in: layout.body, on: &grid)
    case .memories: StoreScreen.drawMemories(browser, in: layout.body, on: &grid)
    case .changes: StoreScreen.drawChanges(browser, in: layout.body, on: &grid)
    case .writers: StoreScreen.drawWriters(browser, in: layout.body, on: &grid)
    case .request, .explanation, .value, .tree, .briefing, .outputs, .memory, .change, .help:
      ReaderScreen.draw(browser, in: layout.body, on: &grid)
    }
    StatusLine.draw(browser, in: layout.status, on: &grid)
    KeyLine.draw(browser, in: layout.keys, on: &grid)
    return grid
  }
}
