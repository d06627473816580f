/// A walk through the calls of a session, page by page: what was read, how it goes on, and why it does not.
///
/// First come the events of the primary thread, the oldest first, then those of the other threads. It holds no answer as
/// it came: of a call is kept what `ToolCall` has.
public struct CallReading: Sendable, Equatable {
  public let session: String
  public let mounts: MountPaths
  public private(set) var calls: CallCollection
  /// How many pages were asked for and answered.
  public private(set) var pageCount = 0
  /// How many threads were read to their end, the primary one among them.
  public private(set) var threadsRead = 0
  /// How many other threads there are; nil while that is not known.
  public private(set) var otherThreads: Int?
  /// How many events could not be read, or were left out of pages that have too many.
  public var missing: Int { missingBefore + missingHere }
  /// The threads that the service does not have, though it named them.
  public private(set) var lostThreads: [String] = []
  /// Why the last page that was asked for did not come.
  public private(set) var problem: Problem?
  /// The facts about each of `mounts`, in its order.
  public var facts: [MountCalls] { calls.facts }

  /// What is missing of the places that were read to their end, and of the one that is being read.
  private var (missingBefore, missingHere) = (0, 0)
  private var place = Place.primary
  private var waitingThreads: [String] = []
  private var cursor: String?
  private var trail = CursorTrail()
  /// The moment from which the primary thread is read again, where a cursor was no good any more.
  private var since: Instant?
  /// The pages that may still be asked for before somebody says so.
  private var pagesLeft = CallReading.pageLimit
  private var pace = Pace(perSecond: 0)
  private var isPaced = false
  /// The requests of the pages that came.
  private var requests: [CallPageRequest] = []

  private enum Place: Sendable, Equatable {
    case primary, threads
    case thread(String)
    case end
  }

  /// Why a walk stands still before its end.
  public enum Problem: Error, Sendable, Equatable {
    case failed(APIError)
    /// The service named a page for the second time.
    case repeated
    /// Page after page had nothing.
    case emptyPages
    /// The service says that there is more, and names no page.
    case cut
  }

  /// How many pages are read without a pause, and then at a time when somebody wants more.
  public static let pageLimit = 25

  public init(of session: String, _ mounts: MountPaths) {
    (self.session, self.mounts) = (session, mounts)
    calls = CallCollection(mounts: mounts)
  }

  /// Whether every call of the session was read.
  public var isComplete: Bool { place == .end && missing == 0 && lostThreads.isEmpty }

  /// Whether nothing more can be read.
  public var isAtEnd: Bool { place == .end }

  /// Whether the primary thread was read to its end.
  public var isPrimaryRead: Bool { place != .primary }

  /// Whether the next page may be asked for without anybody's doing.
  public var mayGoOn: Bool { place != .end && problem == nil && pagesLeft > 0 }

  /// The facts about a mount; nil for a path that calls were not sorted under.
  public func facts(of path: String?) -> MountCalls? { mounts.index(of: path).map { facts[$0] } }

  /// The page to ask for next, and how long to wait before; nil where the walk is over.
  public mutating func next(at now: Instant) -> (request: CallPageRequest, delay: Duration)? {
    let subject: CallPageRequest.Subject
    switch place {
    case .primary: subject = .primary(since: since)
    case .threads: subject = .threads
    case .thread(let id): subject = .thread(id)
    case .end: return nil
    }
    if pageCount >= Self.pageLimit, !isPaced { (pace, isPaced) = (Pace(), true) }
    let request = CallPageRequest(
      session: session, subject: subject, cursor: cursor, mounts: mounts)
    return (request, pace.ask(at: now))
  }

  /// Reads on: as many pages as at first, at a pace that spares the service, from the page that did not come.
  public mutating func goOn() {
    pagesLeft = Self.pageLimit
    guard let problem else { return }
    self.problem = nil
    switch problem {
    case .failed(let error):
      if case .status(400, _) = error.kind, cursor != nil { beginPlaceAgain() }
    case .repeated, .emptyPages, .cut: beginPlaceAgain()
    }
  }

