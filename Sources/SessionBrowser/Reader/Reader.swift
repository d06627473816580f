import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// A text that lies over the screen and is read to its end; what it is about is its topic.
public struct Reader: Sendable, Equatable {
  public private(set) var topic: ReaderTopic
  /// The text, laid out once for the window it is read in.
  public private(set) var lines: [TextLine] = []
  public private(set) var scroll = ScrollPosition()
  /// The line that a search went to; nil after any other move.
  public private(set) var found: Int?
  private var width = 0

  init(_ topic: ReaderTopic) { self.topic = topic }
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
    let (start, height) = (scroll.offset, scroll.height)
    if lines.count > height, height > 0 {
      let end = min(lines.count, start + height)
      marks.append("lines \(start + 1)-\(end) of \(lines.count)")
      short = "\(start + 1)-\(end)/\(lines.count)"
    }
    return PageTitle(topic.title, marks: marks.joined(separator: "  "), short: short)
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    width = rect.columns
    scroll.settle(height: rect.rows, count: .max)
    layOut(browser)
  }

  private mutating func layOut(_ browser: Browser) {
    lines = topic.lines(width: width, offset: browser.offset)
    scroll.move(by: 0, count: lines.count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch action {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last:
      found = nil
      scroll.move(
        by: action.distance(height: scroll.height, count: lines.count), count: lines.count)
    case .close: browser.closePage()
    case .copy:
      if let item = topic.copyItem { return browser.copy(item) }
      if case .request(let record) = topic { return browser.copy(browser.curl(record)) }
    case .json: if case .request(let record) = topic { browser.showJSON(of: record) }
    case .refresh:
      guard case .lookup(var text) = topic else { break }
      text.state = .asking(browser.lookUp(text.lookup))
      topic = .lookup(text)
      (scroll, found) = (ScrollPosition(), nil)
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
    ReaderScreen.draw(lines, from: scroll.offset, found: found, in: rect, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords {
    guard case .failure(let error) = topic, browser.canLeaveOut(error) else { return ("", .faint) }
    return ("w asks again without the flag that was refused", .caution)
  }

  mutating func search(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? {
    let places = TextSearch.matches(of: matcher, in: lines)
    let from = found ?? (step == .next ? scroll.offset - 1 : scroll.offset)
    guard let target = step.target(in: places, from: from) else { return nil }
    let line = places[target.index]
    found = line
    scroll.reveal(line: line, count: lines.count)
    return (target.index + 1, places.count, target.wentRound)
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
