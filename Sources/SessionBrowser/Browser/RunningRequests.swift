import SessionModels

/// What is being asked right now: of each question at most one.
public struct RunningRequests: Sendable, Equatable {
  public var session: RunningRequest?
  public var list: RunningRequest?
  public var resource: RunningRequest?

  public init() {}

  public var all: [RunningRequest] { [resource, list, session].compactMap { $0 } }

  public var isEmpty: Bool { all.isEmpty }

  /// Notes what happens to a request.
  mutating func note(_ event: FetchEvent, for token: Token, at now: Instant) {
    if session?.token == token { session?.note(event, at: now) }
    if list?.token == token { list?.note(event, at: now) }
    if resource?.token == token { resource?.note(event, at: now) }
  }
}

/// One request under way.
public struct RunningRequest: Sendable, Equatable {
  public let token: Token
  public let question: Question
  public let startedAt: Instant
  /// The page asked for and how many resources came before it, while a list is read.
  public private(set) var page: (number: Int, resources: Int)?
  /// The wait before a retry, and when it began.
  public private(set) var wait: (RetryWait, since: Instant)?

  init(token: Token, question: Question, startedAt: Instant) {
    self.token = token
    self.question = question
    self.startedAt = startedAt
  }

  mutating func note(_ event: FetchEvent, at now: Instant) {
    switch event {
    case .attempt: wait = nil
    case .waiting(let wait): self.wait = (wait, now)
    case .page(let number, let resources): page = (number, resources)
    case .finished: wait = nil
    }
  }

  public static func == (left: RunningRequest, right: RunningRequest) -> Bool {
    left.token == right.token && left.question == right.question
      && left.startedAt == right.startedAt
      && left.page?.number == right.page?.number && left.page?.resources == right.page?.resources
      && left.wait?.0 == right.wait?.0 && left.wait?.since == right.wait?.since
  }
}
