import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The sessions that a query means, the newest first, with the one under the cursor below.
public struct SessionList: Sendable, Equatable {
  public private(set) var reading: SessionReading
  /// What is typed or was typed last, which may be no query yet.
  public private(set) var text: String
  /// The query that the rows are narrowed to.
  public private(set) var query: SessionQuery
  public private(set) var problem: QueryProblem?
  /// The sessions that are meant, as places in what was read.
  public private(set) var matches: [Int] = []
  /// How many sessions do not list their mounts, so that it cannot be told whether they are meant.
  public private(set) var unlisted = 0
  public internal(set) var cursor = ListCursor()
  /// The room that the list and what is below have.
  var layout = SessionListLayout(Rect(row: 0, column: 0, rows: 0, columns: 0))

  /// - Parameter reading: what was read already, for any query.
  init(_ text: String, reading: SessionReading? = nil, _ browser: Browser) {
    self.text = text
    query = .all
    self.reading = reading ?? SessionReading()
    read(text, browser)
    beginReading()
  }

  /// The session under the cursor; nil on the row behind the last.
  public var current: SessionSummary? { session(at: cursor.index) }

  func session(at row: Int) -> SessionSummary? { matches[safe: row].map { reading.sessions[$0] } }

  /// The rows, and one for what is behind them where there is something to say.
  public var rowCount: Int { matches.count + (hasEndRow ? 1 : 0) }

  var hasEndRow: Bool { matches.isEmpty || reading.pages.end != .complete || reading.pages.hasMore }

  /// Moves to the session so many rows further that can be opened; nil where there is none.
  mutating func move(by distance: Int) -> SessionSummary? {
    let row = cursor.index + distance
    guard let session = session(at: row), session.problem == nil else { return nil }
    cursor.move(to: row, count: rowCount)
    return session
  }

  /// Takes what is typed. A text that is no query leaves the rows as they are.
  mutating func read(_ text: String, _ browser: Browser) {
    self.text = text
    do throws(QueryProblem) {
      query = try SessionQuery(reading: text, now: browser.now, offset: browser.offset)
      problem = nil
      let current = current?.id
      findMatches()
      let place = current.flatMap { id in
        matches.firstIndex { reading.sessions[$0].id == id }
      }
      cursor.move(to: place ?? 0, count: rowCount)
    } catch {
      problem = error
    }
  }

  /// Begins a new reading where the service is to be asked for something else.
  mutating func beginReading() {
    guard problem == nil, query.request != reading.request else { return }
    readAgain()
  }

  /// Reads it all again.
  mutating func readAgain() {
    reading = SessionReading(query.request)
    findMatches()
    cursor.restart()
  }

  mutating func stop() { reading.stop() }

  mutating func stopAsking() { reading.stopAsking() }

  mutating func goOn() { reading.goOn() }

  mutating func askNext(at now: Instant, _ ask: (Lookup) -> Token) {
    reading.askNext(at: now, ask)
  }

  /// Takes a page. The cursor stays with its session; behind the last it goes to the first of the page.
  mutating func take(_ answer: Result<LookupAnswer, APIError>, at moment: Instant) {
    let before = reading.sessions.count
    reading.take(answer, at: moment)
    findMatches(from: before)
    cursor.move(by: 0, count: rowCount)
  }

  /// - Parameter start: the first session that was not looked at before.
  private mutating func findMatches(from start: Int = 0) {
    if start == 0 { (matches, unlisted) = ([], 0) }
    for index in reading.sessions.indices.dropFirst(start) {
      switch query.match(reading.sessions[index]) {
      case .yes: matches.append(index)
      case .mountsNotListed: unlisted += 1
      case .no: break
      }
    }
  }
}
