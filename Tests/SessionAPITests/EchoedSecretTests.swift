import SessionModels
import Testing

@testable import SessionAPI

/// A service that sends the secret back does not get it into an error.
struct EchoedSecretTests {
  private func expectNoSecret(_ error: APIError?) throws {
    let error = try #require(error)
    var text = ""
    dump(error, to: &text)
    #expect(!text.contains(APIClient.key))
    #expect(!String(describing: error).contains(APIClient.key))
    #expect(!String(reflecting: error).contains(APIClient.key))
  }

  @Test(arguments: [401, 200])
  func anErrorsWordsAreMasked(_ status: Int) async throws {
    let body = """
      {"type":"error","error":{"type":"t_\(APIClient.key)","message":"bad key '\(APIClient.key)'"},\
      "request_id":"req_\(APIClient.key)"}
      """
    let error = await (try APIClient.asking(ScriptedTransport(.answer(status, body: body))))
      .refusal()
    #expect(error?.envelope?.type == "t_••••")
    #expect(error?.envelope?.message == "bad key '••••'")
    #expect(error?.requestID == "req_••••")
    try expectNoSecret(error)
  }

  @Test func aPlainTextIsMasked() async throws {
    let transport = ScriptedTransport(.answer(401, body: "bad key \(APIClient.key)\u{301}"))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.envelope?.message == "bad key ••••\u{301}")
    try expectNoSecret(error)
  }

  @Test(arguments: [
    #"{"key":"\#(APIClient.key)"}"#, #"[[{"\#(APIClient.key)":1}]]"#,
    #""\u0073k-ant-api03-not-a-real-key""#,
  ])
  func detailsThatHoldTheSecretInAnySpellingAreLeftOut(_ details: String) async throws {
    let body = #"{"type":"error","error":{"type":"t","message":"m","details":\#(details)}}"#
    let error = await (try APIClient.asking(ScriptedTransport(.answer(401, body: body)))).refusal()
    #expect(error?.envelope == ErrorEnvelope(type: "t", message: "m"))
  }

  @Test func aRedirectACursorAndTheHeaderAreMasked() async throws {
    let redirect = ScriptedTransport(
      .answer(
        302, ["location": "https://\(APIClient.key).evil.example", "request-id": APIClient.key]))
    let error = await (try APIClient.asking(redirect)).refusal()
    #expect(error?.kind == .unexpectedStatus(302, redirect: "https://••••.evil.example"))
    #expect(error?.requestID == "••••")
    let page = #"{"data":[],"next_page":"\#(APIClient.key)"}"#
    let client = try APIClient.asking(ScriptedTransport(.ok(page), .ok(page)))
    let repeated = await #expect(throws: APIError.self) {
      try await client.allResources(of: "sesn_1", betas: BetaSelection())
    }
    #expect(repeated?.kind == .cursorRepeated("••••"))
    try expectNoSecret(repeated)
  }

  @Test(arguments: ["a+b/c==", APIClient.key])
  func aSecretThatWasPastedAsAnIDIsMaskedInTheTarget(_ key: String) async throws {
    let client = try APIClient.asking(ScriptedTransport(.answer(404)), as: key)
    let error = await #expect(throws: APIError.self) {
      try await client.session(key, betas: BetaSelection())
    }
    #expect(error?.target == "/v1/sessions/••••")
  }

  @Test func aLibrarysWordsAreMasked() async throws {
    let failure = NetworkFailure.other("invalid header value \(APIClient.key)")
    let transport = ScriptedTransport(.failure(.network(failure)))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .network(.other("invalid header value ••••")))
    try expectNoSecret(error)
  }

  @Test func whatIsToldOfAWaitIsMasked() async throws {
    let log = EventLog()
    let body = #"{"error":{"type":"\#(APIClient.key)"}}"#
    let transport = ScriptedTransport(.answer(503, body: body), .ok(fileBody))
    _ = await (try APIClient.asking(transport)).refusal(onEvent: log.handler)
    #expect(
      log.events.contains(
        .waiting(
          RetryWait(
            retry: 1, limit: 2, delay: .milliseconds(500), outcome: .status(503), errorType: "••••")
        )))
  }

  @Test func theAnswersOwnBytesStayExact() async throws {
    let body = fileBody.replacing("/a", with: "/" + APIClient.key)
    let transport = ScriptedTransport(.answer(200, ["request-id": APIClient.key], body: body))
    let client = try APIClient.asking(transport)
    let answer = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
    #expect(answer.body == Array(body.utf8))
    #expect(answer.requestID == "••••")
  }

  @Test func anAnswersValuesAreMaskedAndItsBytesAreExact() async throws {
    let body = #"{"id":"sesn_1","title":"with \#(APIClient.key) twice: \#(APIClient.key)"}"#
    let client = try APIClient.asking(ScriptedTransport(.answer(200, body: body)))
    let answer = try await client.session("sesn_1", betas: BetaSelection())
    #expect(answer.value.title == "with •••• twice: ••••")
    #expect(!answer.value.json.text(.compact).contains(APIClient.key))
    #expect(answer.body == Array(body.utf8))
  }

  /// The escapes hide nothing: PHP writes `/` as `\/`, and any sign may be written by its number.
  @Test func anAnswersValuesAreMaskedInAnySpelling() {
    let mask = SecretMask([Secret("abcdefgh/ijklmnop+1234=="), Secret("short/one")])
    let body = #"""
      {"a":"at abcdefgh\/ijklmnop+1234==.","\u0061bcdefgh/ijklmnop+1234==":["x\ny\"","\u0073hort\/one"]}
      """#
    #expect(
      String(decoding: mask.body(Array(body.utf8)), as: UTF8.self)
        == #"{"a":"at ••••.","••••":["x\ny\"","\u0073hort\/one"]}"#)
    let damaged = Array(#"{"a":"abcdefgh\/"#.utf8)
    #expect(mask.body(damaged) == damaged)
  }

  @Test(arguments: [
    ("sk-ant-api03-0123456789abcdef/+", "••••"), ("sk-ant-api03-0123456789abcdef%2F%2b", "••••"),
    ("%73%6B-ant-api03-0123456789abcdef%2f+", "••••"),
    // Its beginning, cut anywhere from the 24th byte on.
    ("sk-ant-api03-0123456789a", "••••"), ("sk-ant-api03-0123456789abcX", "••••X"),
    ("sk-ant-api03-0123456789abcdef%2", "••••%2"),
    ("sk-ant-api03-0123456789", "sk-ant-api03-0123456789"),
    ("sk-ant-api03-0000000000000000", "sk-ant-api03-0000000000000000"),
  ]) func anEchoInPerCentFormOrOfTheBeginningIsMasked(echo: String, shown: String) {
    let mask = SecretMask([Secret("sk-ant-api03-0123456789abcdef/+")])
    #expect(mask.text("<" + echo + ">") == "<" + shown + ">")
    let body = "{\"a\":\"" + echo + "\"}"
    #expect(mask.body(Array(body.utf8)) == Array(("{\"a\":\"" + shown + "\"}").utf8))
  }

  @Test(arguments: ["o", "test"]) func aShortWordGarblesNoWords(key: String) {
    let mask = SecretMask([Secret(key)])
    #expect(mask.text("not_found_error in the test") == "not_found_error in the test")
    #expect(mask.text("/v1/sessions/sesn_test1") == "/v1/sessions/sesn_test1")
  }

  @Test func aShortWordThatServesAsAKeyIsNotLookedForInAnswers() {
    let mask = SecretMask([Secret("test")])
    #expect(mask.body(Array(#"{"title":"a test"}"#.utf8)) == Array(#"{"title":"a test"}"#.utf8))
  }
}
