import SessionModels

/// The pages of a session's resources in order. A page is asked for when it is wanted; after a page that names a
/// cursor for the second time, or too many without a resource, the paging ends with an error. A list that is longer than
/// `AnswerLimits` allows ends there, and the iterator's `cut` says so.
public struct ResourcePages: AsyncSequence, Sendable {
  public typealias Failure = APIError

  let client: APIClient
  let session: String
  let limit: Int
  let betas: BetaSelection
  let onEvent: APIClient.EventHandler

  public func makeAsyncIterator() -> Iterator { Iterator(pages: self) }

  public struct Iterator: AsyncIteratorProtocol, Sendable {
    private enum Place {
      case first
      case cursor(String)
      case failed(APIError)
      case end
    }

    private let pages: ResourcePages
    private var place = Place.first
    private var trail = CursorTrail()
    private var resources = 0
    private var bytes = 0
    private var number = 0
    /// Why there are no more pages although the list goes on; nil where it does not, or they can still be asked for.
    public private(set) var cut: ListCut?

    init(pages: ResourcePages) { self.pages = pages }

    public mutating func next() async throws(APIError) -> Answer<ResourcePage>? {
      try await next(isolation: nil)
    }

    public mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError)
      -> Answer<ResourcePage>?
    {
      let cursor: String?
      switch place {
      case .first: cursor = nil
      case .cursor(let named): cursor = named
      case .failed(let error):
        place = .end
        throw error
      case .end: return nil
      }
      number += 1
      pages.onEvent(.page(number, resources: resources))
      place = .end
      let page = try await pages.client.ask(
        pages.endpoint(cursor), betas: pages.betas, onEvent: pages.onEvent)
      bytes += page.body.count
      guard bytes <= AnswerLimits.listBytes else {
        cut = ListCut(limit: .bytes(AnswerLimits.listBytes), shown: resources)
        return nil
      }
      let room = AnswerLimits.listElements - resources
      if page.value.resources.count > room
        || page.value.resources.count == room && page.value.nextPage != nil
      {
        resources += room
        cut = ListCut(limit: .elements(AnswerLimits.listElements), shown: resources)
        return page.map { $0.first(room) }
      }
      resources += page.value.resources.count
      switch trail.take(page.value.nextPage, isEmpty: page.value.resources.isEmpty) {
      case .next(let next): place = .cursor(next)
      case .end: break
      case .repeated(let next): place = .failed(pages.endless(.cursorRepeated(next), page))
      case .empty: place = .failed(pages.endless(.emptyPages(CursorTrail.emptyLimit), page))
      }
      return page
    }
  }

  private func endpoint(_ cursor: String?) -> Endpoint<ResourcePage> {
    .resources(of: session, limit: limit, page: cursor)
  }

  /// The pages do not end, and this was the last that was read.
  private func endless(_ kind: APIError.Kind, _ page: Answer<ResourcePage>) -> APIError {
    let credential = try? client.configuration.credentials?.credential(now: client.clock.now)
    let mask = SecretMask([credential?.secret].compactMap(\.self))
    let target = try? endpoint(page.value.nextPage).target.get()
    return APIError(
      kind: mask.kind(kind), target: mask.text(target ?? ""),
      destination: client.destination, betas: betas, requestID: page.requestID,
      attempts: page.attempts)
  }
}
