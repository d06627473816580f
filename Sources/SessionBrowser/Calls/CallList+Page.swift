import DisplayText
import Presentation
import SessionModels
import TerminalModel

extension CallList: OverlayPage {
  static let views = [View.calls]

  var view: View { .calls }
  var overlay: Overlay { .calls(self) }

  var awaited: Set<Token> { Set([token].compactMap(\.self)) }

  var calls: CallReading? { reading }

  func title(_ browser: Browser) -> PageTitle {
    let count: SafeText = "\(count) of \(reading.calls.count) calls"
    return PageTitle(
      "Calls that name " + SafeText(path), marks: count, short: "\(self.count)")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    layout = CallListLayout(rect)
    cursor.settle(
      height: layout.list.rows - PageTable.headingRows(in: layout.list.rows), count: rowCount)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .open where current == nil: if !reading.isAtEnd { goOn(browser: &browser) }
    case .open, .json:
      guard let current else { break }
      let title = CallRow(current, offset: browser.offset)
      browser.showLookup(
        .call(current.id, reading.requests(about: current)), title: title.time + " " + title.tool,
        asJSON: action == .json)
    case .copy:
      if let current { return browser.copy(CopyItem("call ID", current.id)) }
      browser.notice = Notice("nothing to copy here")
    case .nextFailed, .previousFailed:
      if !moveToFailed(action == .nextFailed ? .next : .previous) {
        browser.notice = Notice("no call failed here")
      }
    case .explain:
      if case .failed(let error)? = reading.problem {
        browser.show(Reader(.failure(error)))
      } else {
        browser.notice = Notice("nothing has failed here")
      }
    case .refresh: goOn(browser: &browser)
    case .cancelOrBack:
      if isAsking {
        stop()
      } else if filter == nil {
        browser.closePage()
      } else {
        filter("", browser)
      }
    case .close: browser.closePage()
    default: cursor.perform(action, count: rowCount)
    }
    return []
  }

  /// Goes on, or reads again, unless a page is waited for.
  private mutating func goOn(browser: inout Browser) {
    guard !isAsking else {
      browser.notice = Notice("the next page is on its way")
      return
    }
    goOn()
  }

  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {
    askNext(at: now, ask)
  }

  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    take(answer, at: browser.now)
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    CallListScreen.draw(self, browser, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords {
    (CallListScreen.summary(of: self, browser), .faint)
  }

  var filterText: String { filter?.text ?? "" }

  mutating func filter(_ text: String, _ browser: Browser) { narrow(to: WordFilter(text)) }

  func filterCount(_ browser: Browser) -> (left: Int, all: Int)? { (rows.count, count) }
}

extension View {
  public static let calls = View(
    "Calls that name a mount", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open", help: "The whole call, or read on"),
      Command(.nextFailed, [.character("n")], short: "failed", help: "Next call that failed"),
      Command(.previousFailed, [.character("N")], help: "Call before that failed"),
      Command(.query, [.character("/")], short: "filter", help: "Filter the calls"),
      Command(.json, [.character("J")], short: "JSON", help: "JSON of the events"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the ID of the call"),
      Command.showCopied,
      Command(
        .refresh, [.character("r"), .control("r"), .function(5)], short: "go on",
        help: "Go on, or read again"),
      Command(.explain, [.character("e")], help: "Explain the failure"),
      Command(
        .cancelOrBack, [.escape], short: "back", help: "Stop, clear filter, close"),
      Command(
        .close, [.character("q"), .character("h"), .left, .character("E")], help: "Close the calls"),
    ] + Command.moving + Command.help + Command.everywhere)
}

extension PageOpener {
  static let calls = PageOpener("calls") { $0.showCalls() }
}

extension Browser {
  /// Opens the calls that name the mount that is looked at.
  mutating func showCalls() {
    showCalls(
      of: session?.pane == .list ? session?.list.current?.resource : session?.shown?.resource)
  }

  /// Opens the calls that name a mount, and goes on reading them where that stopped.
  mutating func showCalls(of resource: SessionResource?) {
    guard let session else { return }
    guard let path = resource?.mountPath, MountPaths.isSorted(path) else {
      notice = Notice("E is for mounts with a path that a call could name", .caution)
      return
    }
    guard session.list.phase != .loading else {
      notice = Notice("the resources are still being read", .caution)
      return
    }
    guard mayLookUp() else { return }
    let mounts = MountPaths(of: session.allMounted)
    guard mounts.index(of: path) != nil else {
      notice = Notice("the list does not have this mount: r asks again", .caution)
      return
    }
    let known = session.calls.flatMap { $0.mounts == mounts ? $0 : nil }
    show(CallList(path, known ?? CallReading(of: session.id, mounts)))
  }

  /// Keeps what a page read of the session's calls: every row learns from it.
  mutating func learn(_ calls: CallReading?) {
    guard let calls, calls.session == session?.id, calls.pageCount > 0 else { return }
    session?.take(calls)
  }
}
