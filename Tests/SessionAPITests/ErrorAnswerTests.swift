import SessionModels
import Testing

@testable import SessionAPI

/// What any other status means.
struct ErrorAnswerTests {
  @Test(arguments: [
    (400, "invalid_request_error"), (401, "authentication_error"), (402, "billing_error"),
    (403, "permission_error"), (404, "not_found_error"), (413, "request_too_large"),
  ])
  func aRefusalIsToldAsTheServiceSaysIt(_ status: Int, _ type: String) async throws {
    let body = """
      {"type":"error","error":{"type":"\(type)","message":"Because.","details":{"n":[1]}},"request_id":"req_b"}
      """
    let transport = ScriptedTransport(.answer(status, ["request-id": "req_h"], body: body))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .status(status, retryAfter: nil))
    #expect(error?.envelope?.type == type)
    #expect(error?.envelope?.message == "Because.")
    #expect(error?.envelope?.details?.text(.compact) == #"{"n":[1]}"#)
    #expect(error?.requestID == "req_h")
    #expect(error?.target == "/v1/sessions/sesn_1/resources/sesrsc_1")
    #expect(error?.betas == BetaSelection())
    #expect(error?.destination.credential == .variable("ANTHROPIC_API_KEY"))
    #expect(error?.attempts.map(\.outcome) == [.status(status)])
    #expect(transport.requests.count == 1)
  }

  @Test func withoutTheHeaderTheRequestIDIsTheBodys() async throws {
    let body = #"{"type":"error","error":{"type":"t","message":"m"},"request_id":"req_b"}"#
    let error = await (try APIClient.asking(ScriptedTransport(.answer(404, body: body)))).refusal()
    #expect(error?.requestID == "req_b")
  }

  @Test(arguments: [
    (#"{"detail":"Not Found"}"#, "Not Found"), (#"{"error":"no such route"}"#, "no such route"),
    (#"{"message":"Unauthorized"}"#, "Unauthorized"), (#""just text""#, "just text"),
    ("upstream connect error\r\n", "upstream connect error"), ("  plain ", "plain"),
    ("{\"broken\":", "{\"broken\":"),
  ])
  func errorsOfProxiesAndCopyingServersKeepTheirWords(_ body: String, _ message: String)
    async throws
  {
    let error = await (try APIClient.asking(ScriptedTransport(.answer(404, body: body)))).refusal()
    #expect(error?.kind == .status(404, retryAfter: nil))
    #expect(error?.envelope == ErrorEnvelope(message: message))
  }

  @Test(arguments: ["", " \n", "<html><h1>404</h1>", "\u{FEFF}\n<html>", "{}", "[]", "null", "4"])
  func aBodyThatSaysNothingLeavesTheStatus(_ body: String) async throws {
    let error = await (try APIClient.asking(ScriptedTransport(.answer(404, body: body)))).refusal()
    #expect(error?.kind == .status(404, retryAfter: nil))
    #expect(error?.envelope == nil)
    #expect(error?.requestID == nil)
  }

  @Test(arguments: ["x", "é", "語", "😀"])
  func aLongTextIsCutBetweenCharacters(_ character: String) async throws {
    for shift in 0..<4 {
      let start = String(repeating: "x", count: shift)
      let body = start + String(repeating: character, count: 2000)
      let error = await (try APIClient.asking(ScriptedTransport(.answer(404, body: body))))
        .refusal()
      let message = try #require(error?.envelope?.message)
      #expect(message.hasSuffix("…"))
      #expect((995...1003).contains(message.utf8.count))
      #expect(message.dropLast().dropFirst(shift).allSatisfy { String($0) == character })
    }
  }

  @Test(
    arguments: [
      (201, nil, nil), (204, nil, nil), (304, nil, nil), (302, "/elsewhere", "/elsewhere"),
      (302, "elsewhere?to=https://evil.example/", "elsewhere"),
      (301, "https://evil.example/path", "https://evil.example/path"),
      (307, "HTTP://Evil.example:8080", "HTTP://Evil.example:8080"),
      (308, "//evil.example?x", "//evil.example"),
      (302, "https://u:p@evil.example/", "https://evil.example/"),
      (302, "https://u:p@evil.example/a?key=x#y", "https://evil.example/a"),
      (302, "https://", "https://"), (302, "", nil), (302, "?x", nil),
      (302, "https://[::1]:80/x", "https://[::1]:80/x"),
      (302, "https://good.example\\@evil.example", "https://good.example\\@evil.example"),
    ] as [(Int, String?, String?)])
  func anyOtherStatusIsUnexpectedAndARedirectTellsItsAddressWithoutSecrets(
    _ status: Int, _ location: String?, _ address: String?
  ) async throws {
    let headers = location.map { [HeaderField("Location", $0)] } ?? []
    let transport = ScriptedTransport(
      .success(TransportResponse(status: status, headers: headers, body: Array(fileBody.utf8))))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .unexpectedStatus(status, redirect: address))
    #expect(transport.requests.count == 1)
  }
}
