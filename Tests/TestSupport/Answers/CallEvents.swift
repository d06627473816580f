import ExactJSON

/// Events of tool calls as the service writes them.
public enum CallEvents {
  /// A call of one of the agent's own tools, or of another kind.
  ///
  /// - Parameter time: such as `09:00:41`, of one day; nil while it is queued.
  public static func call(
    _ id: String, _ tool: String, _ input: JSONBuilder, at time: String?,
    type: String = "agent.tool_use", permission: String? = nil, thread: String? = nil
  ) -> JSONBuilder {
    [
      "type": .string(type), "id": .string(id), "processed_at": moment(time),
      "name": .string(tool), "input": input,
      "evaluated_permission": permission.map(JSONBuilder.string),
      "session_thread_id": thread.map(JSONBuilder.string),
    ]
  }

  /// The answer to a call.
  public static func answer(
    _ text: String, to call: String, at time: String?, isError: Bool? = nil, id: String? = nil,
    type: String = "agent.tool_result", member: String = "tool_use_id"
  ) -> JSONBuilder {
    .object(
      [
        JSONBuilder.Member("type", .string(type)),
        JSONBuilder.Member("id", .string(id ?? "answer_" + call)),
        JSONBuilder.Member(member, .string(call)),
        JSONBuilder.Member("processed_at", moment(time)),
        JSONBuilder.Member("content", [["type": "text", "text": .string(text)]]),
      ] + (isError.map { [JSONBuilder.Member("is_error", .boolean($0))] } ?? []))
  }

  public static func bash(
    _ id: String, _ command: String, at time: String?, permission: String? = nil
  ) -> JSONBuilder {
    call(id, "bash", ["command": .string(command)], at: time, permission: permission)
  }

  public static func read(_ id: String, _ path: String, at time: String?) -> JSONBuilder {
    call(id, "read", ["file_path": .string(path)], at: time)
  }

  public static func write(
    _ id: String, _ path: String, _ content: String, at time: String?
  ) -> JSONBuilder {
    call(id, "write", ["file_path": .string(path), "content": .string(content)], at: time)
  }

  /// What a person answered who was asked whether a call may be made.
  ///
  /// - Parameter result: `allow` or `deny`.
  public static func decision(_ result: String, about call: String) -> JSONBuilder {
    [
      "type": "user.tool_confirmation", "id": .string("decision_" + call),
      "tool_use_id": .string(call), "result": .string(result),
    ]
  }

  public static func page(_ events: [JSONBuilder], next: String? = nil) -> String {
    let page: JSONBuilder = [
      "data": .array(events), "next_page": next.map(JSONBuilder.string) ?? .null,
    ]
    return page.text(.compact)
  }

  private static func moment(_ time: String?) -> JSONBuilder {
    time.map { .string("2026-11-27T" + $0 + "Z") } ?? .null
  }
}
