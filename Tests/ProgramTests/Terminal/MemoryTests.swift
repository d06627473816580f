import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// What the browser keeps of memory that it no longer needs.
@Suite struct MemoryTests {
  @Test func aListThatIsReadAgainNeedsNoMoreThanBefore() async throws {
    let server = try await PagedServer.start(elements: 1000, pages: 20)
    let program = try Program.browser(
      "sesn_1", "--no-check",
      environment: ["ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": server.baseURL])
    try program.wait(seconds: 300, for: "20000 resources")
    try program.waitUntilIdle(seconds: 300)
    let before = try memory(of: program)
    try program.send("r")
    try program.waitUntilIdle(seconds: 300)
    #expect(server.requests.count { $0.target.contains("/resources") } == 40)
    // Both lists were there for a moment.
    #expect(try memory(of: program) < before * 5 / 4)
  }

  /// In KiB, without what is mapped from files.
  private func memory(of program: TerminalProgram) throws -> Int {
    let line = try #require(program.processFile("status").first { $0.hasPrefix("RssAnon:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }
}
