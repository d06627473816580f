import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// A walk through the list of sessions, page by page, at a pace: which sessions a query means, and how far it came.
///
/// It keeps nothing of what it handed over but the ids of two pages, so that a session which moves from one page to the
/// next is handed over once.
struct SessionWalk {
  let query: SessionQuery
  /// How many sessions are wanted; nil for all.
  let limit: Int?
  private var pace: Pace
  private(set) var matched = 0
  /// Why the walk ended early; nil where it did not.
  private(set) var failure: Failure?
  private var (read, unlisted, unreadable) = (0, 0, 0)
  private var oldest: Timestamp?
  /// Whether there is more than was wanted.
  private var hasMore = false
  private var (lastIDs, idsBefore): (Set<String>, Set<String>) = ([], [])

  init(query: SessionQuery, limit: Int?, pace: Pace) {
    self.query = query
    self.limit = limit
    self.pace = pace
  }

  /// - Parameter take: gets the sessions of each page that are meant, and the page's bytes.
  mutating func run(
    _ connection: Connection, _ take: ([SessionElement], [UInt8]) -> Void
  ) throws {
    var trail = CursorTrail()
    var cursor: String?
    while true {
      Connection.sleep(pace.ask(at: LocalTime.now()))
      let answer: Answer<Page<SessionElement>>
      switch ask(connection, cursor) {
      case .success(let page): answer = page
      case .failure(let error) where read == 0: throw Self.firstFailure(error)
      case .failure(let error):
        end(with: Failure(error))
        return
      }
      if answer.wasLimited { pace.slowDown() }
      take(meant(of: answer.value.elements), answer.body)
      if let limit, matched >= limit {
        hasMore = hasMore || answer.value.hasMore
        return
      }
      switch trail.take(answer.value.nextPage, isEmpty: answer.value.elements.isEmpty) {
      case .next(let next): cursor = next
      case .end:
        if answer.value.hasMore {
          end(
            with: Failure("the server says that there is more, and names no page", status: .service)
          )
        }
        return
      case .repeated:
        end(with: Failure("the server named a page twice", status: .service))
        return
      case .empty:
        end(with: Failure("the server sent page after page without a session", status: .service))
        return
      }
      connection.progress.show("\(read) sessions read, \(matched) match")
    }
  }

  private func ask(
    _ connection: Connection, _ cursor: String?
  ) -> Result<Answer<Page<SessionElement>>, APIError> {
    let endpoint = Endpoint.sessions(query.request, page: cursor)
    let events = connection.progress.handler
    return connection.result { client, _ throws(APIError) in
      try await client.ask(endpoint, onEvent: events)
    }
  }

  /// A list that cannot be read at all.
  private static func firstFailure(_ error: APIError) -> Failure {
    guard case .status(403, _) = error.kind else { return Failure(error) }
    let failure = Failure(error)
    return Failure(
      ["this key may not list sessions; open one by its ID"] + failure.words, status: failure.status
    )
  }

  private mutating func meant(of elements: [SessionElement]) -> [SessionElement] {
    idsBefore = lastIDs
    lastIDs = Set(elements.map(\.summary.id))
    var meant: [SessionElement] = []
    for element in elements {
      let session = element.summary
      guard session.id.isEmpty || !idsBefore.contains(session.id) else { continue }
      read += 1
      oldest = session.createdAt ?? oldest
      if session.problem != nil { unreadable += 1 }
      switch query.match(session) {
      case .no: continue
      case .mountsNotListed: unlisted += 1
      case .yes where limit.map({ matched >= $0 }) == true: hasMore = true
      case .yes:
        matched += 1
        meant.append(element)
      }
    }
    return meant
  }

  private mutating func end(with failure: Failure) {
    var words: SafeText = "the list ends early: \(read) sessions read"
    if let oldest { words += ", back to " + SafeText(oldest.text) + "; until: goes on from there" }
    // What the server refuses half-way through its own list is its own fault.
    let status = failure.status == .refused ? ExitStatus.service : failure.status
    self.failure = Failure([words] + failure.words, status: status)
  }

  /// Says what is missing of what was printed.
  func warn(_ connection: Connection) {
    if unlisted > 0 {
      connection.warn(
        "\(unlisted) sessions do not list their mounts: it cannot be told whether they match")
    }
    if unreadable > 0 { connection.warn("\(unreadable) sessions cannot be read") }
    if hasMore && failure == nil {
      connection.warn("there may be more: --all reads to the end, --limit so many")
    }
  }
}
