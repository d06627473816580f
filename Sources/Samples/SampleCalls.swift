import ExactJSON

/// The calls of tools in a sample session, as events.
struct SampleCalls: Sendable {
  /// The primary thread's events, the oldest first, and below the events of the other threads by their IDs.
  var primary: [String] = []
  var threads: [(id: String, events: [String])] = []

  static let primaryID = "sthr_011CZkSamplePrimary00000"

  /// A call of one of the agent's own tools, with its answer.
  ///
  /// - Parameters:
  ///   - times: of the call and of its answer, as timestamps.
  ///   - input: names and texts.
  static func call(
    _ id: String, _ tool: String, _ input: [(name: String, text: String)],
    _ times: (String, String), answer: String, isError: Bool = false
  ) -> [String] {
    let members = input.map { JSONBuilder.Member($0.name, .string($0.text)) }
    let call: JSONBuilder = [
      "type": "agent.tool_use", "id": .string(id), "processed_at": .string(times.0),
      "name": .string(tool), "input": .object(members), "evaluated_permission": "allow",
    ]
    let result: JSONBuilder = [
      "type": "agent.tool_result", "id": .string(id + "r"), "processed_at": .string(times.1),
      "tool_use_id": .string(id), "is_error": .boolean(isError),
      "content": [["type": "text", "text": .string(answer)]],
    ]
    return [call.text(.compact), result.text(.compact)]
  }
}

extension SampleSession {
  /// A page of events about calls, or of threads.
  func calls(_ asked: SampleTarget.Asked, _ query: [String: String]) throws(SampleFailure)
    -> String
  {
    if let refusal { throw .refused(refusal) }
    let calls = calls()
    let elements: [String]
    switch asked {
    case .calls: elements = calls.primary
    case .threads:
      elements =
        [#"{"id":"\#(SampleCalls.primaryID)","type":"session_thread","parent_thread_id":null}"#]
        + calls.threads.map { thread in
          #"""
          {"id":"\#(thread.id)","type":"session_thread","parent_thread_id":"\#(SampleCalls.primaryID)"}
          """#
        }
    case .thread(let id, _):
      guard let thread = calls.threads.first(where: { $0.id == id }) else {
        throw .notFound("Thread not found: " + id)
      }
      elements = thread.events
    default: throw .notFound("Not found")
    }
    return try SamplePage.json(
      AnyRandomAccessCollection(elements), limit: query["limit"], cursor: query["page"], \.self)
  }
}
