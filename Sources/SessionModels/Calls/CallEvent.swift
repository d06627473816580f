import ExactJSON

/// An event of a session, as far as it tells of calls of tools (docs/api.md: List Session Events).
public enum CallEvent: Sendable, Equatable {
  case call(ToolCall)
  case answer(ToolAnswer, to: String)
  /// What a person decided about a call.
  case decision(isAllowed: Bool, about: String)
  /// It tells of something else.
  case other

  /// The types that tell of calls.
  static let types =
    ToolCall.Kind.allCases.map(\.rawValue) + answerMembers.map(\.type) + [decisionType]

  private static let decisionType = "user.tool_confirmation"

  /// The types of answers, and the member in which each names its call.
  private static let answerMembers = [
    (type: "agent.tool_result", member: "tool_use_id"),
    (type: "agent.mcp_tool_result", member: "mcp_tool_use_id"),
    (type: "user.custom_tool_result", member: "custom_tool_use_id"),
    (type: "user.tool_result", member: "tool_use_id"),
  ]

  public init(_ json: JSONValue, _ matcher: MountPathMatcher) throws(JSONShapeError) {
    let type = try json.string("type")
    if let kind = ToolCall.Kind(rawValue: type) {
      self = .call(try ToolCall(json, kind, matcher))
    } else if let answer = Self.answerMembers.first(where: { $0.type == type }) {
      // Some servers call it the same in every kind.
      let call = json[answer.member]?.string ?? json["tool_use_id"]?.string
      if let call {
        self = .answer(ToolAnswer(json), to: call)
      } else {
        self = .answer(ToolAnswer(json), to: try json.string(answer.member))
      }
    } else if type == Self.decisionType {
      self = .decision(
        isAllowed: json["result"]?.string != "deny", about: try json.string("tool_use_id"))
    } else {
      self = .other
    }
  }

  /// Whether an event is a call, or answers it.
  static func isAbout(_ call: String, _ json: JSONValue) -> Bool {
    json["id"]?.string == call
      || answerMembers.contains { json[$0.member]?.string == call }
  }
}
