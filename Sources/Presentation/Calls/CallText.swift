import ExactJSON

/// A call and what answers it, whole, as a text that is read.
public enum CallText {
  /// - Parameter events: the call and its answers, as the service sent them.
  public static func text(of events: [JSONValue]) -> String {
    events.map { event in
      let input = event["input"]
      var lines = [heading(of: event)]
      if let input {
        lines += input.members.map { "\($0.key): " + text(of: $0.value) }
        if input.kind != .object { lines.append(text(of: input)) }
      }
      if let content = event["content"] { lines += parts(of: content) }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// The same as JSON.
  public static func json(of events: [JSONValue]) -> JSONBuilder {
    events.count == 1 ? .value(events[0]) : .array(events.map(JSONBuilder.value))
  }

  /// When, what kind of event, and which tool or whether it failed.
  private static func heading(of event: JSONValue) -> String {
    let isError = event["is_error"]?.boolean == true
    return [
      event["processed_at"]?.string, event["type"]?.string, event["name"]?.string,
      isError ? "is_error" : nil,
    ].compactMap(\.self).joined(separator: "  ")
  }

  private static func parts(of content: JSONValue) -> [String] {
    content.kind == .array
      ? content.elements.map { $0["text"].map(text) ?? text(of: $0) } : [text(of: content)]
  }

  private static func text(of value: JSONValue) -> String { value.string ?? value.text(.compact) }
}