  /// Reads to the end, however many pages that takes.
  public mutating func goOnToTheEnd() {
    goOn()
    pagesLeft = .max
  }

  /// Reads what is being read from its beginning: its cursors are no good. What is known already is known by its ID.
  private mutating func beginPlaceAgain() {
    (cursor, trail) = (nil, CursorTrail())
    if place == .primary { since = calls.latest.map { Instant(seconds: $0.seconds) } }
    if place == .threads { waitingThreads = [] }
    // What is missing of what is not read again stays missing.
    if place != .primary || since == nil { missingHere = 0 }
  }

  /// Takes the answer to the page that was asked for.
  ///
  /// - Parameter wasLimited: whether the service said that it is asked too often.
  public mutating func take(
    _ result: Result<CallPage, APIError>, for request: CallPageRequest, wasLimited: Bool
  ) {
    if wasLimited { slowDown() }
    switch result {
    case .failure(let error): fail(error)
    case .success(.events(let page)): take(page, request)
    case .success(.threads(let page)):
      count(page)
      let threads = page.elements
      // A server that names no parents may list the primary one among the others: its calls are known.
      let hasOneRoot = threads.count { $0.parentID == nil } == 1
      for thread in threads
      where thread.parentID != nil || !hasOneRoot && threads.count > 1 {
        if !waitingThreads.contains(thread.id) { waitingThreads.append(thread.id) }
      }
      step(page.nextPage, hasMore: page.hasMore, isEmpty: threads.isEmpty)
    }
    // Another thread, or what could not be read, may have written a file before it was read.
    if isComplete { calls.prove() }
  }

  private mutating func take(_ page: Page<CallEvent>, _ request: CallPageRequest) {
    count(page)
    requests.append(request)
    let thread: String? = if case .thread(let id) = place { id } else { nil }
    for event in page.elements {
      calls.take(event, thread: thread, page: requests.count - 1)
    }
    calls.arrange()
    step(page.nextPage, hasMore: page.hasMore, isEmpty: page.elements.isEmpty)
  }

  private mutating func count<Element>(_ page: Page<Element>) {
    countRequest()
    missingHere += page.unreadable + page.leftOut
  }

  private mutating func countRequest() {
    pageCount += 1
    if pagesLeft < .max { pagesLeft -= 1 }
  }

  private mutating func slowDown() {
    pace.slowDown()
    isPaced = true
  }

  private mutating func fail(_ error: APIError) {
    if case .status(429, _) = error.kind { slowDown() }
    switch place {
    // A server without threads has none besides the primary one.
    case .threads where error.isNotFound:
      countRequest()
      endPlace()
    case .thread(let id) where error.isNotFound:
      countRequest()
      lostThreads.append(id)
      goToNextThread()
    case .primary, .threads, .thread, .end: problem = .failed(error)
    }
  }

  /// Goes to the page behind the one that came.
  private mutating func step(_ next: String?, hasMore: Bool, isEmpty: Bool) {
    switch trail.take(next, isEmpty: isEmpty) {
    case .next(let next): cursor = next
    case .end where hasMore: problem = .cut
    case .end: endPlace()
    case .repeated: problem = .repeated
    case .empty: problem = .emptyPages
    }
  }

  /// Goes to what is read after this.
  private mutating func endPlace() {
    switch place {
    case .primary:
      threadsRead += 1
      begin(.threads)
      return
    case .threads: otherThreads = waitingThreads.count
    case .thread(let id):
      threadsRead += 1
      calls.dropCopies(of: id)
    case .end: return
    }
    goToNextThread()
  }

  private mutating func goToNextThread() {
    begin(waitingThreads.isEmpty ? .end : .thread(waitingThreads.removeFirst()))
  }

  private mutating func begin(_ place: Place) {
    (self.place, cursor, trail) = (place, nil, CursorTrail())
    (missingBefore, missingHere) = (missing, 0)
  }

  /// The pages that hold a call and its answer.
  public func requests(about call: ToolCall) -> [CallPageRequest] {
    let pages = [call.page] + [call.answer?.page].compactMap { $0 == call.page ? nil : $0 }
    return pages.filter(requests.indices.contains).map { requests[$0] }
  }
}
