import Presentation
import SessionModels
import TerminalModel

/// The calls of the agent's tools that name one mount, the oldest first, with the one under the cursor below.
public struct CallList: Sendable, Equatable {
  /// The mount path that the calls name.
  public let path: String
  public private(set) var reading: CallReading
  /// The calls that the filter leaves, as places in what was read.
  public private(set) var rows: [Int] = []
  public private(set) var filter: WordFilter?
  public internal(set) var cursor = ListCursor()
  /// When the last page came.
  public private(set) var readAt: Instant?
  /// Whether a person stopped it: then it goes on only when asked to.
  private(set) var isStopped = false
  /// The page that is asked for.
  private var asked: Asked?
  var layout = CallListLayout(Rect(row: 0, column: 0, rows: 0, columns: 0))

  private struct Asked: Sendable, Equatable {
    let token: Token
    let request: CallPageRequest
  }

  /// - Parameter reading: what was read already, for any mount.
  init(_ path: String, _ reading: CallReading) {
    (self.path, self.reading) = (path, reading)
    findRows(keeping: nil)
  }

  /// The call under the cursor; nil on the row behind the last.
  public var current: ToolCall? { rows[safe: cursor.index].map { reading.calls.named[$0] } }

  /// The rows, and one for what is behind them where there is something to say.
  public var rowCount: Int { rows.count + (hasEndRow ? 1 : 0) }

  var hasEndRow: Bool { rows.isEmpty || !reading.isAtEnd }

  /// How many calls name the mount, whatever the filter leaves.
  var count: Int { reading.facts(of: path)?.count ?? 0 }

  var isAsking: Bool { asked != nil }

  /// The token of the page that is waited for.
  var token: Token? { asked?.token }

  /// Works out the rows after a change of what was read, or of the filter.
  ///
  /// - Parameter current: the call that the cursor was on, with which it stays.
  private mutating func findRows(keeping current: String?) {
    let mount = reading.mounts.index(of: path) ?? -1
    let named = reading.calls.named
    rows = named.indices.filter { place in
      named[place].mounts.contains(mount)
        && filter?.holds(for: Self.texts(of: named[place])) ?? true
    }
    let place = current.flatMap { id in rows.firstIndex { named[$0].id == id } }
    cursor.shift(by: (place ?? cursor.index) - cursor.index, count: rowCount)
  }

  /// What a filter looks at.
  private static func texts(of call: ToolCall) -> [String] {
    [
      call.tool, call.line, CallWords.word(call.outcome).plain, call.answer?.text ?? "",
      call.thread ?? "",
    ]
  }

  mutating func narrow(to filter: WordFilter?) {
    let current = current?.id
    self.filter = filter
    findRows(keeping: current)
  }

  /// Asks for the next page, one at a time, as long as it may go on by itself.
  mutating func askNext(at now: Instant, _ ask: (Lookup) -> Token) {
    guard asked == nil, !isStopped, reading.mayGoOn, let next = reading.next(at: now) else {
      return
    }
    asked = Asked(token: ask(.calls(next.request, delay: next.delay)), request: next.request)
  }

  mutating func take(_ answer: Result<LookupAnswer, APIError>, at moment: Instant) {
    guard let asked else { return }
    let current = current?.id
    self.asked = nil
    switch answer {
    case .failure(let error):
      reading.take(.failure(error), for: asked.request, wasLimited: false)
    case .success(.calls(let page, let wasLimited)):
      reading.take(.success(page), for: asked.request, wasLimited: wasLimited)
      readAt = moment
    case .success: break
    }
    findRows(keeping: current)
  }

  /// Waits for nothing any more; what it waited for is asked for again when it is seen.
  mutating func stopAsking() { asked = nil }

  /// Stops, and keeps what came.
  mutating func stop() { (asked, isStopped) = (nil, true) }

  /// Goes on where it stands still; what is at its end is read again.
  mutating func goOn() {
    isStopped = false
    asked = nil
    if reading.isAtEnd {
      reading = CallReading(of: reading.session, reading.mounts)
      cursor.restart()
      findRows(keeping: nil)
    } else {
      reading.goOn()
    }
  }

  /// Moves to the next call that failed, starting over at the end.
  ///
  /// - Returns: whether there is one.
  mutating func moveToFailed(_ step: SearchStep) -> Bool {
    let failed = rows.indices.filter { reading.calls.named[rows[$0]].outcome == .failed }
    guard let target = step.target(in: failed, from: cursor.index) else { return false }
    cursor.move(to: failed[target.index], count: rowCount)
    return true
  }
}
