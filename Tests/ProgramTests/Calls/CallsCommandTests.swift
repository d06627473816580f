import ExactJSON
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `sessionscope calls`, and `list --check --calls`, against sessions written as a table of calls.
@Suite struct CallsCommandTests {
  private func run(_ server: LoopbackServer, _ arguments: String...) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: arguments,
      environment: Program.plain.merging([
        "ANTHROPIC_API_KEY": "sk-ant-api03-canary-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ]) { $1 }, seconds: 60)
  }

  private func calls(_ run: CommandRun) throws -> [JSONValue] {
    try run.outputText.split(separator: "\n").map { try JSONDocument(parsing: String($0)).root }
  }

  /// Runs `calls` over a table, and compares which calls name which mounts with what the table says.
  private func expectTable(_ table: CallServer) async throws -> CommandRun {
    let server = try await table.start()
    let run = try run(server, "calls", "sesn_1", "--all", "--format", "jsonl")
    let found = try calls(run).map { call in
      "\(call["id"]?.string ?? "") \(call["mount_paths"]?.elements.compactMap(\.string) ?? [])"
    }
    let wanted = table.rows.filter { !$0.names.isEmpty }.map { "\($0.id) \($0.names)" }
    #expect(found.sorted() == wanted.sorted())
    for (call, row) in try zip(
      calls(run), table.rows.filter { !$0.names.isEmpty })
    where call["id"]?.string == row.id {
      let outcome = row.answer.map { $0.failed ? "failed" : "ok" } ?? "no answer"
      #expect(call["outcome"]?.string == outcome)
      #expect(call["answer"]?["text"]?.string == row.answer?.text)
    }
    return run
  }

  private static let api = "/workspace/api"
  private static let missing = "No such file or directory"

  /// A clone that was refused, reported without the repository's name, and the agent that found nothing.
  private static let refusedClone = CallServer(
    mounts: [api, "/workspace/web"],
    rows: [
      .bash("c1", "pwd", "/workspace"),
      .bash("c2", "ls -la /workspace/api", missing, failed: true, names: [api]),
      .bash(
        "c3", "git clone https://github.com/acme/api /workspace/api", "denied", failed: true,
        names: [api]),
      .file("c4", "read", "/workspace/web/README.md", names: ["/workspace/web"]),
    ],
    errors: [
      [
        "type": "session.error", "id": "e1", "processed_at": "2026-11-27T09:00:20Z",
        "error": [
          "type": "unknown_error", "message": "GitHub refused access to the repository.",
          "retry_status": ["type": "exhausted"],
        ],
      ]
    ])

  @Test func aRefusedClone() async throws {
    let run = try await expectTable(Self.refusedClone)
    #expect(run.exit == .exited(0))
  }

  @Test func aMemoryStoreThatNeverAppeared() async throws {
    let notes = "/mnt/memory/notes"
    let table = CallServer(
      mounts: [notes],
      rows: [
        .bash("c1", "ls /mnt/memory/notes", Self.missing, failed: true, names: [notes]),
        .bash("c2", "ls /mnt/memory", Self.missing, failed: true),
        .bash("c3", "cat /mnt/memory/notes/a.md", Self.missing, failed: true, names: [notes]),
      ])
    _ = try await expectTable(table)
    let server = try await table.start()
    let list = try run(server, "list", "sesn_1", "--check", "--calls")
    #expect(list.outputText.contains("2 failed calls"))
    #expect(list.exit == .exited(0))
  }

  @Test func nestedMountsPrefixesAndWrittenText() async throws {
    _ = try await expectTable(
      CallServer(
        mounts: [Self.api, "/workspace/api/vendor", "/workspace/api2", "/workspace"],
        rows: [
          .bash("c1", "ls /workspace/api/vendor/x", names: ["/workspace/api/vendor"]),
          .bash("c2", "ls /workspace/api/vendors", names: [Self.api]),
          .bash("c3", "ls /workspace/api2", names: ["/workspace/api2"]),
          .bash("c4", "ls /workspace/api3", names: ["/workspace"]),
          .bash(
            "c5", "cp -r /workspace/api /workspace/api2", names: [Self.api, "/workspace/api2"]),
          .file("c6", "write", "/tmp/x", "see /workspace/api"),
          .bash("c7", "ls workspace/api"),
        ]))
  }

  @Test(arguments: [false, true])
  func answersInAnyOrderMissingAndInAnotherThread(_ answersFirst: Bool) async throws {
    var table = CallServer(
      mounts: [Self.api],
      rows: (0..<20).map { number in
        .bash(
          "c\(number)", "ls /workspace/api/\(number)", number % 4 == 0 ? nil : "a\(number)",
          failed: number % 3 == 0, names: [Self.api], isElsewhere: number % 5 == 0)
      })
    table.answersFirst = answersFirst
    let run = try await expectTable(table)
    let threads = try calls(run).map { $0["thread_id"]?.string }
    #expect(threads == (0..<20).map { $0 % 5 == 0 ? "sthr_1" : nil })
  }

  @Test func oneResourceAndEveryFormat() async throws {
    let server = try await Self.refusedClone.start()
    let text = try run(server, "calls", "sesn_1", "sesrsc_0")
    let lines = text.outputText.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("TIME"))
    #expect(lines[1].contains("bash") && lines[1].contains("failed"))
    #expect(lines[3] == "2 of 4 calls name /workspace/api")
    #expect(lines[4] == "Not seen: calls with relative paths; 1 bash call names no mount")
    #expect(lines[5] == "primary thread complete, no other thread")
    let json = try run(server, "calls", "sesn_1", "sesrsc_1", "--format", "json")
    let root = try JSONDocument(parsing: json.outputText).root
    #expect(root.elements.compactMap { $0["text"]?.string } == ["/workspace/web/README.md"])
    let raw = try run(server, "calls", "sesn_1", "--format", "raw")
    #expect(raw.exit == .exited(64))
    let unknown = try run(server, "calls", "sesn_1", "sesrsc_9")
    #expect(unknown.exit == .exited(4))
  }

