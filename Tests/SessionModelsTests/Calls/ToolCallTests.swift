import ExactJSON
import TestSupport
import Testing

@testable import SessionModels

/// What is kept of a call, and what an answer to it says.
@Suite struct ToolCallTests {
  private let mounts = MountPaths(["/workspace/api", "/mnt/memory/notes"])

  private func event(_ json: JSONBuilder) throws -> CallEvent {
    try CallEvent(Fixture.json(json.text(.compact)), MountPathMatcher(mounts))
  }

  private func call(_ json: JSONBuilder) throws -> ToolCall {
    guard case .call(let call) = try event(json) else { throw Refused() }
    return call
  }

  private struct Refused: Error {}

  @Test func aCommandAndWhatItNames() throws {
    let call = try call(CallEvents.bash("c1", "ls -la /workspace/api", at: "09:00:41"))
    #expect(call.tool == "bash")
    #expect(call.mounts == [0])
    #expect((call.label, call.line) == ("command", "ls -la /workspace/api"))
    #expect(call.writtenBytes == nil)
    #expect(call.outcome == .noAnswer)
  }

  @Test func textThatIsWrittenDoesNotCount() throws {
    let write = try call(
      CallEvents.write("c1", "/tmp/x", "see /workspace/api and /mnt/memory/notes", at: nil))
    #expect(write.mounts == [])
    #expect(write.writtenBytes == 40)
    let edits: JSONBuilder = [
      "file_path": "/workspace/api/x",
      "edits": [["old_string": "/mnt/memory/notes", "new_string": "/mnt/memory/notes!"]],
    ]
    let edit = try call(CallEvents.call("c2", "edit", edits, at: nil))
    #expect(edit.mounts == [0])
    #expect(edit.writtenBytes == 18)
  }

  @Test func anyStringAtAnyDepthOfAnyTool() throws {
    let input: JSONBuilder = [
      "a": [1, ["deep": [["x", "see \\/workspace\\/api\n"], "/mnt/memory/notes/a.md"]]], "b": true,
    ]
    let call = try call(
      CallEvents.call("c1", "fetch", input, at: nil, type: "agent.mcp_tool_use"))
    #expect(call.kind == .mcp)
    // What a backslash stands before is another text; an escaped slash of JSON is the same one.
    #expect(call.mounts == [1])
    let escaped = try JSONDocument(
      parsing: #"{"id":"c","name":"t","input":{"p":"\/workspace\u002fapi"}}"#)
    let other = try ToolCall(escaped.root, .custom, MountPathMatcher(mounts))
    #expect((other.mounts, other.line) == ([0], "/workspace/api"))
  }

  @Test func aHugeInputIsCut() throws {
    let huge = String(repeating: "é", count: 5_000_000) + " /workspace/api"
    let call = try call(CallEvents.bash("c1", huge, at: nil))
    #expect(call.mounts == [0])
    #expect(call.line == String(repeating: "é", count: 100))
    #expect(call.isLineCut)
    #expect(call.inputBytes > 10_000_000)
  }

  @Test func permissions() throws {
    let asked = try call(CallEvents.bash("c1", "ls", at: nil, permission: "ask"))
    #expect(asked.outcome == .waits)
    let refused: JSONBuilder = [
      "type": "agent.tool_use", "id": "c2", "name": "bash", "input": [:],
      "evaluated_permission": ["type": "deny"],
    ]
    #expect(try call(refused).outcome == .denied)
    #expect(
      try call(CallEvents.bash("c3", "ls", at: nil, permission: "allow")).outcome == .noAnswer)
  }

  @Test(arguments: [
    ("agent.tool_result", "tool_use_id"), ("agent.mcp_tool_result", "mcp_tool_use_id"),
    ("user.custom_tool_result", "custom_tool_use_id"), ("user.tool_result", "tool_use_id"),
    ("agent.mcp_tool_result", "tool_use_id"),
  ])
  func everyKindOfAnswer(_ type: String, _ member: String) throws {
    let json = CallEvents.answer(
      "no", to: "c1", at: "09:00:42", isError: true, type: type, member: member)
    guard case .answer(let answer, "c1") = try event(json) else { throw Refused() }
    #expect((answer.text, answer.isError, answer.isCut) == ("no", true, false))
  }

  @Test func theBeginningOfAnAnswer() throws {
    let long = String(repeating: "x\n", count: 150)
    guard case .answer(let answer, _) = try event(CallEvents.answer(long, to: "c", at: nil)) else {
      throw Refused()
    }
    #expect(answer.text == String(long.prefix(200)))
    #expect(answer.isCut)
    let image: JSONBuilder = [
      "type": "agent.tool_result", "tool_use_id": "c", "content": [["type": "image"], "a", "b"],
    ]
    guard case .answer(let mixed, _) = try event(image) else { throw Refused() }
    #expect((mixed.text, mixed.isCut) == ("a\nb", true))
  }

  @Test func otherEventsAndUnreadableOnes() throws {
    #expect(try event(["type": "agent.message"]) == .other)
    let bad: [JSONBuilder] = [
      [:], ["type": 1], ["type": "agent.tool_use"], ["type": "agent.tool_result"], [1],
    ]
    for json in bad { #expect(throws: JSONShapeError.self) { try event(json) } }
  }

  @Test(
    arguments: [
      "ls -la /workspace/api", "cd /workspace/api && cat README.md | head -5",
      "git -C /workspace/api log --oneline", "find x 2>/dev/null; ls", "grep -r x . 2>&1", "",
    ].filter { !$0.hasPrefix("find") })
  func commandsThatOnlyLook(_ command: String) { #expect(LookingCommand.isOne(command)) }

  @Test(arguments: [
    "git clone https://x /workspace/api", "echo a > /workspace/api/x", "cat <<E", "touch x",
    "ls && rm -r x", "ls `touch x`", "ls $(touch x)", "git -C x checkout main", "make", "tee x",
    "find . -delete", "FOO=1 ls", "git log --output=x", "sort -o x", "ls & touch x",
  ])
  func commandsThatMayWrite(_ command: String) { #expect(!LookingCommand.isOne(command)) }
}
