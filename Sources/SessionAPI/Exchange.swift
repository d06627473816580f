import SessionModels

/// One request with all its attempts.
struct Exchange {
  let client: APIClient
  let target: String
  let betas: BetaSelection
  /// The clock's reading when it began.
  let started: Duration
  let request: TransportRequest
  private(set) var attempts: [Attempt] = []

  /// Makes the request, and refuses it where it cannot be sent.
  init(_ request: Request, betas: BetaSelection, client: APIClient) throws(APIError) {
    self.client = client
    self.betas = betas
    target = request.target
    started = client.clock.reading
    let configuration = client.configuration
    let headers = Self.headers(configuration, betas: betas)
    self.request = TransportRequest(
      baseURL: configuration.destination.baseURL,
      target: configuration.destination.baseURL.pathPrefix + target,
      headers: headers, timeout: configuration.timeout, bodyLimit: Configuration.bodyLimit)
    guard configuration.credential != nil || configuration.destination.isDemo else {
      throw failure(.notSent(.noCredential))
    }
    for header in headers where !Self.canBeSent(header.value) {
      throw failure(.notSent(.header(name: header.name)))
    }
  }

  private static func headers(_ configuration: Configuration, betas: BetaSelection) -> [HeaderField]
  {
    var headers = [HeaderField("anthropic-version", configuration.destination.apiVersion)]
    if let flags = betas.headerValue { headers.append(HeaderField("anthropic-beta", flags)) }
    if let credential = configuration.credential { headers.append(credential.header) }
    headers.append(HeaderField("Accept", "application/json"))
    headers.append(HeaderField("User-Agent", "sessionscope/" + ProductVersion.text))
    return headers
  }

  /// Visible ASCII and spaces, and not nothing.
  private static func canBeSent(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// Sends, and sends again as the policy says. A response comes back with whatever status the last attempt had.
  mutating func response(onEvent: APIClient.EventHandler) async throws(APIError)
    -> TransportResponse
  {
    while true {
      if Task.isCancelled { throw failure(.cancelled) }
      let number = attempts.count + 1
      onEvent(.attempt(number))
      let (startedAt, reading) = (client.clock.now, client.clock.reading)
      let result = try await send()
      let duration = client.clock.reading - reading
      let outcome = Self.outcome(result)
      let wait = wait(after: result)
      attempts.append(
        Attempt(
          number: number, startedAt: startedAt, duration: duration, outcome: outcome, wait: wait))
      guard let wait else {
        do throws(NetworkFailure) { return try result.get() } catch {
          throw failure(.network(error))
        }
      }
      onEvent(
        .waiting(
          RetryWait(
            retry: number, limit: RetryPolicy.limit, delay: wait, outcome: outcome,
            errorType: errorType(result))))
      do { try await client.clock.sleep(for: wait) } catch { throw failure(.cancelled) }
    }
  }

  /// One attempt: an answer of any status, or why none came. What no retry could better is thrown.
  private func send() async throws(APIError) -> Result<TransportResponse, NetworkFailure> {
    do throws(TransportFailure) { return .success(try await client.transport.send(request)) } catch
    {
      if Task.isCancelled { throw failure(.cancelled) }
      switch error {
      case .network(let reason): return .failure(mask.failure(reason))
      case .cancelled: throw failure(.cancelled)
      case .bodyTooLarge: throw failure(.unreadable(.tooLarge(limit: request.bodyLimit)))
      case .compression(let reason): throw failure(.unreadable(.compression(reason)))
      }
    }
  }

  /// The wait before the next attempt; nil when this one was the last.
  private func wait(after result: Result<TransportResponse, NetworkFailure>) -> Duration? {
    let decision =
      switch result {
      case .success(let response):
        client.policy.decision(for: response, retries: attempts.count, now: client.clock.now)
      case .failure(let failure): client.policy.decision(for: failure, retries: attempts.count)
      }
    return if case .retry(let wait) = decision { wait } else { nil }
  }

  private static func outcome(_ result: Result<TransportResponse, NetworkFailure>)
    -> Attempt.Outcome
  {
    switch result {
    case .success(let response): .status(response.status)
    case .failure(let failure): .failed(failure)
    }
  }

  private func errorType(_ result: Result<TransportResponse, NetworkFailure>) -> String? {
    guard case .success(let response) = result else { return nil }
    return ErrorEnvelope(body: response.body).flatMap { mask.envelope($0).type }
  }
}
