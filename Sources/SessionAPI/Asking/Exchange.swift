import SessionModels

/// One request with all its attempts.
struct Exchange {
  let client: APIClient
  let target: String
  let betas: BetaSelection
  /// The clock's reading when it began.
  let started: Duration
  private(set) var attempts: [Attempt] = []
  /// Every secret that was sent.
  private(set) var mask: SecretMask
  /// The headers that were sent last.
  private(set) var headers: [HeaderField] = []
  /// Attempts with a renewed token, which do not count.
  private var renewals = 0

  /// - Parameter target: path and query, percent-encoded, without the base URL's prefix, with what is added to the query.
  init(_ target: String, betas: BetaSelection, client: APIClient) {
    self.client = client
    self.betas = betas
    self.target = target
    mask = SecretMask(client.configuration.additions.secrets)
    started = client.clock.reading
  }

  /// Whether anything went out.
  private(set) var wasSent = false

  /// One attempt's request, with the credential as it is at this moment.
  private mutating func request() throws(APIError) -> TransportRequest {
    let configuration = client.configuration
    let credential = try credential()
    if let credential { mask.add(credential.secret) }
    headers = headers(credential)
    for header in headers where !Self.canBeSent(header.value) {
      throw failure(.notSent(.header(name: header.name)))
    }
    return TransportRequest(
      baseURL: configuration.destination.baseURL,
      target: configuration.destination.baseURL.pathPrefix + target, headers: headers,
      timeout: configuration.timeout, bodyLimit: AnswerLimits.bodyBytes)
  }

  private func credential() throws(APIError) -> Credential? {
    guard let supply = client.configuration.credentials else {
      if client.destination.isDemo { return nil }
      throw failure(.notSent(.noCredential(lookedAt: client.configuration.lookedAt)))
    }
    do throws(CredentialProblem) { return try supply.credential(now: client.clock.now) } catch {
      throw failure(.notSent(.credential(error)))
    }
  }

  private func headers(_ credential: Credential?) -> [HeaderField] {
    func field(_ header: ProgramHeader, _ value: String) -> HeaderField {
      HeaderField(header.name, value)
    }
    var headers = [field(.apiVersion, client.destination.apiVersion)]
    if let flags = betas.headerValue { headers.append(field(.betas, flags)) }
    if let credential { headers.append(credential.header) }
    if let workspace = client.destination.workspace {
      headers.append(field(.workspace, workspace))
    }
    headers.append(field(.accept, "application/json"))
    headers.append(field(.userAgent, "sessionscope/" + ProductVersion.text))
    return headers + client.configuration.additions.headers.map(\.field)
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
      let request = try request()
      let (startedAt, reading) = (client.clock.now, client.clock.reading)
      wasSent = true
      let sent = await send(request)
      func attempt(_ outcome: Outcome, wait: Duration? = nil) -> Attempt {
        Attempt(
          number: number, startedAt: startedAt, duration: client.clock.reading - reading,
          outcome: outcome, wait: wait)
      }
      let result: Result<TransportResponse, NetworkFailure>
      switch sent {
      case .success(let response): result = .success(response)
      case .failure(.network(let reason)): result = .failure(mask.failure(reason))
      case .failure(.cancelled): throw failure(.cancelled)
      case .failure(.bodyTooLarge):
        attempts.append(attempt(.unread))
        throw failure(.unreadable(.tooLarge(limit: request.bodyLimit)))
      case .failure(.compression(let reason)):
        attempts.append(attempt(.unread))
        throw failure(.unreadable(.compression(reason)))
      }
      let outcome = Self.outcome(result)
      let wait = wait(after: result)
      attempts.append(attempt(outcome, wait: wait))
      guard let wait else {
        if hasRenewedToken(after: outcome) {
          renewals += 1
          continue
        }
        do throws(NetworkFailure) { return try result.get() } catch {
          throw failure(.network(error))
        }
      }
      onEvent(
        .waiting(
          RetryWait(
            retry: number - renewals, limit: RetryPolicy.limit, delay: wait, outcome: outcome,
            errorType: errorType(result))))
      do { try await client.clock.sleep(for: wait) } catch { throw failure(.cancelled) }
    }
  }

  /// One attempt: an answer of any status, or why none came.
  private func send(_ request: TransportRequest) async -> Result<
    TransportResponse, TransportFailure
  > {
    do throws(TransportFailure) { return .success(try await client.transport.send(request)) } catch
    {
      return .failure(Task.isCancelled ? .cancelled : error)
    }
  }

  /// The wait before the next attempt; nil when this one was the last.
  private func wait(after result: Result<TransportResponse, NetworkFailure>) -> Duration? {
    let retries = attempts.count - renewals
    let decision =
      switch result {
      case .success(let response):
        client.policy.decision(for: response, retries: retries, now: client.clock.now)
      case .failure(let failure): client.policy.decision(for: failure, retries: retries)
      }
    return if case .retry(let wait) = decision { wait } else { nil }
  }

  /// After a 401, once: whether the profile holds another token than the one that was sent.
  private func hasRenewedToken(after outcome: Outcome) -> Bool {
    guard outcome == .status(401), renewals == 0, let supply = client.configuration.credentials,
      supply.isReadAnew, let credential = try? supply.credential(now: client.clock.now)
    else { return false }
    return !mask.secrets.contains(credential.secret)
  }

  private static func outcome(_ result: Result<TransportResponse, NetworkFailure>)
    -> Outcome
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
