import ExactJSON
import SessionModels

/// Asks the service and decodes what it answers.
///
/// Every failure is one `APIError`. It never sends another method than GET, follows no redirect, and lets no secret into
/// an answer's error.
///
///     let client = APIClient(
///       transport: transport, configuration: Configuration(credentials: credentials))
///     let answer = try await client.ask(.resource("sesrsc_1", of: "sesn_1"))
///     print(answer.value.mountPath ?? "not stated", answer.requestID ?? "no request id")
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

  /// Asks an endpoint, with retries.
  ///
  /// - Parameter betas: the flags that a person chose, for an endpoint that has none of its own.
  public func ask<Value: Sendable>(
    _ endpoint: Endpoint<Value>, betas: BetaSelection? = nil,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<Value> {
    let locked = configuration.credentials?.lockedFlags ?? []
    let betas =
      endpoint.flags.map { BetaSelection($0, locked: locked) } ?? betas
      ?? BetaSelection(locked: locked)
    do throws(APIError) { return try await send(endpoint, betas, onEvent) } catch {
      guard let older = endpoint.olderFlag, error.asks(for: older) else { throw error }
      return try await send(
        endpoint, BetaSelection((endpoint.flags ?? []) + [older], locked: locked), onEvent)
    }
  }

  private func send<Value: Sendable>(
    _ endpoint: Endpoint<Value>, _ betas: BetaSelection, _ onEvent: @escaping EventHandler
  ) async throws(APIError) -> Answer<Value> {
    let target: String
    do throws(RequestRefusal) {
      target = destination.target(try endpoint.target.get())
    } catch {
      throw APIError(kind: .notSent(error), target: "", destination: destination, betas: betas)
    }
    var exchange = Exchange(target, betas: betas, client: self)
    let response: TransportResponse
    do throws(APIError) { response = try await exchange.response(onEvent: onEvent) } catch {
      // What was never sent is no request.
      if exchange.wasSent { onEvent(.finished(exchange.record(error))) }
      throw error
    }
    onEvent(.finished(exchange.record(response)))
    return try exchange.answer(response, read: endpoint.read)
  }

  /// Waits, before a request that is asked for at a pace.
  func wait<Value>(_ delay: Duration, before endpoint: Endpoint<Value>) async throws(APIError) {
    guard delay > .zero else { return }
    do { try await clock.sleep(for: delay) } catch {
      throw APIError(
        kind: .cancelled, target: (try? endpoint.target.get()).map(destination.target) ?? "",
        destination: destination,
        betas: BetaSelection())
    }
  }

  /// Retrieves one resource.
  public func resource(
    _ id: String, of session: String, betas: BetaSelection,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<SessionResource> {
    try await ask(.resource(id, of: session), betas: betas, onEvent: onEvent)
  }

  /// Retrieves a session.
  public func session(
    _ id: String, betas: BetaSelection, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<Session> {
    try await ask(.session(id), betas: betas, onEvent: onEvent)
  }

  /// Asks for one session, whichever, to see whether and how the service answers.
  public func reach(betas: BetaSelection, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> Answer<JSONValue>
  {
    try await ask(.sessions(limit: 1), betas: betas, onEvent: onEvent)
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

  /// Looks for one resource in a session's list, and asks for no page behind the one that holds it.
  ///
  /// - Returns: nil where the list has none of which the condition holds.
  public func listedResource(
    of session: String, limit: Int = 100, betas: BetaSelection,
    onEvent: @escaping EventHandler = { _ in }, where isWanted: (SessionResource) -> Bool
  ) async throws(APIError) -> SessionResource? {
    for try await page in resourcePages(of: session, limit: limit, betas: betas, onEvent: onEvent) {
      if let resource = page.value.resources.first(where: isWanted) { return resource }
    }
    return nil
  }
}
