import SessionModels

/// What somebody opens beside the session and its resources.
extension APIClient {
  /// Asks what somebody opened.
  ///
  /// - Parameter betas: the flags that a person chose, for what is a session's own.
  public func answer(
    _ lookup: Lookup, betas: BetaSelection, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> LookupAnswer {
    switch lookup {
    case .outputs(let session): .outputs(try await files(of: session, onEvent: onEvent))
    case .memories(let store, let prefix, let page):
      .memories(try await memories(of: store, under: prefix, page: page, onEvent: onEvent))
    case .memory(let id, let store): .memory(try await memory(id, of: store, onEvent: onEvent))
    case .changes(let store, let session, let page):
      .changes(try await changes(of: store, by: session, page: page, onEvent: onEvent))
    case .change(let version, let store):
      .change(try await change(version, of: store, onEvent: onEvent))
    case .sessions(let request, let page, let delay):
      try await sessions(request, page: page, after: delay, onEvent: onEvent)
    case .session(let id): .session(try await ask(.session(id), onEvent: onEvent).value)
    case .environment(let id): .environment(try await ask(.environment(id), onEvent: onEvent).value)
    case .contents(let session):
      .contents(try await contents(of: session, betas: betas, onEvent: onEvent))
    case .probe(let id, let session, let flags, let delay):
      .probe(try await probe(id, of: session, flags: flags, after: delay, onEvent: onEvent))
    case .checks(let questions, let session):
      .checks(
        await checks(questions, of: session, within: configuration.timeout, onEvent: onEvent))
    case .calls(let request, let delay): try await calls(request, delay, onEvent)
    case .call(let id, let pages):
      .call(try await events(about: id, on: pages, onEvent: onEvent))
    }
  }

  private func sessions(
    _ request: SessionListRequest, page: String?, after delay: Duration,
    onEvent: @escaping EventHandler
  ) async throws(APIError) -> LookupAnswer {
    let endpoint = Endpoint.sessions(request, page: page)
    try await wait(delay, before: endpoint)
    let answer = try await ask(endpoint, onEvent: onEvent)
    return .sessions(answer.value.map(\.summary), wasLimited: answer.wasLimited)
  }

  private func calls(
    _ request: CallPageRequest, _ delay: Duration, _ onEvent: @escaping EventHandler
  ) async throws(APIError) -> LookupAnswer {
    let answer = try await calls(request, after: delay, onEvent: onEvent)
    return .calls(answer.value, wasLimited: answer.wasLimited)
  }
}
