import SessionModels
import Testing

@testable import SessionAPI

/// What is added to every request: that it is sent, and that a header's value is nowhere to be seen.
struct RequestAdditionTests {
  private static let value = "Bearer gateway-token-0123456789"
  private static let token = "gateway-token-0123456789"

  private func client(
    _ transport: ScriptedTransport, value: String = RequestAdditionTests.value
  ) throws -> APIClient {
    let key = try Credential(
      APIClient.key, scheme: .apiKey, source: .variable("ANTHROPIC_API_KEY"))
    let additions = RequestAdditions(
      headers: [
        try SecretHeader(parsing: "x-gateway:\(value)", from: .option),
        try SecretHeader("x-tenant", "a", from: .file),
      ], query: [try AddedQuery("beta", "true", from: .option)])
    return APIClient(
      transport: transport,
      configuration: Configuration(credentials: .fixed(key), additions: additions),
      clock: FakeClock(), policy: RetryPolicy { 0 })
  }

  @Test func everyAttemptHasThem() async throws {
    let transport = ScriptedTransport(.answer(503), .ok(fileBody))
    #expect(await (try client(transport)).refusal() == nil)
    #expect(transport.requests.count == 2)
    for request in transport.requests {
      #expect(request.target == "/v1/sessions/sesn_1/resources/sesrsc_1?beta=true")
      #expect(request.headers.suffix(2).map(\.name) == ["x-gateway", "x-tenant"])
      #expect(request.headers.suffix(2).map(\.value) == [Self.value, "a"])
      #expect(!"\(request.headers)".contains(Self.token))
    }
  }

  @Test func everyPageHasThem() async throws {
    let transport = ScriptedTransport(
      .ok(#"{"data":[],"next_page":"p2"}"#), .ok(#"{"data":[]}"#))
    _ = try await client(transport).allResources(of: "sesn_1", betas: BetaSelection())
    #expect(
      transport.requests.map(\.target) == [
        "/v1/sessions/sesn_1/resources?limit=100&beta=true",
        "/v1/sessions/sesn_1/resources?limit=100&page=p2&beta=true",
      ])
  }

  @Test func anErrorAndARecordTellTheNamesAlone() async throws {
    let log = EventLog()
    let body = """
      {"type":"error","error":{"type":"t","message":"'\(Self.value)' or \(Self.token)",\
      "details":{"a":"\(Self.token)"}}}
      """
    let transport = ScriptedTransport(.answer(400, ["server": Self.token], body: body))
    let error = try #require(await client(transport).refusal(onEvent: log.handler))
    #expect(error.envelope == ErrorEnvelope(type: "t", message: "'••••' or ••••"))
    #expect(error.destination.headers.map(\.name) == ["x-gateway", "x-tenant"])
    let record = try #require(log.records.first)
    #expect(
      record.sentHeaders.suffix(2) == [
        HeaderField("x-gateway", "••••"), HeaderField("x-tenant", "••••"),
      ])
    var text = ""
    dump(error, to: &text)
    dump(record, to: &text)
    #expect(text.contains("x-tenant") && !text.contains(Self.token))
    #expect(!String(decoding: record.body, as: UTF8.self).contains(Self.token))
  }

  @Test func anAnswerThatEchoesOneIsMasked() async throws {
    let body = #"{"id":"sesn_1","title":"\#(Self.value), gateway-token\u002d0123456789"}"#
    let answer = try await client(ScriptedTransport(.ok(body)))
      .session("sesn_1", betas: BetaSelection())
    #expect(answer.value.title == "••••, ••••")
    #expect(answer.body == Array(body.utf8))
  }

  @Test func noDescriptionHasAValue() throws {
    let header = try SecretHeader(parsing: "x-gateway: " + Self.value, from: .option)
    var text = "\(header) \(String(reflecting: header)) \(header.field)"
    dump(header, to: &text)
    dump(try client(ScriptedTransport()).configuration, to: &text)
    #expect(!text.contains(Self.token))
    #expect(header.field.value == Self.value)
  }

  @Test func theLongPartsOfAValueAreSecretsToo() {
    let cookie = Secret("id=0123456789abcdef; theme=dark, c=fedcba9876543210==")
    #expect(cookie.parts == [Secret("0123456789abcdef"), Secret("fedcba9876543210")])
    #expect(Secret("0123456789abcdef").parts == [])
  }

  @Test func whatHasTheSameNameIsReplaced() throws {
    func headers(_ names: [String], _ source: AdditionSource) throws -> [SecretHeader] {
      try names.map { try SecretHeader($0, "v", from: source) }
    }
    func query(_ texts: [String], _ source: AdditionSource) throws -> [AddedQuery] {
      try texts.map { try AddedQuery(parsing: $0, from: source) }
    }
    let file = RequestAdditions(
      headers: try headers(["X-A", "x-b"], .file), query: try query(["a=1", "b=1"], .file))
    let options = RequestAdditions(
      headers: try headers(["x-a", "x-c", "x-c"], .option),
      query: try query(["b=2", "b=3", "B=4"], .option))
    let all = options.replacing(file)
    #expect(all.headers.map(\.header.name) == ["x-b", "x-a", "x-c", "x-c"])
    #expect(all.query.map(\.encoded) == ["a=1", "b=2", "b=3", "B=4"])
    #expect(RequestAdditions().replacing(file) == file)
  }

  @Test(arguments: ["no colon", "", "x-a", "::"]) func aTextThatIsNoHeader(text: String) {
    #expect(throws: AdditionRefusal.self) { try SecretHeader(parsing: text, from: .option) }
  }

  /// A name that combines with the colon is no name, and the colon is found.
  @Test func aColonIsFoundBehindAnything() throws {
    let header = try SecretHeader(parsing: "x-a:b:c", from: .option)
    #expect(header.field.value == "b:c")
    #expect(throws: AdditionRefusal.self) {
      try SecretHeader(parsing: "x-a:\u{301}b", from: .option)
    }
  }
}
