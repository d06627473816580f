import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `sessionscope sessions`, and the prompt's list, against a server with some thousand sessions.
@Suite struct SessionsCommandTests {
  private func environment(_ server: LoopbackServer) -> [String: String] {
    ["ANTHROPIC_API_KEY": "sk-ant-api03-canary-canary", "ANTHROPIC_BASE_URL": server.baseURL]
  }

  private func run(_ server: LoopbackServer, _ arguments: String...) throws -> CommandRun {
    try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["sessions"] + arguments,
      environment: Program.plain.merging(environment(server)) { $1 }, seconds: 60)
  }

  private func lines(_ run: CommandRun) -> [String] {
    run.outputText.split(separator: "\n").map(String.init)
  }

  @Test func everyPageIsAskedOnceAndEverySessionIsPrintedAsItCame() async throws {
    let server = try await SessionServer.start()
    let run = try run(server, "--all", "--rate", "0", "--format", "jsonl")
    #expect(run.exit == .exited(0))
    #expect(server.requests.count == 30)
    #expect(lines(run) == (0..<SessionServer.count).map(SessionServer.session))
    #expect(run.errorText.isEmpty)
  }

  @Test func aQueryPrintsWhatItMeansAndCountCounts() async throws {
    let server = try await SessionServer.start()
    let query = ["repo:acme/r7", "access:rw"]
    let truth = (0..<SessionServer.count).filter { $0 % 50 == 7 && $0 % 2 == 0 }
    #expect(truth.isEmpty)
    let count = try run(server, "--count", "--rate", "0", "repo:acme/r8", "access:rw")
    #expect(count.outputText == "60\n")
    let none = try run(
      server, "--all", "--rate", "0", "--fields", "id", "--format", "tsv", query[0], query[1])
    #expect(none.exit == .exited(0) && none.output.isEmpty)
    let some = try run(
      server, "--all", "--rate", "0", "--fields", "id", "--format", "tsv", "store:memstore_3",
      "--", "-repo:r3", "task")
    let expected = (0..<SessionServer.count).filter { $0 % 7 == 3 && $0 % 50 != 3 }
    #expect(lines(some) == expected.map { "sesn_\($0)" })
    // What the service can filter it is asked to.
    #expect(server.requests.last?.target.contains("memory_store_id=memstore_3") == true)
  }

  @Test func aLimitEndsTheWalkAndSaysThatThereMayBeMore() async throws {
    let server = try await SessionServer.start()
    let run = try run(server, "--limit", "120", "--rate", "0")
    #expect(run.exit == .exited(0))
    #expect(lines(run).count == 121)
    #expect(lines(run)[1].contains("acme/r0") == false)
    #expect(lines(run)[1].hasSuffix("1 repo 1 mem"))
    #expect(server.requests.count == 2)
    #expect(run.errorText.contains("there may be more: --all reads to the end"))
  }

  @Test func thePaceIsKeptAsTheServerSeesIt() async throws {
    let server = try await SessionServer.start()
    let start = ContinuousClock.now
    let run = try run(server, "--limit", "250", "--rate", "20", "--format", "jsonl")
    #expect(lines(run).count == 250)
    #expect(server.requests.count == 3)
    // A request arrives after it was sent, however busy the machine is.
    for (number, request) in server.requests.enumerated() {
      #expect(start.duration(to: request.receivedAt) >= .milliseconds(50 * number))
    }
  }

  @Test func aSessionThatMovesToTheNextPageIsPrintedOnce() async throws {
    let server = try await SessionServer.start(.shifted, at: 3)
    let run = try run(server, "--all", "--rate", "0", "--format", "jsonl")
    #expect(lines(run) == (0..<SessionServer.count).map(SessionServer.session))
  }

  @Test func oneTooManyIsAskedAgain() async throws {
    let server = try await SessionServer.start(.limitedOnce, at: 29)
    let run = try run(server, "--all", "--rate", "0", "--format", "jsonl")
    #expect(run.exit == .exited(0))
    #expect(lines(run).count == SessionServer.count)
    #expect(server.requests.count == 31)
  }

  @Test(
    arguments: [
      (SessionServer.Fault.refused(529), 5), (.refused(429), 5), (.refused(500), 7),
      (.refused(400), 7), (.cut, 7), (.repeated, 7),
    ] as [(SessionServer.Fault, Int32)])
  func aWalkThatEndsEarlyNeverLooksComplete(fault: SessionServer.Fault, status: Int32) async throws
  {
    let server = try await SessionServer.start(fault, at: 2)
    let run = try run(server, "--all", "--rate", "0", "--format", "jsonl")
    #expect(run.exit == .exited(status))
    #expect(lines(run) == (0..<lines(run).count).map(SessionServer.session))
    #expect((200...300).contains(lines(run).count))
    #expect(run.errorText.contains("the list ends early: "))
    #expect(run.errorText.contains("until: goes on from there"))
    #expect(!run.errorText.contains("canary"))
  }

  @Test func aKeyThatMayNotListIsTold() async throws {
    let server = try await SessionServer.start(.refused(403))
    let run = try run(server)
    #expect(run.exit == .exited(3))
    #expect(
      run.errorText.hasPrefix(
        "sessionscope: this key may not list sessions; open one by its ID\n"))
  }

  @Test(arguments: [
    (["acess:rw"], "QUERY: no such field; nearest: access\n  acess:rw\n  ^\n"),
    (["a", "commit:3f2"], "QUERY: at least seven digits\n  a commit:3f2\n    ^\n"),
    (["--format", "raw", "word"], "--format raw prints whole pages"),
    (["--all", "--limit", "3"], "--all and --limit exclude each other"),
    (["--fields", "titel", "--demo"], "did you mean title?"),
  ])
  func badInputIsSaidAndNothingIsAsked(arguments: [String], words: String) async throws {
    let server = try await SessionServer.start()
    let run = try CommandRun.run(
      TerminalProgram.builtBinary, arguments: ["sessions"] + arguments,
      environment: Program.plain.merging(environment(server)) { $1 })
    #expect(run.exit == .exited(64))
    #expect(run.errorText.contains(words), "\(run.errorText)")
    #expect(server.requests.isEmpty)
  }

  @Test func rawPrintsThePagesAsTheyCame() async throws {
    let server = try await SessionServer.start()
    let run = try run(server, "--format", "raw", "--limit", "150", "--rate", "0", "status:idle")
    let pages = [0..<100, 100..<200].map { range in
      #"{"data":[\#(range.map(SessionServer.session).joined(separator: ","))],"next_page":"\#(range.upperBound / 100)"}"#
    }
    #expect(run.outputText == pages.joined(separator: "\n"))
  }

  @Test func thePromptListsTheNewestAfterItsFirstFrameAndTabFindsMore() async throws {
    let server = try await SessionServer.start()
    let program = try Program.browser(environment: environment(server))
    let frame = try program.wait(for: "SESSIONS")
    #expect(frame.contains("Paste a session ID"))
    try program.wait(for: "newest first, 100 read at")
    try program.waitUntilIdle()
    #expect(server.requests.count == 1)
    try program.send("\t/repo:acme/r8 access:rw\r")
    try program.wait(for: "acme/r8")
    try program.wait(for: "Task 8 ")
    try program.send("\u{1B}")
    try program.waitUntilIdle()
    try program.send("i")
    // The loopback server has no single session.
    try program.wait(for: "404")
  }

  @Test func thePromptIsSilentWhereTheSettingSaysSo() async throws {
    let server = try await SessionServer.start()
    let folder = try TemporaryFolder()
    try folder.write(#"{"sessions": false}"#, to: "sessionscope/config.json")
    let program = try Program.browser(
      environment: environment(server).merging(["XDG_CONFIG_HOME": folder.path]) { $1 })
    try program.wait(for: "Paste a session ID")
    try program.waitUntilIdle()
    #expect(server.requests.isEmpty)
    #expect(!program.screen.contains("SESSIONS"))
  }
}
