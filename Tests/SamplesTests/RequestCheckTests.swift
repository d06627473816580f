import ExactJSON
import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// Requests are checked as the service checks them.
@Suite struct RequestCheckTests {
  private let transport = SampleTransport()
  private let session = "/v1/sessions/\(Sample.everyKind)"

  private func expect(
    _ response: TransportResponse, _ status: Int, _ type: String, _ message: String
  ) throws {
    let envelope = try #require(ErrorEnvelope(response.root))
    #expect(response.status == status)
    #expect(envelope.type == type)
    #expect(envelope.message == message)
    #expect(envelope.requestID == response.header("request-id"))
    #expect(ErrorEnvelope.claims(try response.root))
  }

  @Test func aRequestWithoutAVersionIsBad() async throws {
    try expect(
      try await transport.ask(session, version: nil), 400, "invalid_request_error",
      "anthropic-version: header is required")
  }

  @Test(arguments: [nil, "", "files-api-2025-04-14"])
  func withoutTheRequiredFlagTheEndpointIsNotThere(flags: String?) async throws {
    try expect(
      try await transport.ask(session, flags: flags), 404, "not_found_error", "Not found")
  }

  @Test(arguments: [
    "own-flag": "`own-flag`", "managed-agents-2026-04-01, a, files-api-2025-04-14,b": "`a`, `b`",
    #"a"b\c"#: #"`a"b\c`"#,
  ]) func aFlagNobodyDocumentsIsNamed(flags: String, named: String) async throws {
    try expect(
      try await transport.ask(session, flags: flags), 400, "invalid_request_error",
      "Unexpected value(s) \(named) for the `anthropic-beta` header")
  }

  @Test func everyDocumentedFlagIsWelcome() async throws {
    let flags = (BetaFlag.known.map(\.flag) + [.oauth]).map(\.value).joined(separator: ",")
    #expect(try await transport.ask(session, flags: flags).status == 200)
  }

  @Test func anUnknownSessionAndAnUnknownResourceAreNotFound() async throws {
    try expect(
      try await transport.ask("/v1/sessions/sesn_%22no%0Ae"), 404, "not_found_error",
      "Session not found: sesn_\"no\ne")
    try expect(
      try await transport.ask(session + "/resources/sesrsc_none"), 404, "not_found_error",
      "Resource not found: sesrsc_none")
  }

  @Test(arguments: [
    "", "/", "/v1/sessions/", "/v1/models", "/v2/sessions/x", "//v1/sessions/x",
    "/v1/sessions//resources", "/v1/sessions/x/", "/v1/sessions/x/event", "/v1/memory_stores",
    "/v1/memory_stores/x/y",
    "/v1/sessions/x/resources/", "/v1/sessions/x/resources/y/z", "?limit=1", "%", "%2",
  ]) func anythingElseIsNotFound(target: String) async throws {
    try expect(try await transport.ask(target), 404, "not_found_error", "Not found")
  }

  @Test(arguments: ["0", "-1", "1001", "", "ten", "1e2", "99999999999999999999"])
  func aLimitBeyondOneToAThousandIsBad(limit: String) async throws {
    try expect(
      try await transport.ask(session + "/resources?limit=" + limit), 400, "invalid_request_error",
      "limit: must be a number from 1 to 1000")
  }

  @Test(arguments: [
    "", "x", "page_", "page_c2FtcGxl", "page_c2FtcGxl0", "page_c2FtcGxl-1", "page_c2FtcGxl10",
    "page_c2FtcGxl%2B5", "page_c2FtcGxl05", "page_c2FtcGxl99999999999999999999",
  ]) func aCursorThatWasNeverNamedIsBad(cursor: String) async throws {
    try expect(
      try await transport.ask(session + "/resources?limit=5&page=" + cursor), 400,
      "invalid_request_error", "page: invalid cursor")
  }

  @Test func aNamedCursorContinuesWhereThePageEnded() async throws {
    let all = try ResourcePage(try await transport.ask(session + "/resources").root).resources
    let first = try ResourcePage(try await transport.ask(session + "/resources?limit=4").root)
    let cursor = try #require(first.nextPage)
    let rest = try ResourcePage(try await transport.ask(session + "/resources?page=\(cursor)").root)
    #expect(first.resources + rest.resources == all)
    #expect(rest.nextPage == nil)
  }

  @Test func aPathPrefixOfTheBaseURLStandsBeforeEveryPath() async throws {
    let gateway = try BaseURL("https://gateway.example/anthropic")
    #expect(try await transport.ask("/anthropic" + session, baseURL: gateway).status == 200)
    #expect(try await transport.ask(session, baseURL: gateway).status == 404)
  }

  @Test func everyAnswerHasTheNextRequestID() async throws {
    let transport = SampleTransport()
    var ids: [String?] = []
    for target in [session, "/nowhere", session + "/resources"] {
      ids.append(try await transport.ask(target).header("request-id"))
    }
    #expect(ids == (1...3).map { "req_011CZkSample0000000\($0)" })
  }

  @Test func aBodyLargerThanTheRequestAllowsIsNotCarried() async throws {
    let whole = try await transport.ask(session).body.count
    #expect(try await transport.ask(session, bodyLimit: whole).status == 200)
    await #expect(throws: TransportFailure.bodyTooLarge) {
      try await transport.ask(session, bodyLimit: whole - 1)
    }
  }

  @Test func aCancelledTaskGetsNoAnswer() async {
    let (transport, session) = (transport, session)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await transport.ask(session)
    }
    await #expect(throws: TransportFailure.cancelled) { try await task.value }
  }
}
