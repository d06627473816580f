import SessionModels
import TerminalModel

/// The stack of pages over the prompt or the session: everything is one line over `overlays`.
extension Browser {
  /// Opens a page over all else.
  mutating func show(_ page: some OverlayPage) {
    var page = page
    page.settle(in: pageRoom, self)
    overlays.append(page.overlay)
  }

  /// Closes the page on top.
  mutating func closePage() { if !overlays.isEmpty { overlays.removeLast() } }

  /// The part of the body that a page has under its title.
  var pageRoom: Rect { layout.body.split(top: PageTitle.rows(in: layout.body.rows)).rest }

  /// Lets the page on top do something, and puts it back where it lies, unless it was closed or replaced by then.
  @discardableResult
  mutating func withTopPage<Value>(
    _ body: (inout any OverlayPage, inout Browser) -> Value
  ) -> Value? {
    guard let place = overlays.indices.last else { return nil }
    let before = overlays[place]
    var page = before.page
    let value = body(&page, &self)
    if overlays.indices.contains(place), overlays[place] == before {
      overlays[place] = page.overlay
    }
    return value
  }

  /// Gives every page its room after a change of size.
  mutating func settlePages() {
    let browser = self
    for index in overlays.indices {
      var page = overlays[index].page
      page.settle(in: browser.pageRoom, browser)
      overlays[index] = page.overlay
    }
  }

  /// Lets the page on top, or the prompt, ask for what is seen of it. What is being typed is finished first.
  mutating func askForWhatIsSeen() {
    guard query == nil else { return }
    let now = now
    if overlays.isEmpty { askForWhatThePromptShows() }
    withTopPage { page, browser in page.askForWhatIsSeen(at: now) { browser.lookUp($0) } }
    goOnProbing()
  }

  /// Puts an answer where it is waited for.
  mutating func takeLookup(_ result: Result<LookupAnswer, APIError>, _ token: Token) {
    guard background.running.removeValue(forKey: token) != nil else { return }
    if flagAnswers.awaited.contains(token) {
      flagAnswers.take(result, for: token, at: now)
      return
    }
    if prompt.listed.pages.awaited == token {
      prompt.take(result, at: now)
      return
    }
    guard
      let place = overlays.firstIndex(where: { $0.page.awaited.contains(token) })
    else { return }
    let browser = self
    overlays[place].page.take(result, for: token, browser)
    learn(overlays[place].page.calls)
  }

  /// Whether this run asks more than what is mounted; says so where it does not.
  mutating func mayLookUp() -> Bool {
    if !asksChecks {
      notice = Notice(
        "not asked: with --no-check only the session and its resources are", .caution)
    }
    return asksChecks
  }
}
