import Presentation
import SessionModels

/// A list of sessions as far as it is read: what the service was asked for, the sessions, and how the reading goes on.
///
/// Pages are asked for one at a time, at a pace that spares the service. A session that two pages hold, as one that
/// appears between them shifts the others, is here once.
public struct SessionReading: Sendable, Equatable {
  /// How many sessions are kept to look at, and about how many bytes of them.
  static let (limit, byteLimit) = (10_000, 64 << 20)

  /// What was asked for when it began.
  public let request: SessionListRequest
  public private(set) var pages = PagedList<SessionSummary>()
  /// How many pages came.
  public private(set) var pageCount = 0
  /// Whether a person stopped it: then it goes on only when asked to.
  public private(set) var isStopped = false
  /// The moment before which the list goes on, where its cursor was no good any more.
  private var until: Instant?
  private var known: Set<String> = []
  private var bytes = 0
  private var pace = Pace()

  init(_ request: SessionListRequest = SessionListRequest()) { self.request = request }

  public var sessions: [SessionSummary] { pages.elements }

  /// Whether as many are kept as may be.
  var isFull: Bool { sessions.count >= Self.limit || bytes >= Self.byteLimit }

  /// Whether the next page can be asked for without anybody's doing.
  var mayGoOn: Bool {
    !isStopped && !isFull && (pages.end == .next || pages.end == .held)
  }

  /// The oldest session that was read: the list goes on before it.
  var oldest: Instant? { sessions.last { $0.createdAt?.instant != nil }?.createdAt?.instant }

  /// Asks for the next page, after as long as the pace wants.
  mutating func askNext(at now: Instant, _ ask: (Lookup) -> Token) {
    let delay = pace.ask(at: now)
    var request = request
    request.until = until ?? request.until
    pages.ask(ask(.sessions(request, page: pages.nextCursor, delay: delay)))
  }

  mutating func take(_ answer: Result<LookupAnswer, APIError>, at moment: Instant) {
    switch answer {
    case .failure(let error):
      if case .status(429, _) = error.kind { pace.slowDown() }
      pages.take(.failure(error), at: moment)
    case .success(.sessions(let page, let wasLimited)):
      if wasLimited { pace.slowDown() }
      pageCount += 1
      pages.take(.success(new(of: page)), at: moment)
    case .success: break
    }
  }

  /// The sessions of a page that are not here yet. What cannot be read has no id to be known by.
  private mutating func new(of page: Page<SessionSummary>) -> Page<SessionSummary> {
    page.filter { session in
      guard session.id.isEmpty || known.insert(session.id).inserted else { return false }
      bytes += session.byteCount
      return true
    }
  }

  /// Stops, and keeps what came.
  mutating func stop() {
    isStopped = true
    pages.stopAsking()
  }

  /// Waits for nothing any more; what it waited for is asked for again when it is seen.
  mutating func stopAsking() { pages.stopAsking() }

  /// Goes on where it ended: at the page that did not come, or where its cursor is no good any more, before the oldest
  /// session that was read.
  mutating func goOn() {
    isStopped = false
    switch pages.end {
    case .failed(let error):
      if case .status(400, _) = error.kind, pages.nextCursor != nil { goOnByTime() }
      pages.askAgain()
    case .repeated:
      goOnByTime()
      pages.askAgain()
    case .next, .held, .asking, .complete: break
    }
  }

  private mutating func goOnByTime() {
    guard let oldest else { return }
    // Those of the same second come again, and are known.
    until = Instant(seconds: oldest.seconds + 1)
    pages.forgetCursors()
  }
}
