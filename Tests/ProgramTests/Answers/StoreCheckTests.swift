import LoopbackServer
import PseudoTerminal
import Testing

/// What is in a memory store, against a server whose truth is known, in the real program.
@Suite struct StoreCheckTests {
  private static let hostile = #"\u001b]0;x\u0007\u202e\u009b2J"#
  private static let shown = "<U+001B>]0;x<U+0007><U+202E><U+009B>2J"

  private static func version(_ id: String, _ content: String, at time: String) -> String {
    #"""
    {"id":"\#(id)","memory_id":"mem_1","operation":"modified","path":"/n\#(hostile).md","content":"\#(content)",
     "created_at":"\#(time)","created_by":{"type":"session_actor","session_id":"sesn_1"}}
    """#
  }

  private static func answer(_ request: ReceivedRequest) -> Reply {
    let target = request.target
    let store = "/v1/memory_stores/memstore_1"
    let new = version("memver_2", "kept\\nnew \(hostile)\\n", at: "2026-03-15T10:02:00Z")
    let old = version("memver_1", "kept\\nold \(hostile)\\n", at: "2026-03-15T10:01:00Z")
    switch target {
    case _ where target.hasPrefix("/v1/sessions/sesn_1/resources"):
      return .json(
        #"{"data":[{"type":"memory_store","memory_store_id":"memstore_1","name":"notes","access":"read_write"}]}"#
      )
    case _ where target.hasPrefix("/v1/sessions/sesn_2/resources"): return .json(#"{"data":[]}"#)
    case _ where target.hasPrefix("/v1/sessions/"):
      return .json(#"{"id":"sesn_1","status":"idle","title":"A title"}"#)
    case _
    where target.hasPrefix(
      "/v1/sessions?limit=100&memory_store_id=memstore_1&statuses%5B%5D=running"):
      return .json(
        #"""
        {"data":[{"id":"sesn_2","status":"running","title":"t\#(hostile)",
         "resources":[{"type":"memory_store","memory_store_id":"memstore_1"}]}]}
        """#)
    case store: return .json(#"{"id":"memstore_1","name":"notes"}"#)
    case store + "/memory_versions/memver_2": return .json(new)
    case store + "/memory_versions/memver_1": return .json(old)
    case _ where target.hasPrefix(store + "/memory_versions?session_id=sesn_1"):
      return .json(#"{"data":[\#(new)]}"#)
    case _ where target.hasPrefix(store + "/memory_versions?memory_id=mem_1"):
      return .json(#"{"data":[\#(new),\#(old)]}"#)
    case store + "/memories/mem_1":
      return .json(#"{"id":"mem_1","path":"/d/n\#(hostile).md","content":"text \#(hostile)"}"#)
    case _ where target.hasPrefix(store + "/memories?depth=1&path_prefix=%2F&"):
      return .json(#"{"data":[{"type":"memory_prefix","path":"/d\#(hostile)/"}]}"#)
    case _ where target.hasPrefix(store + "/memories?depth=1&path_prefix=%2Fd"):
      return .json(
        #"{"data":[{"type":"memory","id":"mem_1","path":"/d\#(hostile)/n.md","content_size_bytes":5}]}"#
      )
    default: return .error(404, "not_found_error", target)
    }
  }

  private func opened(_ server: LoopbackServer) throws -> TerminalProgram {
    let program = try Program.browser(
      "sesn_1", columns: 120,
      environment: [
        "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ])
    try program.wait(for: "1 change")
    return program
  }

  @Test func everyListAndTextShowsWhatIsThereAndNothingHidden() async throws {
    let server = try await LoopbackServer.start { Self.answer($0) }
    let program = try opened(server)
    let before = server.requests.count
    #expect(before == 4)
    // The changes are known from the row: nothing more is asked for them.
    try program.send("\t/Written\r\r")
    try program.wait(for: "/n\(Self.shown).md")
    #expect(server.requests.count == before)
    try program.send("\r")
    let change = try program.wait(for: "+ new \(Self.shown)")
    #expect(change.contains("- old \(Self.shown)"))
    #expect(change.contains("  kept"))
    #expect(server.requests.count == before + 3)
    try program.send("qq/Memories\r\r")
    try program.wait(for: "+ d\(Self.shown)/")
    try program.send("\r")
    try program.wait(for: "n.md")
    try program.send("j\r")
    try program.wait(for: "text \(Self.shown)")
    #expect(server.requests.count == before + 6)
    try program.send("qqW")
    let writers = try program.wait(for: "t\(Self.shown)")
    #expect(writers.contains("> running"))
    try program.send("\r")
    try program.wait(for: "Nothing is mounted in this session.")
    try program.send("\u{1B}")
    try program.wait(for: "── Sessions")
    #expect(server.requests.allSatisfy { $0.method == "GET" })
    #expect(
      server.requests.allSatisfy {
        $0.values(of: "anthropic-beta") == ["managed-agents-2026-04-01"]
      })
  }
}
