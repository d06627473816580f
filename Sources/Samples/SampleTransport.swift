import SessionAPI
import SessionModels
import Synchronization

/// Answers as the service would, from the sample sessions: no key, no network, no delay.
///
/// It reads the very requests that would be sent and checks them as the service does. What was asked before is kept by
/// instance, so two runs of the program are alike.
public final class SampleTransport: Transport {
  private struct State {
    var answers = 0
    /// How often each path of a session that fails was asked.
    var attempts: [String: Int] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  public func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
  {
    if Task.isCancelled { throw .cancelled }
    let requestID = nextRequestID()
    let response: TransportResponse
    do throws(SampleFailure) {
      let json = try json(answering: request)
      response = TransportResponse(status: 200, requestID: requestID, json: json)
    } catch {
      switch error {
      case .refused(let refusal): response = refusal.response(requestID: requestID)
      case .bodyCut(let received): throw .network(.bodyCut(received: received))
      }
    }
    guard response.body.count <= request.bodyLimit else { throw .bodyTooLarge }
    return response
  }

  private func json(answering request: TransportRequest) throws(SampleFailure) -> String {
    let target = SampleTarget(request.target, prefix: request.baseURL.pathPrefix)
    try SampleHeaders(request.headers).check(for: .managedAgents)
    guard let asked = target.asked else { throw .notFound("Not found") }
    switch asked {
    case .files:
      if let scope = target.query["scope_id"] { return try SampleChecks.outputs(of: scope) }
      return try SampleChecks.files(target.ids)
    case .file(let id): return try SampleChecks.file(id)
    case .store(let id): return try SampleChecks.store(id)
    case .memories(let id):
      return try SampleChecks.contents(of: id).level(
        target.query["path_prefix"] ?? "/", target.query)
    case .memory(let memory, let id): return try SampleChecks.contents(of: id).memory(memory)
    case .versions(let id): return try SampleChecks.contents(of: id).versions(target.query)
    case .version(let version, let id): return try SampleChecks.contents(of: id).version(version)
    case .sessions: return try SampleChecks.sessions(target.query)
    case .environment(let id): return try SampleChecks.environment(id)
    case .session, .list, .resource, .errors, .calls, .threads, .thread: break
    }
    let id = asked.sessionID ?? ""
    guard let session = SampleSessions.session(id) else {
      throw .notFound("Session not found: " + id)
    }
    switch asked {
    case .errors:
      if let refusal = session.refusal { throw .refused(refusal) }
      return #"{"data":[\#(session.errors.joined(separator: ","))],"next_page":null}"#
    case .calls, .threads, .thread: return try session.calls(asked, target.query)
    case .session: return session.json
    case .list:
      try takeTurn(target.path, in: session)
      return try session.page(limit: target.query["limit"], cursor: target.query["page"])
    case .resource(let id, _):
      try takeTurn(target.path, in: session)
      guard let resource = session.resource(id) else {
        throw .notFound("Resource not found: " + id)
      }
      return resource.json
    case .files, .file, .store, .memories, .memory, .versions, .version, .sessions, .environment:
      throw .notFound("Not found")
    }
  }

  /// Fails as it is the path's turn to; does nothing once all turns are over.
  private func takeTurn(_ path: String, in session: SampleSession) throws(SampleFailure) {
    guard !session.turns.isEmpty else { return }
    let attempt = state.withLock { state in
      defer { state.attempts[path, default: 0] += 1 }
      return state.attempts[path, default: 0]
    }
    if attempt < session.turns.count { throw session.turns[attempt] }
  }

  private func nextRequestID() -> String {
    let number = state.withLock { state in
      state.answers += 1
      return state.answers
    }
    return "req_011CZkSample" + SampleText.padded(number, digits: 8)
  }
}

extension TransportResponse {
  /// An answer of the service: JSON, and its name for it.
  init(status: Int, requestID: String, headers: [HeaderField] = [], json: String) {
    let usual = [
      HeaderField("content-type", "application/json"), HeaderField("request-id", requestID),
    ]
    self.init(status: status, headers: usual + headers, body: Array(json.utf8))
  }
}
