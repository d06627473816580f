import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The request log while it is open: which rows are seen, and the cursor among them.
public struct RequestPage: Sendable, Equatable {
  public private(set) var cursor = ListCursor()
  public private(set) var filter: WordFilter?
  /// What the filter leaves, since a key asks for it many times; nil without one.
  private var left: Left?

  private struct Left: Sendable, Equatable {
    /// How many requests there were when it was worked out.
    let count: Int
    let rows: [Int]
  }

  /// The cursor begins on the newest request.
  init(_ log: RequestLog) { cursor.move(to: log.records.count - 1, count: log.records.count) }

  /// The requests that the filter leaves, as places in the log.
  public func rows(of log: RequestLog) -> [Int] {
    guard let filter else { return Array(log.records.indices) }
    if let left, left.count == log.count { return left.rows }
    return log.records.indices.filter { index in
      let record = log.records[index]
      return filter.holds { $0.isIn(record.outcome.word) || record.has($0) }
    }
  }

  private mutating func keepRows(of log: RequestLog) {
    if left?.count == log.count { return }
    left = filter.map { _ in Left(count: log.count, rows: rows(of: log)) }
  }

  /// The request under the cursor.
  public func current(in log: RequestLog) -> RequestRecord? {
    rows(of: log)[safe: cursor.index].map { log.records[$0] }
  }
}

extension RequestPage: OverlayPage {
  static let views = [View.requests]

  var view: View { .requests }
  var overlay: Overlay { .requests(self) }

  func title(_ browser: Browser) -> PageTitle {
    let count = rows(of: browser.log).count
    return PageTitle("Request log", marks: count == 0 ? "" : "\(cursor.index + 1) of \(count)")
  }

  mutating func settle(in rect: Rect, _ browser: Browser) {
    keepRows(of: browser.log)
    cursor.settle(
      height: RequestScreen.listRows(in: rect.rows), count: rows(of: browser.log).count)
  }

  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect] {
    keepRows(of: browser.log)
    let record = current(in: browser.log)
    switch action {
    case .open: if let record { browser.show(Reader(.request(record))) }
    case .copy: if let record { return browser.copy(browser.curl(record)) }
    case .json: if let record { browser.showJSON(of: record) }
    case .close: browser.closePage()
    case .cancelOrBack: if filter == nil { browser.closePage() } else { filter("", browser) }
    default: cursor.perform(action, count: rows(of: browser.log).count)
    }
    return []
  }

  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser) {
    RequestScreen.draw(self, browser, in: rect, on: &grid)
  }

  func status(_ browser: Browser) -> StatusWords {
    (RequestScreen.summary(self, browser.log), .faint)
  }

  var filterText: String { filter?.text ?? "" }

  mutating func filter(_ text: String, _ browser: Browser) {
    let log = browser.log
    let current = rows(of: log)[safe: cursor.index]
    filter = WordFilter(text)
    left = nil
    keepRows(of: log)
    let rows = rows(of: log)
    let place = current.flatMap { current in rows.lastIndex { $0 <= current } } ?? 0
    cursor.move(to: place, count: rows.count)
  }

  func filterCount(_ browser: Browser) -> (left: Int, all: Int)? {
    (rows(of: browser.log).count, browser.log.records.count)
  }
}

extension View {
  public static let requests = View(
    "Request log", .list,
    [
      Command(
        .open, [.enter, .character("l"), .right], short: "open",
        help: "Open the request"),
      Command(.query, [.character("/")], short: "filter", help: "Filter the log"),
      Command(.json, [.character("J")], short: "json", help: "JSON of the answer"),
      Command(
        .cancelOrBack, [.escape], short: "close",
        help: "Clear filter, or close"),
      Command(
        .close, [.character("q"), .character("h"), .left, .character("L")], help: "Close the log"),
      Command(
        .copy, [.character("y")], short: "curl",
        help: "Copy the request as curl"),
      Command.showCopied,
    ] + Command.moving + Command.help + Command.everywhere)
}

extension Outcome {
  /// What a filter of the log calls it.
  fileprivate var word: String {
    switch self {
    case .status(let status): "\(status)"
    case .failed: "failed"
    case .unread: "not read"
    case .cancelled: "cancelled"
    }
  }
}

extension PageOpener {
  static let requests = PageOpener("requests") { $0.show(RequestPage($0.log)) }
}
