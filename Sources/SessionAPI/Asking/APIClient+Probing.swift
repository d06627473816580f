import ExactJSON
import SessionModels

extension APIClient {
  /// Asks for a session, or for one resource of it, with some flags and no others. A memory store is looked for in the
  /// session's list, for it has no address of its own.
  ///
  /// - Parameters:
  ///   - resource: nil for the session.
  ///   - delay: how long to wait before.
  /// - Returns: nil as the answer's value where the list has no such store.
  public func probe(
    _ resource: String?, of session: String, flags: BetaSelection, after delay: Duration,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<JSONValue?> {
    try await wait(delay, before: .session(session))
    guard let resource else {
      return try await self.session(session, betas: flags, onEvent: onEvent).map { $0.json }
    }
    guard IDKind.isMemoryStore(resource) else {
      return try await self.resource(resource, of: session, betas: flags, onEvent: onEvent)
        .map { $0.json }
    }
    var pages = resourcePages(of: session, betas: flags, onEvent: onEvent).makeAsyncIterator()
    var last: Answer<JSONValue?>?
    while let page = try await pages.next() {
      let answer = page.map { $0.resources.first { $0.memoryStoreID == resource }?.json }
      guard answer.value == nil else { return answer }
      last = answer
    }
    // A list has one page at least, or it throws.
    return last!
  }
}
