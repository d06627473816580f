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
    var leftOut = 0
    while let page = try await pages.next() {
      if let found = page.value.resources.first(where: { $0.memoryStoreID == resource }) {
        // A document of its own, so that none of the page is kept.
        return page.map { _ in found.json.withoutItsDocument }
      }
      leftOut += page.value.leftOut
      last = page.map { _ in nil }
    }
    // Of a list that is not whole it cannot be said that it lacks the store.
    guard let last, pages.cut == nil, leftOut == 0 else { throw unread(session, flags) }
    return last
  }

  private func unread(_ session: String, _ flags: BetaSelection) -> APIError {
    APIError(
      kind: .unreadable(.tooLarge(limit: AnswerLimits.listBytes)),
      target: (try? Endpoint.resources(of: session, limit: 100).target.get()) ?? "",
      destination: destination, betas: flags)
  }
}
