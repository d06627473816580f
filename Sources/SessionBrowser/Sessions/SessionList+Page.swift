import DisplayText
import Presentation
import SessionModels
import TerminalModel

extension SessionList: OverlayPage {
  static let views = [View.sessions]

  var view: View { .sessions }
  var overlay: Overlay { .sessions(self) }

  var awaited: Set<Token> { Set([reading.pages.awaited].compactMap(\.self)) }

  func title(_ browser: Browser) -> PageTitle {
    let count: SafeText =
      query.isEmpty ? "\(reading.sessions.count) read" : "\(matches.count) match"
    let host = SafeText(browser.destination.isDemo ? "demo data" : browser.destination.baseURL.host)
    return PageTitle("Sessions", marks: host + "  " + count, short: count)
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    layout = SessionListLayout(
      rect, hasQuery: !text.isEmpty || browser.query != nil, hasProblem: problem != nil)
    cursor.settle(
      height: layout.list.rows - PageTable.headingRows(in: layout.list.rows), count: rowCount)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .open:
      guard let current else {
        goOnOrExplain(&browser)
        return []
      }
      guard current.problem == nil else {
        browser.notice = Notice("it has no ID that it could be opened by", .caution)
        return []
      }
      return browser.openFromHere(current.id)
    case .page(let opener): opener.open(&browser)
    case .mark: browser.markSession()
    case .explain:
      if let failure = reading.pages.failure { browser.show(Reader(.failure(failure))) }
    case .copy:
      if let current, current.problem == nil {
        return browser.copy(CopyItem("session ID", current.id))
      }
      browser.notice = Notice("nothing to copy here")
    case .refresh: readAgain()
    case .cancelOrBack:
      if reading.pages.awaited != nil { stop() } else { browser.closePage() }
    case .close: browser.closePage()
    default: cursor.perform(action, count: rowCount)
    }
    return []
  }

  /// What Enter does behind the last row: what failed or was stopped goes on.
  private mutating func goOnOrExplain(_ browser: inout Browser) {
    if reading.isFull {
      browser.notice = Notice("narrow the query by time: until:…", .caution)
    } else if reading.pages.end == .complete {
      browser.notice = Notice("nothing to open here")
    } else {
      goOn()
    }
  }

  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {
    beginReading()
    guard problem == nil, reading.mayGoOn,
      cursor.window(count: rowCount).contains(matches.count)
    else { return }
    askNext(at: now, ask)
  }

  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    take(answer, at: browser.now)
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    SessionListScreen.draw(self, browser, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords {
    (SessionListScreen.summary(of: self, browser), .faint)
  }

  var filterText: String { text }

  mutating func filter(_ text: String, _ browser: Browser) {
    read(text, browser)
    settle(in: browser.pageRoom, browser)
  }

  func filterCount(_ browser: Browser) -> (left: Int, all: Int)? {
    (matches.count, reading.sessions.count)
  }
}

extension View {
  public static let sessions: View = View(
    "Sessions", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open", help: "Open the session"),
      Command(.query, [.character("/")], short: "query", help: "Type a query"),
      Command(
        .page(.listedSession), [.character("i")], short: "session", help: "All of the session"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the session ID"),
      Command.showCopied,
    ] + Command.comparing + Command.refreshing + [
      Command(.explain, [.character("e")], help: "Explain the failure"),
      Command(.cancelOrBack, [.escape], short: "back", help: "Stop reading, or close"),
      Command(.close, [.character("q"), .character("h"), .left], help: "Close the list"),
    ] + Command.moving + Command.help + Command.everywhere)
}

extension PageOpener {
  /// All sessions; at the prompt narrowed to what is typed there.
  static let sessions: PageOpener = PageOpener("sessions") { browser in
    let isAtPrompt = browser.view == .prompt
    browser.showSessions(
      isAtPrompt ? browser.prompt.editor.text.trimmed : "",
      reading: isAtPrompt ? browser.prompt.listed : nil)
  }
}

extension Browser {
  /// Opens the list of sessions with a query.
  mutating func showSessions(_ query: String, reading: SessionReading? = nil) {
    var reading = reading
    // What the prompt waits for stays the prompt's.
    reading?.stopAsking()
    show(SessionList(query, reading: reading, self))
  }
}

extension String {
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }
}
