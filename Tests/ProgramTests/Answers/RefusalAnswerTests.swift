import LoopbackServer
import PseudoTerminal
import Testing

/// What is said of the requests themselves where a server refuses them or breaks off.
@Suite struct RefusalAnswerTests {
  private static let required = "managed-agents-2026-04-01"

  /// Refusals with a status of 400, and what is said of them where this screen and this command line can do something.
  @Test(arguments: [
    (
      "This request requires the anthropic-beta header agent-memory-2026-07-22.",
      "The API asks for the flag agent-memory-2026-07-22. Turn it on: b in the browser, or"
    ),
    ("invalid beta flag", "One of the flags that are on may not be accepted: \(required)."),
    (
      "Unexpected value(s) `\(required)` for the `anthropic-beta` header.",
      "The service does not know \(required)."
    ),
  ])
  func aRefusalNamesItsCause(message: String, cause: String) async throws {
    let service = try await FaultyService([FaultyService.repository]) {
      $0.target.contains("/resources")
        ? .error(400, "invalid_request_error", message) : nil
    }
    for arguments in [["list", "sesn_1"], ["get", "sesn_1", "sesrsc_1"]] {
      for options in [[], ["--check"], ["--format", "json"]] {
        let run = try service.run(arguments + options)
        #expect(run.exit == .exited(8))
        #expect(run.output.isEmpty)
        #expect(run.errorText.contains(message), "\(run.errorText)")
        #expect(run.errorText.contains(cause), "\(run.errorText)")
        // An error of this API's own form comes from a server that speaks it.
        #expect(!run.errorText.contains("The server asked was"))
      }
    }
    let program = try service.browser()
    let screen = try program.wait(for: "Not opened")
    let words = screen.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains(cause), "\(screen)")
  }

  @Test func aCursorThatExpiredSaysThatTheListIsToBeReadAgain() async throws {
    let service = try await FaultyService([]) { request in
      guard request.target.contains("/resources") else { return nil }
      return request.target.contains("page=2")
        ? .error(400, "invalid_request_error", "The page cursor has expired.")
        : .json(#"{"data":[\#(FaultyService.repository)],"next_page":"2"}"#)
    }
    let cause = "The page cursor has expired. r reads the list again."
    for arguments in [["list", "sesn_1"], ["get", "sesn_1", "memstore_1", "--format", "json"]] {
      let run = try service.run(arguments)
      #expect(run.exit == .exited(8))
      #expect(run.errorText.contains(cause), "\(run.errorText)")
    }
    let program = try service.browser()
    try program.wait(for: "INCOMPLETE")
    try program.send("e")
    try program.wait(for: cause)
  }

  @Test func aPageOfAnotherServerSuspectsTheAddress() async throws {
    let service = try await FaultyService([]) { _ in .json("<html>", status: 400) }
    let run = try service.run("list", "sesn_1")
    #expect(run.errorText.contains("The server asked was 127.0.0.1:"), "\(run.errorText)")
    let program = try service.browser()
    try program.wait(for: "The server asked was 127.0.0.1:")
  }

  @Test func aRedirectNamesItsAddressAndIsNotFollowed() async throws {
    let service = try await FaultyService([]) { _ in .redirect(to: "https://login.example/in?x=1") }
    let words = "the server redirected to https://login.example/in; not followed"
    for arguments in [["list", "sesn_1"], ["get", "sesn_1", "sesrsc_1", "--format", "json"]] {
      let run = try service.run(arguments)
      #expect(run.exit == .exited(7))
      #expect(run.output.isEmpty)
      #expect(run.errorText.contains(words), "\(run.errorText)")
    }
    let program = try service.browser()
    try program.wait(for: words)
  }

  @Test func aConnectionThatBreaksEachTimeIsTriedThreeTimes() async throws {
    let service = try await FaultyService([]) { _ in .reset }
    for arguments in [["list", "sesn_1"], ["get", "sesn_1", "sesrsc_1", "--format", "json"]] {
      let before = service.server.requests.count
      let run = try service.run(arguments)
      #expect(run.exit == .exited(6), "\(run.errorText)")
      #expect(service.server.requests.count == before + 3)
    }
    let before = service.server.requests.count
    let program = try service.browser()
    try program.wait(for: "Not opened")
    try program.wait("the attempts of both requests") { _ in
      service.server.requests.count == before + 6
    }
    try program.waitUntilIdle()
    #expect(service.server.requests.count == before + 6)
  }

  @Test func aSessionThatIsTerminatedSaysWhatThatMeans() async throws {
    let service = try await FaultyService([FaultyService.repository]) {
      $0.target == "/v1/sessions/sesn_1"
        ? .json(#"{"id":"sesn_1","status":"terminated","archived_at":null}"#) : nil
    }
    let program = try service.browser()
    try program.wait(for: "terminated (by an error)")
  }
}
