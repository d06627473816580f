import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// `--verbose`: a line for each request.
@Suite struct VerboseTests {
  @Test func everyRequestIsALineOnStandardErrorWithoutASecret() async throws {
    let server = try await LoopbackServer.start { request in
      request.target.contains("page=")
        ? .error(404, "not_found_error", "no")
        : .json(#"{"data":[],"next_page":"p2"}"#, headers: [("request-id", "req_42")])
    }
    let run = try Program.run(
      "list", "sesn_1", "--verbose", "--beta", "own-flag", "--format", "jsonl",
      environment: [
        "ANTHROPIC_API_KEY": "sk-ant-api03-canary-canary", "ANTHROPIC_BASE_URL": server.baseURL,
      ])
    #expect(run.exit == .exited(4))
    #expect(run.output.isEmpty)
    let lines = run.errorText.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    for (line, expected) in zip(
      lines, [("", "200", "req_42"), ("&page=p2", "404", "req_loopback")])
    {
      #expect(line[1...2] == ["GET", "/v1/sessions/sesn_1/resources?limit=100" + expected.0])
      #expect(line[3...4] == ["managed-agents-2026-04-01,own-flag", expected.1])
      #expect(Int(line[5]) != nil && line[6...7] == ["ms", expected.2])
    }
    #expect(lines.count >= 3)
    #expect(!run.errorText.contains("canary"))
  }

  @Test func checksAndDoctorSayTheirsToo() throws {
    let run = try Program.run(
      "get", Sample.everyKind, "memstore_011CZkYr4wPqU7tXeSgHjKmM", "--demo", "--check", "--verbose"
    )
    #expect(run.exit == .exited(0))
    #expect(run.errorText.contains(" GET /v1/memory_stores/memstore_011CZkYr4wPqU7tXeSgHjKmM  "))
  }
}