  @Test func aListThatWasCutDoesNotSayThatAResourceIsNotThere() async throws {
    var table = Self.refusedClone
    table.isListCut = true
    let server = try await table.start()
    let found = try run(server, "calls", "sesn_1", "sesrsc_9")
    #expect(found.exit == .exited(7))
    #expect(found.errorText.contains("resource sesrsc_9 is not among those that were read"))
    #expect(try run(server, "calls", "sesn_1", "sesrsc_0").exit == .exited(0))
  }

  @Test func theOptionsOfCallsStandTogether() throws {
    let help = try Program.run("calls", "--help", environment: [:]).outputText
    let own = try #require(help.firstRange(of: "OPTIONS OF CALLS"))
    let shared = try #require(help.firstRange(of: "SHARED OPTIONS"))
    #expect(help[own.upperBound..<shared.lowerBound].contains("--all "))
  }

  @Test func theMemberCallsOfACheck() async throws {
    let server = try await Self.refusedClone.start()
    let list = try run(server, "list", "sesn_1", "--check", "--calls", "--format", "jsonl")
    let facts = try calls(list).map { $0["_sessionscope"]?["calls"]?.text(.compact) }
    #expect(
      facts == [
        #"{"count":2,"by_tool":{"bash":2},"failed":2,"first":"2026-11-27T10:11:00Z","last":"2026-11-27T10:12:00Z","read_at":null,"is_complete":true,"threads":1}"#,
        #"{"count":1,"by_tool":{"read":1},"failed":0,"first":"2026-11-27T10:13:00Z","last":"2026-11-27T10:13:00Z","read_at":null,"is_complete":true,"threads":1}"#,
      ])
    #expect(try run(server, "list", "sesn_1", "--calls").exit == .exited(64))
  }

  @Test func nothingIsAskedWithoutTheOption() async throws {
    let server = try await Self.refusedClone.start()
    _ = try run(server, "list", "sesn_1", "--check")
    #expect(!server.requests.contains { $0.target.contains("tool_use") })
  }

  @Test(arguments: [
    (CallServer.Fault.refused(403), 0, 3, "this key may not read the events"),
    (.refused(404), 0, 4, "this server has none"), (.refused(500), 1, 7, "the calls end early"),
    (.cut, 1, 7, "the calls end early"), (.repeated, 1, 7, "the service named a page twice"),
    (.limitedOnce, 1, 0, ""),
  ])
  func faultsKeepWhatCame(
    _ fault: CallServer.Fault, _ page: Int, _ status: Int32, _ words: String
  ) async throws {
    var table = CallServer(
      mounts: [Self.api],
      rows: (0..<9).map { .bash("c\($0)", "ls /workspace/api/\($0)", names: [Self.api]) })
    (table.fault, table.faultyPage) = (fault, page)
    let server = try await table.start()
    let found = try run(server, "calls", "sesn_1", "--format", "jsonl")
    #expect(found.exit == .exited(status))
    #expect(found.errorText.contains(words))
    let count = status == 0 ? 9 : page == 0 ? 0 : 3
    #expect(try calls(found).count == count)
    guard page > 0 else {
      let list = try run(server, "list", "sesn_1", "--check", "--calls", "--format", "jsonl")
      let facts = try calls(list)[0]["_sessionscope"]?["calls"]
      #expect(facts?.members.map { $0.key(limit: 20) } == ["state", "reason"])
      #expect(facts?["state"]?.string == "not checked")
      #expect(facts?["reason"]?.string == words)
      return
    }
    let list = try run(server, "list", "sesn_1", "--check", "--calls", "--format", "jsonl")
    let isComplete = try calls(list)[0]["_sessionscope"]?["calls"]?["is_complete"]?.boolean
    #expect(isComplete == (status == 0))
  }

  @Test func twentyFivePagesUnlessAllAreWanted() async throws {
    var table = CallServer(
      mounts: [Self.api],
      rows: (0..<28).map { .bash("c\($0)", "ls /workspace/api/\($0)", nil, names: [Self.api]) })
    table.pageSize = 1
    let server = try await table.start()
    let some = try run(server, "calls", "sesn_1", "--format", "jsonl")
    #expect(try calls(some).count == 25)
    #expect(some.exit == .exited(0))
    #expect(some.errorText.contains("--all reads to the end"))
    #expect(server.requests.count { $0.target.contains("/events?") } == 25)
  }

  @Test(arguments: ["text", "tsv", "json", "jsonl"])
  func hostileTextIsInert(_ format: String) async throws {
    let evil = "\u{1B}]0;owned\u{07}\u{202E}\u{9B}31m\r\n\u{0}"
    let table = CallServer(
      mounts: [Self.api + evil, Self.api],
      rows: [
        CallServer.Row(
          id: "c1" + evil, tool: "ba" + evil,
          input: .object([JSONBuilder.Member("k" + evil, .string("ls \(Self.api) \(evil)"))]),
          answer: (evil, true), names: [Self.api]),
        .bash("c2", "ls \(Self.api)\(evil)/x", evil, names: [Self.api]),
      ])
    let server = try await table.start()
    let run = try run(server, "calls", "sesn_1", "--format", format)
    #expect(run.exit == .exited(0))
    let printed = run.outputText + run.errorText
    #expect(printed.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !$0.mayNotBeShown })
    #expect(printed.contains("owned"))
  }

  @Test func theSamplesShowBoth() throws {
    let failed = try Program.run(
      "calls", "--demo", Sample.failedMounts, "--format", "jsonl", environment: [:])
    #expect(try calls(failed).count { $0["outcome"]?.string == "failed" } == 3)
    let found = try Program.run(
      "list", "--demo", Sample.everyKind, "--check", "--calls", "--format", "jsonl")
    let readAt = try calls(found).compactMap { $0["_sessionscope"]?["calls"]?["read_at"]?.string }
    #expect(readAt.count == 2)
  }
}
