import SessionModels
import Testing

@testable import SessionAPI

/// What a status of 200 brings.
struct AnswerTests {
  @Test func anAnswerKeepsItsBytesAndHowItCame() async throws {
    let body = " " + fileBody + "\n"
    let transport = ScriptedTransport(.answer(200, ["Request-Id": "req_7"], body: body))
    let client = try APIClient.asking(transport)
    let answer = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
    #expect(answer.body == Array(body.utf8))
    #expect(answer.status == 200)
    #expect(answer.requestID == "req_7")
    #expect(answer.receivedAt == FakeClock.start)
    #expect(answer.value.id == "sesrsc_1")
  }

  @Test(arguments: [
    ("x-other", "req_h", nil as String?), ("request-id", "", nil), ("REQUEST-ID", "req_h", "req_h"),
  ])
  func theRequestIDIsTheHeaders(_ name: String, _ value: String, _ id: String?) async throws {
    let transport = ScriptedTransport(.answer(200, [name: value], body: fileBody))
    let client = try APIClient.asking(transport)
    let answer = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
    #expect(answer.requestID == id)
  }

  @Test func withoutTheHeaderItIsTheBodys() async throws {
    let body = #"{"data":[],"next_page":null,"request_id":"req_b"}"#
    let client = try APIClient.asking(ScriptedTransport(.ok(body)))
    let pages = try await client.allResources(of: "sesn_1", betas: BetaSelection()).pages
    #expect(pages.map(\.requestID) == ["req_b"])
  }

  @Test(arguments: [
    (#"{"type":"file","id":"sesrsc_1"}"#, "created_at: a string is missing"),
    (#"{"id":"sesrsc_1"}"#, "type: a string is missing"),
  ])
  func aResourceWithoutARequiredMemberIsAnAnswerThatSaysSo(_ body: String, _ words: String)
    async throws
  {
    let client = try APIClient.asking(ScriptedTransport(.ok(body)))
    let answer = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
    guard case .malformed(_, let problem) = answer.value.content else {
      Issue.record("\(answer.value.content)")
      return
    }
    #expect(answer.value.id == "sesrsc_1")
    #expect(problem.description == words)
  }

  @Test func anUnknownTypeIsAnAnswer() async throws {
    let client = try APIClient.asking(ScriptedTransport(.ok(#"{"type":"disk","id":"d"}"#)))
    let answer = try await client.resource("d", of: "sesn_1", betas: BetaSelection())
    #expect(answer.value.content == .unknown(type: "disk"))
  }

  @Test func aSessionIsRead() async throws {
    let body = #"{"id":"sesn_1","status":"running","resources":[7]}"#
    let client = try APIClient.asking(ScriptedTransport(.ok(body)))
    let answer = try await client.session("sesn_1", betas: BetaSelection())
    #expect(answer.value.status == .running)
    #expect(answer.value.resources.count == 1)
  }

  @Test(arguments: [
    ("", BodyProblem.empty), (" \r\n\t", .empty), ("<!doctype html><html>", .html),
    ("\n  <html>", .html), ("\u{FEFF}<html>", .html),
    ("<?xml version=\"1.0\"?>", .html),
  ])
  func aBodyThatIsNoJSONSaysWhatItIs(_ body: String, _ problem: BodyProblem) async throws {
    let transport = ScriptedTransport(.answer(200, ["request-id": "req_9"], body: body))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .unreadable(problem))
    #expect(error?.requestID == "req_9")
    #expect(error?.attempts.map(\.outcome) == [.status(200)])
  }

  @Test func aTextThatCallsItselfHTMLIsAWebPageUnlessItIsJSON() async throws {
    let html: KeyValuePairs = ["Content-Type": "Text/HTML; charset=utf-8"]
    let page = ScriptedTransport(.answer(200, html, body: "Please log in"))
    #expect(await (try APIClient.asking(page)).refusal()?.kind == .unreadable(.html))
    let json = ScriptedTransport(.answer(200, html, body: fileBody))
    #expect(await (try APIClient.asking(json)).refusal() == nil)
  }

  @Test(arguments: [
    ("{\"id\":\n", "line 2, column 1 (byte 7): the document ends inside an object"),
    ("not json", "line 1, column 1 (byte 0): a word that is not true, false or null"),
    ("\u{FEFF}{}", "line 1, column 1 (byte 0): a byte order mark stands before the document"),
  ])
  func brokenJSONSaysWhereItBreaks(_ body: String, _ words: String) async throws {
    let error = await (try APIClient.asking(ScriptedTransport(.ok(body)))).refusal()
    guard case .unreadable(.syntax(let problem)) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problem.description == words)
  }

  @Test func bytesThatAreNotUTF8AreASyntaxProblem() async throws {
    let response = TransportResponse(status: 200, headers: [], body: [0x22, 0xC3, 0x28, 0x22])
    let error = await (try APIClient.asking(ScriptedTransport(.success(response)))).refusal()
    guard case .unreadable(.syntax(let problem)) = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problem.problem == .notUTF8)
  }

  @Test(arguments: ["[]", "null", "7", "\"text\"", "true"])
  func aDocumentThatIsNoObjectIsOfAnotherShape(_ body: String) async throws {
    let client = try APIClient.asking(ScriptedTransport(.ok(body), .ok(body), .ok(body)))
    let errors = [
      await #expect(throws: APIError.self) {
        try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
      },
      await #expect(throws: APIError.self) {
        try await client.session("sesn_1", betas: BetaSelection())
      },
      await #expect(throws: APIError.self) {
        try await client.allResources(of: "sesn_1", betas: BetaSelection())
      },
    ]
    for error in errors {
      guard case .unreadable(.shape(let problem)) = error?.kind else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(problem.description.hasPrefix("the document: an object belongs here"))
    }
  }

  @Test func anErrorWithAStatusOfSuccessIsShownAsTheErrorItSays() async throws {
    let body = """
      {"type":"error","error":{"type":"not_found_error","message":"No."},"request_id":"req_e"}
      """
    let error = await (try APIClient.asking(ScriptedTransport(.ok(body)))).refusal()
    #expect(error?.kind == .unreadable(.errorEnvelope))
    #expect(
      error?.envelope == ErrorEnvelope(type: "not_found_error", message: "No.", requestID: "req_e"))
    #expect(error?.requestID == "req_e")
  }
}
