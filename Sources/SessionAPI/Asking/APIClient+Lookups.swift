import SessionModels

/// What somebody opens beside the session and its resources.
extension APIClient {
  /// Asks what somebody opened.
  public func answer(_ lookup: Lookup, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> LookupAnswer
  {
    switch lookup {
    case .outputs(let session): .outputs(try await files(of: session, onEvent: onEvent))
    case .memories(let store, let prefix, let page):
      .memories(try await memories(of: store, under: prefix, page: page, onEvent: onEvent))
    case .memory(let id, let store): .memory(try await memory(id, of: store, onEvent: onEvent))
    case .changes(let store, let session, let page):
      .changes(try await changes(of: store, by: session, page: page, onEvent: onEvent))
    case .change(let version, let store):
      .change(try await change(version, of: store, onEvent: onEvent))
    case .writers(let store, let page):
      .writers(try await writers(to: store, page: page, onEvent: onEvent))
    }
  }
}
