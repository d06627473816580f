import SessionAPI
import SessionModels
import Synchronization

/// Answers as the service would, from the sample sessions: no key, no network.
///
/// It reads the very requests that would be sent. How often a path of the failing session was asked is counted by run.
public final class SampleTransport: Transport {
  private struct State {
    var answers = 0
    /// Attempts by path, in the session that fails.
    var attempts: [String: Int] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  public func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
  {
    if Task.isCancelled { throw .cancelled }
    let answers = answerID()
    if let refusal = SampleRefusal.ofHeaders(request, requestID: answers) { return refusal }
    let target = SampleTarget(request.target)
    guard let session = SampleSessions.all.first(where: { $0.id == target.sessionID }) else {
      return SampleRefusal.notFound(
        "Session not found: \(target.sessionID ?? "")", requestID: answers)
    }
    if session.failsInTurn, target.kind != .session, let turn = turn(target.path) {
      return try SampleRefusal.response(for: turn, requestID: answers)
    }
    switch target.kind {
    case .session: return answer(session.json(), answers)
    case .list: return list(session, target, answers)
    case .resource(let id): return resource(id, of: session, answers)
    case .unknown: return SampleRefusal.notFound("Not found", requestID: answers)
    }
  }

  /// The failure that is next for a path; nil once all had their turn.
  private func turn(_ path: String) -> SampleSessions.Turn? {
    let attempt = state.withLock { state in
      defer { state.attempts[path, default: 0] += 1 }
      return state.attempts[path, default: 0]
    }
    let turns = SampleSessions.Turn.allCases
    return turns.indices.contains(attempt) ? turns[attempt] : nil
  }

  private func answerID() -> String {
    let number = state.withLock { state in
      state.answers += 1
      return state.answers
    }
    let digits = String(number)
    return "req_011CZkSample" + String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }

  private func answer(_ json: String, _ requestID: String) -> TransportResponse {
    TransportResponse(
      status: 200,
      headers: [
        HeaderField("content-type", "application/json"), HeaderField("request-id", requestID),
      ],
      body: Array(json.utf8))
  }

  private func resource(_ id: String, of session: SampleSession, _ requestID: String)
    -> TransportResponse
  {
    let wanted = session.aliases[id] ?? id
    guard
      let element = session.resources().first(where: { SampleTarget.id(ofElement: $0) == wanted })
    else {
      return SampleRefusal.notFound("Resource not found: \(id)", requestID: requestID)
    }
    return answer(element, requestID)
  }

  private func list(_ session: SampleSession, _ target: SampleTarget, _ requestID: String)
    -> TransportResponse
  {
    let elements = session.resources()
    let limit = target.query["limit"].map { Int($0) ?? 0 } ?? max(1, elements.count)
    guard (1...1000).contains(limit) else {
      return SampleRefusal.badRequest("limit: must be between 1 and 1000", requestID: requestID)
    }
    var start = 0
    if let cursor = target.query["page"] {
      guard let place = SampleTarget.place(ofCursor: cursor), place < elements.count else {
        return SampleRefusal.badRequest("page: invalid cursor", requestID: requestID)
      }
      start = place
    }
    let end = min(elements.count, start + limit)
    let next = end < elements.count ? "\"\(SampleTarget.cursor(at: end))\"" : "null"
    return answer(
      #"{"data":[\#(elements[start..<end].joined(separator: ","))],"next_page":\#(next)}"#,
      requestID)
  }
}
