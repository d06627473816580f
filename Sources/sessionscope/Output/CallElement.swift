import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// Calls as subcommands print them (docs/scripts.md).
enum CallElement {
  static let headings: [SafeText] = ["TIME", "TOOL", "MOUNT PATH", "ANSWER", "WHAT"]

  static func element(_ call: ToolCall, _ reading: CallReading) -> Element {
    let row = CallRow(call, offset: 0)
    let paths = call.mounts.map { reading.mounts.paths[$0] }
    return Element(
      json: json(of: call, paths),
      cells: [
        call.processedAt.map { SafeText($0.text) } ?? "queued", row.tool,
        paths.map { SafeText($0) }.joined(separator: ", "), row.answer, row.what,
      ])
  }

  private static func json(of call: ToolCall, _ paths: [String]) -> JSONBuilder {
    [
      "id": .string(call.id), "type": .string(call.kind.rawValue),
      "processed_at": text(call.processedAt?.text), "thread_id": text(call.thread),
      "tool": .string(call.tool), "mount_paths": .strings(paths),
      "member": text(call.label), "text": .string(call.line),
      "is_cut": .boolean(call.isLineCut), "input_bytes": .integer(call.inputBytes),
      "written_bytes": call.writtenBytes.map(JSONBuilder.integer) ?? .null,
      "outcome": .string(CallWords.word(call.outcome).plain),
      "answer": call.answer.map(json) ?? .null, "answers": .integer(call.answers),
    ]
  }

  private static func json(of answer: ToolAnswer) -> JSONBuilder {
    [
      "processed_at": text(answer.processedAt?.text), "is_error": .boolean(answer.isError),
      "text": .string(answer.text), "is_cut": .boolean(answer.isCut),
      "bytes": .integer(answer.size),
    ]
  }

  private static func text(_ text: String?) -> JSONBuilder {
    text.map(JSONBuilder.string) ?? .null
  }

  /// What the calls of one mount tell: the member `calls` of `_sessionscope`.
  static func json(of facts: MountCalls, _ reading: CallReading) -> JSONBuilder {
    if reading.pageCount == 0, let problem = reading.problem {
      return [
        "state": "not checked", "reason": .string(CallWords.words(problem, reading).plain),
      ]
    }
    return [
      "count": .integer(facts.count),
      "by_tool": .object(facts.byTool.map { JSONBuilder.Member($0.tool, .integer($0.count)) }),
      "failed": .integer(facts.failed), "first": text(facts.first?.text),
      "last": text(facts.last?.text), "read_at": text(facts.readAt?.text),
      "is_complete": .boolean(reading.isComplete), "threads": .integer(reading.threadsRead),
    ]
  }

  /// The lines under a table: how many calls, what is not seen, and how far the walk came.
  static func summary(_ count: Int, of path: String?, _ reading: CallReading) -> [SafeText] {
    let all = reading.calls.count
    let subject = path.map { SafeText($0) } ?? "a mount"
    let verb: SafeText = count == 1 ? "names " : "name "
    let counted: SafeText =
      count == 0
      ? "None of \(all) call" + (all == 1 ? "" : "s") + " names " + subject + ". "
        + CallFacts.proofOfNothing
      : "\(count) of \(all) call" + (all == 1 ? " " : "s ") + verb + subject
    return [
      counted, "Not seen: " + CallWords.notSeen(reading),
      CallWords.progress(reading, offset: LocalTime.offset(at: LocalTime.now())),
    ]
  }
}
