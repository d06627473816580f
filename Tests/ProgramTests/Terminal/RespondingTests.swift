import Glibc
import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// Whatever arrives, is typed, or waits: the browser answers keys, and it ends when it is told to.
@Suite struct RespondingTests {
  private func environment(_ server: LoopbackServer) -> [String: String] {
    ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL]
  }

  private func expectRestored(_ program: TerminalProgram) {
    let screen = program.screen
    #expect(!screen.alternate && screen.cursorVisible && !screen.bracketedPaste)
  }

  /// A browser that reads pages without an end.
  private func reading(_ server: LoopbackServer) throws -> TerminalProgram {
    let program = try Program.browser("sesn_1", environment: environment(server))
    try program.wait(seconds: 300, for: "the resources, page")
    return program
  }

  @Test func keysAreAnsweredWhilePagesArriveWithoutAnEnd() async throws {
    let server = try await PagedServer.start()
    let program = try reading(server)
    try program.send("?")
    try program.wait(seconds: 300, for: "Open the resource")
    try program.send("qG")
    try program.wait(seconds: 300, for: "the resources, page")
    try program.send("\u{1B}")
    try program.wait(seconds: 300, for: "cancelled; r asks again")
    try program.send("\u{3}")
    #expect(try program.waitForExit(seconds: 300) == .exited(130))
    expectRestored(program)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGQUIT])
  func signalsEndItWhilePagesArriveWithoutAnEnd(number: Int32) async throws {
    let server = try await PagedServer.start()
    let program = try reading(server)
    try program.signal(number)
    #expect(try program.waitForExit(seconds: 300) == .signaled(number))
    expectRestored(program)
  }

  /// The next page is asked for when the one before it is in the list: a program that is stopped asks for nothing.
  @Test func pagesWaitForTheBrowser() async throws {
    let server = try await PagedServer.start()
    let program = try reading(server)
    try program.send("\u{1B}")
    try program.wait(seconds: 300, for: "cancelled; r asks again")
    let asked = server.requests.count
    try program.send("j")
    try program.waitUntilIdle(seconds: 300)
    #expect(server.requests.count <= asked + 1)
  }

  @Test func aTextOfTenMegabytesIsReadToItsEnd() async throws {
    let line =
      #"\u202ebidi e\u0301\u0301 text 漢字 "# + String(repeating: "word ", count: 20) + #"\n"#
    let text = String(repeating: line, count: 10_000_000 / line.utf8.count) + "the last line"
    let server = try await LoopbackServer.start { request in
      request.target.contains("/resources")
        ? .json(
          #"""
          {"data":[{"type":"memory_store","memory_store_id":"memstore_1","access":"read_only","mount_path":"/m",
           "description":"first line\n\#(text)"}]}
          """#)
        : .json(#"{"id":"sesn_1","status":"idle","title":"Long"}"#)
    }
    let program = try Program.browser(
      "sesn_1", "--no-check", environment: environment(server))
    try program.wait(seconds: 120, for: "1 resource")
    try program.send("\t/first line\r")
    try program.wait(seconds: 300, for: "match 1 of 1")
    try program.send("\r")
    try program.wait(seconds: 300, for: "of about ")
    try program.send("G")
    try program.wait(seconds: 300, for: "the last line")
    try program.send("g/THE LAST")
    try program.wait(seconds: 300, for: "THE LAST")
    try program.send("\r")
    try program.wait(seconds: 300, for: "not found: THE LAST")
    try program.send("/the last line\r")
    try program.wait(seconds: 300, "the last line on the screen") { screen in
      screen.lines.contains { $0.hasPrefix(" the last line") }
    }
    try program.send("\u{3}")
    #expect(try program.waitForExit(seconds: 300) == .exited(130))
    expectRestored(program)
  }

  @Test func aMegabyteThatIsTypedFillsTheLineAndControlCIsHeard() throws {
    let program = try Program.browser("--demo")
    try program.wait(for: "SAMPLE SESSIONS")
    let part = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
    for _ in 0..<16 { try program.send(bytes: part) }
    try program.wait(seconds: 120, for: "the line is full: the rest is dropped")
    try program.send("\u{3}")
    #expect(try program.waitForExit(seconds: 300) == .exited(130))
    expectRestored(program)
  }

  @Test func aTmuxThatHangsKeepsNobody() throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\nexec /bin/sleep 600\n", to: "bin/tmux", mode: 0o700)
    let program = try Program.browser(
      "--demo", Sample.everyKind, environment: ["TMUX": "x", "PATH": folder.path + "/bin"])
    try program.wait(for: "10 resources")
    // Each copy waits two seconds for it.
    for _ in 0..<20 { try program.send("y") }
    try program.send("?")
    try program.wait(for: "Open the resource")
    try program.send("qq")
    #expect(try program.waitForExit(seconds: 20) == .exited(0))
    expectRestored(program)
  }

  @Test func aLockedFolderKeepsNobody() async throws {
    let server = try await LoopbackServer.start { request in
      request.target.contains("/resources")
        ? .json(#"{"data":[]}"#) : .json(#"{"id":"sesn_1","status":"idle","title":"Locked"}"#)
    }
    let home = try TemporaryFolder()
    try home.write("{}", to: "state/sessionscope/other.json")
    let folder = open(home.path + "/state/sessionscope", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(folder) }
    #expect(flock(folder, LOCK_EX | LOCK_NB) == 0)
    let program = try Program.browser(
      "sesn_1",
      environment: environment(server).merging(["XDG_STATE_HOME": home.path + "/state"]) { $1 })
    try program.wait(for: "Nothing is mounted")
    try program.send("b")
    try program.wait(for: "Esc cancel")
    // Each save waits two seconds for the lock.
    try program.send(String(repeating: "S", count: 20))
    try program.send("?")
    try program.wait(for: "Save")
    try program.send("q\u{3}")
    #expect(try program.waitForExit(seconds: 20) == .exited(130))
    expectRestored(program)
  }
}
