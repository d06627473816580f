import DisplayText
import SessionModels

/// One call on one line: when, which tool, on what, how much it writes, and what it answered.
public struct CallRow: Sendable, Hashable {
  public let time: SafeText
  public let tool: SafeText
  public let what: SafeText
  /// Empty for a call that writes no text.
  public let size: SafeText
  public let answer: SafeText
  public let severity: Severity

  /// - Parameter offset: the local zone, in seconds east of UTC.
  public init(_ call: ToolCall, offset: Int) {
    time = call.processedAt.map { CallWords.clock($0, offset: offset) } ?? "queued"
    tool = CallWords.name(call.tool)
    what = SafeText(call.line) + (call.isLineCut ? "…" : "")
    size = call.writtenBytes.map(ByteWords.words) ?? ""
    answer = CallWords.word(call.outcome)
    severity = CallWords.severity(call.outcome)
  }

  /// All that is kept of a call, as fields.
  public static func fields(of call: ToolCall) -> [Field] {
    var fields = [
      Field(
        call.label.map { SafeText($0) } ?? "Input",
        SafeText.lines(of: call.line + (call.isLineCut ? "…" : "")), wrapping: .words,
        exact: call.isLineCut ? nil : call.line)
    ]
    if let size = call.writtenBytes { fields.append(Field("Writes", ByteWords.words(size))) }
    fields.append(
      Field(
        "Answer", answer(of: call), wrapping: .words,
        severity: CallWords.severity(call.outcome)))
    if let thread = call.thread { fields.append(Field("Thread", SafeText(thread))) }
    return fields
  }

  /// Such as `failed after 1.2 s`, and below it the beginning of its text.
  private static func answer(of call: ToolCall) -> [SafeText] {
    var words = CallWords.word(call.outcome)
    if call.outcome == .waits { words = "waits for a permission" }
    if call.answer != nil, let duration = call.duration {
      words += " after " + DurationWords.words(duration)
    }
    if call.answers > 1 { words += "; the last of \(call.answers) answers" }
    guard let answer = call.answer, !answer.text.isEmpty else { return [words] }
    let text = SafeText.lines(of: answer.text + (answer.isCut ? "…" : ""))
    return [words] + text
  }
}
