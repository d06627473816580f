import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// A page that is one list, read page by page as far as one looks: its elements, the cursor among them, and how the next
/// ones are asked for.
protocol PagedPage: OverlayPage {
  associatedtype Element: Sendable & Equatable

  var pages: PagedList<Element> { get set }
  var cursor: ListCursor { get set }

  /// The question that asks for the page behind the last element.
  var nextPage: Lookup { get }

  /// What is said where there is no element at all.
  var nothing: SafeText { get }

  var columns: [PageTable.Column] { get }

  /// What one row says of an element.
  func row(of element: Element, _ browser: Browser) -> PageTable.Row

  /// The page that an answer is; nil where it is another kind of answer.
  func page(_ answer: LookupAnswer, _ browser: Browser) -> Page<Element>?

  /// The order in which elements stand; nil where it is the service's.
  var order: (@Sendable (Element, Element) -> Bool)? { get }

  /// Opens the element under the cursor.
  func open(_ element: Element, _ browser: inout Browser) -> [Effect]

  func copyItem(of element: Element) -> CopyItem
}

extension PagedPage {
  var order: (@Sendable (Element, Element) -> Bool)? { nil }

  /// The element under the cursor; nil where it is behind the last.
  public var current: Element? { pages.elements[safe: cursor.index] }

  var awaited: Set<Token> { Set([pages.awaited].compactMap(\.self)) }

  mutating func stopAsking() { pages.stopAsking() }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    cursor.settle(
      height: rect.rows - PageTable.headingRows(in: rect.rows), count: pages.rowCount)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    switch (action, pages.end) {
    case (.close, _): browser.closePage()
    case (.refresh, _):
      pages = PagedList()
      cursor.restart()
    case (.open, _) where current != nil:
      return current.map { open($0, &browser) } ?? []
    case (.open, .held): pages.ask(browser.lookUp(nextPage))
    case (.open, .failed(let error)): browser.show(Reader(.failure(error)))
    case (.open, _): break
    case (.copy, _):
      if let current { return browser.copy(copyItem(of: current)) }
      browser.notice = Notice("nothing to copy here")
    default: cursor.perform(action, count: pages.rowCount)
    }
    return []
  }

  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {
    guard pages.end == .next, cursor.window(count: pages.rowCount).contains(pages.elements.count)
    else { return }
    pages.ask(ask(nextPage))
  }

  /// Takes the page that is waited for. The cursor stays with its element; behind the last one it goes to the first of
  /// the page.
  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {
    let result: Result<Page<Element>, APIError>
    switch answer {
    case .failure(let error): result = .failure(error)
    case .success(let answer):
      guard let page = page(answer, browser) else { return }
      result = .success(page)
    }
    let (before, place) = (current, cursor.index)
    pages.take(result, at: browser.now)
    if let order { pages.sort(by: order) }
    let index = before.flatMap { pages.elements.firstIndex(of: $0) } ?? place
    cursor.shift(by: index - place, count: pages.rowCount)
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    let table = PageTable(columns: columns, count: pages.rowCount, cursor: cursor)
    table.draw(in: rect, on: &grid) { index in
      guard let element = pages.elements[safe: index] else {
        return pages.endRow(nothing: nothing)
      }
      return row(of: element, browser)
    }
  }

  /// The line over the list: when its first page was asked, and which element of how many the cursor is on; `+` where
  /// there are more than were read.
  func title(_ text: SafeText, _ browser: Browser) -> PageTitle {
    let count = pages.elements.count
    let place: SafeText =
      count == 0
      ? ""
      : "\(min(cursor.index + 1, count)) of \(count)"
        + (pages.end == .complete && !pages.hasMore ? "" : "+")
    let asked = pages.askedAt.map { "asked " + ClockTime.seconds($0, offset: browser.offset) }
    let marks = [asked, place.isEmpty ? nil : place].compactMap(\.self)
    return PageTitle(text, marks: marks.joined(separator: "  "), short: place)
  }
}

extension PagedList {
  /// What stands behind the last element.
  func endRow(nothing: SafeText, indent: Int = 0) -> PageTable.Row {
    let (words, severity): (SafeText, Severity) =
      switch end {
      case .next, .asking: ("asking", .ordinary)
      case .held: ("nothing on this page; Enter asks for the next", .ordinary)
      case .complete where leftOut > 0: (ListWords.line(forLeftOut: leftOut), .caution)
      case .complete where isCut: ("there is more than the service sent", .caution)
      case .complete where unreadable == 0: (nothing, .ordinary)
      case .complete:
        ("\(unreadable) " + (elements.isEmpty ? "" : "more ") + "cannot be read", .caution)
      case .repeated: ("the service named a page twice: there may be more", .caution)
      case .failed(let error):
        ("not answered (Enter explains): " + ErrorWords(error).line, .failure)
      }
    return PageTable.Row(cells: [], indent: indent, severity: severity, words: words)
  }
}
