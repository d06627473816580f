import ExactJSON
import SessionModels

/// Asks the service and decodes what it answers.
///
/// Every failure is one `APIError`. It never sends another method than GET, follows no redirect, and lets no secret into
/// an answer's error.
public struct APIClient: Sendable {
  let transport: any Transport
  let configuration: Configuration
  let clock: any RetryClock
  let policy: RetryPolicy

  public init(
    transport: any Transport, configuration: Configuration, clock: any RetryClock = SystemClock(),
    policy: RetryPolicy = RetryPolicy()
  ) {
    self.transport = transport
    self.configuration = configuration
    self.clock = clock
    self.policy = policy
  }

  /// Who is asked, as whom.
  public var destination: Destination { configuration.destination }

  /// What is told while a request is under way.
  public typealias EventHandler = @Sendable (FetchEvent) -> Void

  /// Retrieves one resource (reference: Get Session Resource).
  ///
  /// A known kind without a required field is an answer all the same: its content says what is missing.
  public func resource(
    _ id: String, of session: String, betas: BetaSelection,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<SessionResource> {
    let request = try request(betas) { () throws(RequestRefusal) in try .resource(id, of: session) }
    return try await ask(request, betas: betas, onEvent: onEvent) { json throws(JSONShapeError) in
      try json.expect(.object)
      return SessionResource(json)
    }
  }

  /// Retrieves a session.
  public func session(
    _ id: String, betas: BetaSelection, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<Session> {
    let request = try request(betas) { () throws(RequestRefusal) in try .session(id) }
    return try await ask(request, betas: betas, onEvent: onEvent) { json throws(JSONShapeError) in
      try Session(json)
    }
  }

  /// Asks for one session, whichever, to see whether and how the service answers.
  public func reach(betas: BetaSelection, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> Answer<JSONValue>
  {
    try await ask(.sessions(limit: 1), betas: betas, onEvent: onEvent) { $0 }
  }

  /// The pages of a session's resources, each asked for when it is wanted.
  ///
  /// - Parameter limit: how many resources a page has at most, 1 ... 1000.
  public func resourcePages(
    of session: String, limit: Int = 100, betas: BetaSelection,
    onEvent: @escaping EventHandler = { _ in }
  ) -> ResourcePages {
    ResourcePages(client: self, session: session, limit: limit, betas: betas, onEvent: onEvent)
  }

  /// One page of a session's resources.
  func page(
    _ cursor: String?, of session: String, limit: Int, betas: BetaSelection,
    onEvent: @escaping EventHandler
  ) async throws(APIError) -> Answer<ResourcePage> {
    let request = try request(betas) { () throws(RequestRefusal) in
      try .resources(of: session, limit: limit, page: cursor)
    }
    return try await ask(request, betas: betas, onEvent: onEvent) { json throws(JSONShapeError) in
      try ResourcePage(json)
    }
  }

  func request(
    _ betas: BetaSelection, _ make: () throws(RequestRefusal) -> Request
  ) throws(APIError) -> Request {
    do throws(RequestRefusal) { return try make() } catch {
      throw APIError(kind: .notSent(error), target: "", destination: destination, betas: betas)
    }
  }

  func ask<Value: Sendable>(
    _ request: Request, betas: BetaSelection, onEvent: @escaping EventHandler,
    decode: (JSONValue) throws(JSONShapeError) -> Value
  ) async throws(APIError) -> Answer<Value> {
    var exchange = Exchange(request, betas: betas, client: self)
    let response: TransportResponse
    do throws(APIError) { response = try await exchange.response(onEvent: onEvent) } catch {
      // What was never sent is no request.
      if exchange.wasSent { onEvent(.finished(exchange.record(error))) }
      throw error
    }
    onEvent(.finished(exchange.record(response)))
    return try exchange.answer(response, decode: decode)
  }
}
