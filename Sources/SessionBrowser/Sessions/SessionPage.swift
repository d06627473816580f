import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// Everything that one session says of itself, and the environment that it runs in.
public struct SessionPage: Sendable, Equatable {
  public let id: String
  private(set) var session: Known<Session>
  private(set) var environment = Known<SessionEnvironment>.notAsked
  private var cursor = FieldCursor()
  private var width = 80

  /// - Parameter session: the session as it was answered already.
  init(_ id: String, session: Session? = nil) {
    self.id = id
    self.session = session.map(Known.found) ?? .notAsked
  }

  private func page(at now: Instant) -> FieldPage {
    guard let session = session.value else { return FieldPage() }
    let groups = SessionPageFacts.groups(of: session, environment: environment.value, now: now)
    return FieldLayout.page(of: groups, width: width)
  }

  private func field(at now: Instant) -> Field? { page(at: now).places[safe: cursor.field]?.field }
}

extension SessionPage: OverlayPage {
  static let views = [View.session]

  var view: View { .session }
  var overlay: Overlay { .session(self) }

  var awaited: Set<Token> { Set([session.token, environment.token].compactMap(\.self)) }

  func title(_ browser: Browser) -> PageTitle {
    PageTitle("Session", marks: SafeText(id), short: "")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    width = rect.columns
    cursor.settle(height: rect.rows, on: page(at: browser.now))
  }

  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {
    if session == .notAsked { session = .asking(ask(.session(id))) }
    if environment == .notAsked, let id = session.value?.environmentID {
      environment = .asking(ask(.environment(id)))
    }
  }

  mutating func stopAsking() {
    session.stopAsking()
    environment.stopAsking()
  }

  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    let isSession = session.token == token
    switch answer {
    case .failure(let error) where isSession: session = .failed(error)
    case .failure(let error): environment = .failed(error)
    case .success(.session(let answered)): session = .found(answered)
    case .success(.environment(let answered)): environment = .found(answered)
    case .success: break
    }
    cursor.settle(height: cursor.scroll.height, on: page(at: browser.now))
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .close: browser.closePage()
    case .refresh: (session, environment) = (.notAsked, .notAsked)
    case .explain,
      .open where session.failure != nil:
      if let failure = session.failure { browser.show(Reader(.failure(failure))) }
    case .open:
      if let field = field(at: browser.now), let text = field.exact {
        browser.show(Reader(.value(title: field.label, text: text)))
      } else {
        browser.notice = Notice("nothing to open here")
      }
    case .copy:
      guard let field = field(at: browser.now), let text = field.exact else {
        browser.notice = Notice("nothing to copy here")
        return []
      }
      return browser.copy(CopyItem(field.label, text))
    case .copyMenu:
      guard let session = session.value else { return [] }
      browser.show(CopyMenu(CopyItem.all(of: session, destination: browser.destination)))
    case .json:
      if let json = session.value?.json { browser.show(JSONPage(json, title: "session")) }
    default: cursor.perform(action, on: page(at: browser.now))
    }
    return []
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    let page = page(at: browser.now)
    guard session.value != nil else {
      drawEmpty(in: rect, on: &grid)
      return
    }
    let start = min(cursor.scroll.offset, max(0, page.lines.count - rect.rows))
    ReaderScreen.draw(page.lines, from: start, found: nil, in: rect, on: &grid)
    guard let place = page.places[safe: cursor.field] else { return }
    grid.write(">", in: rect, row: max(0, place.lines.lowerBound - start), style: .key)
  }

  private func drawEmpty(in rect: Rect, on grid: inout Grid) {
    guard let failure = session.failure else {
      grid.write("asking for the session", in: rect, column: 2, style: .faint)
      return
    }
    for (row, line) in ErrorText.lines(of: failure, width: rect.columns - 4).enumerated() {
      grid.write(line, in: rect, row: row, column: 2, style: .failure)
    }
  }

  func status(_ browser: Browser) -> StatusWords {
    guard let failure = environment.failure else { return ("", .faint) }
    return ("The environment is not known: " + ErrorWords(failure).line, .faint)
  }
}

extension View {
  public static let session = View(
    "Session", .list,
    [
      Command(.open, [.enter, .character("l"), .right], short: "open", help: "Open the field"),
      Command(.copy, [.character("y")], short: "copy", help: "Copy the value"),
      Command(.copyMenu, [.character("c")], short: "menu", help: "Choose what to copy"),
      Command(.json, [.character("J")], short: "JSON", help: "JSON of the answer"),
      Command.showCopied,
    ] + Command.refreshing + [
      Command(.explain, [.character("e")], help: "Explain the failure")
    ] + Command.closing("session", .character("h"), .left, .character("i")) + Command.moving
      + Command.help + Command.everywhere)
}

extension PageOpener {
  /// All of the open session.
  static let session = PageOpener("session") { browser in
    guard let session = browser.session else { return }
    browser.show(SessionPage(session.id, session: session.answered))
  }

  /// All of the session under the cursor of a list of sessions.
  static let listedSession = PageOpener("listed session") { browser in
    guard case .sessions(let list)? = browser.overlays.last, let session = list.current,
      session.problem == nil
    else {
      browser.notice = Notice("nothing to open here")
      return
    }
    browser.show(SessionPage(session.id))
  }
}
