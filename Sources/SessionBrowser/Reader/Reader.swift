import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// A text that lies over the screen and is read to its end; what it is about is its topic.
public struct Reader: Sendable, Equatable {
  public private(set) var topic: ReaderTopic
  /// The text, for the window it is read in.
  private var text = LazyText()
  /// The first line that is seen.
  private var top = LazyText.Place()
  /// The line that a search went to; nil after any other move.
  private var foundPlace: LazyText.Place?
  private var room = Rect(row: 0, column: 0, rows: 0, columns: 0)

  init(_ topic: ReaderTopic) { self.topic = topic }

  /// Every line, also those that are not seen.
  public var lines: [TextLine] { text.lines }
  /// The number of the first line that is seen, counted from 0; about, in a long text.
  public var offset: Int { text.number(of: top) }
  /// The number of the line that a search went to; nil after any other move.
  public var found: Int? { foundPlace.map { text.number(of: $0) } }
}

extension Reader: OverlayPage {
  static let views = ReaderTopic.views

  var view: View { topic.view }
  var overlay: Overlay { .reader(self) }

  /// What it is, when it was asked for, and which of its lines are seen where that is not all.
  func title(_ browser: Browser) -> PageTitle {
    var (marks, short): ([SafeText], SafeText) = ([], "")
    if case .lookup(let text) = topic, let moment = text.askedAt {
      marks.append("asked " + ClockTime.seconds(moment, offset: browser.offset))
    }
    let (start, height, count) = (offset, room.rows, self.text.count)
    if count > height, height > 0 {
      let end = min(count, start + height)
      let all: SafeText =
        self.text.isCounted ? "\(count)" : "about " + CountWords.grouped(count)
      marks.append("lines \(start + 1)-\(end) of " + all)
      short = "\(start + 1)-\(end)/\(count)"
    }
    return PageTitle(topic.title, marks: marks.joined(separator: "  "), short: short)
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    room = rect
    layOut(browser)
  }

  private mutating func layOut(_ browser: Browser) {
    text = LazyText(topic.parts(width: room.columns, offset: browser.offset), width: room.columns)
    foundPlace = nil
    scroll(to: text.place(top, movedBy: 0))
  }

  /// Shows the text from a line on, or its last lines where it is too near to the end.
  private mutating func scroll(to place: LazyText.Place) {
    top = min(place, text.lastTop(height: room.rows))
    text.show(from: top, height: room.rows)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown:
      foundPlace = nil
      scroll(to: text.place(top, movedBy: action.distance(height: room.rows, count: 0)))
    case .first, .last:
      foundPlace = nil
      scroll(to: action == .first ? LazyText.Place() : text.lastTop(height: room.rows))
    case .close: browser.closePage()
    case .copy:
      if let item = topic.copyItem { return browser.copy(item) }
      if case .request(let record) = topic { return browser.copy(browser.curl(record)) }
    case .json:
      if case .request(let record) = topic { browser.showJSON(of: record) }
      if case .lookup(let text) = topic, let json = text.json {
        browser.show(JSONPage(json, title: "call"))
      }
    case .refresh:
      guard case .lookup(var text) = topic else { break }
      text.state = .asking(browser.lookUp(text.lookup))
      topic = .lookup(text)
      top = LazyText.Place()
      settle(in: browser.pageRoom, browser)
    case .askWithoutRefused:
      let effects = browser.askWithoutRefusedFlags()
      if !effects.isEmpty { browser.overlays = [] }
      return effects
    default: break
    }
    return []
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    let found = foundPlace.map { text.number(of: $0) - offset }
    ReaderScreen.draw(
      text.lines(from: top, count: rect.rows), from: 0, found: found, in: rect, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords {
    guard case .failure(let error) = topic, browser.canLeaveOut(error) else { return ("", .faint) }
    return ("w asks again without the flag that was refused", .caution)
  }

  mutating func search(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? {
    var from = foundPlace ?? top
    if foundPlace == nil, step == .next { from.line -= 1 }
    guard let match = text.match(matcher, step, from: from) else { return nil }
    foundPlace = match.place
    reveal(match.place)
    guard text.isWhole else { return (0, nil, match.wentRound) }
    let places = TextSearch.matches(of: matcher, in: lines)
    let number = places.firstIndex(of: text.number(of: match.place)) ?? 0
    return (number + 1, places.count, match.wentRound)
  }

  /// Scrolls as little as it takes to see a line.
  private mutating func reveal(_ place: LazyText.Place) {
    if place < top {
      scroll(to: place)
    } else {
      let lowest = text.place(place, movedBy: 1 - max(1, room.rows))
      if top < lowest { scroll(to: lowest) }
    }
  }

  var awaited: Set<Token> {
    if case .lookup(let text) = topic { Set([text.awaited].compactMap(\.self)) } else { [] }
  }

  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    guard case .lookup(var text) = topic else { return }
    text.take(answer, browser)
    topic = .lookup(text)
    layOut(browser)
  }
}
