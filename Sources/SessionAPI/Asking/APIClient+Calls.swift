import ExactJSON
import SessionModels

/// The calls of a session's tools.
extension APIClient {
  /// Reads one page of a walk through calls.
  ///
  /// - Parameter delay: how long to wait before, for a walk that goes at a pace.
  public func calls(
    _ request: CallPageRequest, after delay: Duration = .zero,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Answer<CallPage> {
    let endpoint = Endpoint.calls(request)
    try await wait(delay, before: endpoint)
    return try await ask(endpoint, onEvent: onEvent)
  }

  /// Reads a call and what answers it whole, in the order of the pages that they came on.
  public func events(
    about call: String, on pages: [CallPageRequest], onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> [JSONValue] {
    var events: [JSONValue] = []
    for page in pages {
      events += try await ask(.events(about: call, on: page), onEvent: onEvent).value.elements
    }
    return events
  }
}
