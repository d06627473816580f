import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

@Suite struct ErrorWordsTests {
  private func words(
    _ kind: APIError.Kind, envelope: ErrorEnvelope? = nil, betas: BetaSelection = BetaSelection()
  ) -> ErrorWords {
    ErrorWords(
      APIError(
        kind: kind, target: "/v1/sessions/sesn_1",
        destination: Destination(credential: .variable("ANTHROPIC_API_KEY")), betas: betas,
        envelope: envelope,
        requestID: "req_1"))
  }

  @Test func theLineNamesStatusTypeMessageAndRequestID() {
    let envelope = ErrorEnvelope(type: "not_found_error", message: "No such session")
    #expect(
      words(.status(404, retryAfter: nil), envelope: envelope).line.plain
        == "404 not_found_error: No such session  req_1")
  }

  @Test func everyFailureSaysWhatToDo() throws {
    let syntax = try #require(throws: JSONSyntaxError.self) { try JSONDocument(parsing: "{") }
    let kinds: [APIError.Kind] =
      [400, 401, 402, 403, 404, 405, 407, 408, 409, 413, 418, 429, 500, 502, 503, 504, 529, 599].map
    {
      .status($0, retryAfter: nil)
    } + [
      .unexpectedStatus(204, redirect: nil),
      .unexpectedStatus(302, redirect: "evil.example"),
      .unreadable(.tooLarge(limit: 64 << 20)), .unreadable(.empty), .unreadable(.html),
      .unreadable(.syntax(syntax)),
      .unreadable(.compression("broken")), .unreadable(.errorEnvelope), .cursorRepeated("abc"),
      .emptyPages(50),
      .notSent(.noCredential(lookedAt: [])), .notSent(.header(name: "anthropic-version")),
      .notSent(.id("..")),
      .network(.hostNotFound("x")), .network(.connectionRefused), .network(.connectionReset),
      .network(.closedEarly), .network(.bodyCut(received: 9)), .network(.connectTimeout),
      .network(.timeout(.seconds(30))),
      .network(.certificate(.expired(Instant(seconds: 0)))), .network(.certificate(.unknown)),
      .network(.notHTTP), .network(.tls("handshake")),
      .network(.proxyRefused(status: 407)),
      .network(.proxyRefused(status: 403)), .network(.trustRoots(path: "/x", reason: "missing")),
      .network(.noTrustRoots(lookedIn: ["/x", "/y"])),
      .network(.other("odd")),
    ]
    for kind in kinds {
      let words = words(kind)
      #expect(!words.headline.isEmpty, "\(kind)")
      #expect(!words.advice.isEmpty, "\(kind)")
      #expect(words.advice.allSatisfy { !$0.isEmpty }, "\(kind)")
    }
  }

  @Test func aMissingRequiredFlagIsALikelyCauseOf404() {
    let none = BetaSelection([])
    #expect(
      words(.status(404, retryAfter: nil), betas: none).causes.contains {
        $0.plain.contains("required flag")
      })
    #expect(
      !words(.status(404, retryAfter: nil)).causes.contains { $0.plain.contains("required flag") })
  }

  @Test func aWaitThatTheServiceAskedForIsTold() {
    #expect(
      words(.status(429, retryAfter: .seconds(90))).advice.last?.plain.contains("1 min 30 s")
        == true)
  }

  @Test func aServicesMessageCannotReachATerminalUnspelled() {
    let envelope = ErrorEnvelope(type: "x\u{1B}[2J", message: "m\u{9B}31m")
    let line = words(.status(400, retryAfter: nil), envelope: envelope).line.plain
    #expect(line == "400 x<U+001B>[2J: m<U+009B>31m  req_1")
  }

  @Test func withoutACredentialEachPlaceThatWasLookedAtIsNamed() {
    let path = "/home/a/.config/anthropic/credentials/default.json"
    let lookedAt: [CredentialLook] = [
      .variable("ANTHROPIC_API_KEY"),
      .profile(.file(profile: "default", path: path, .mode(0o644))),
    ]
    #expect(
      words(.notSent(.noCredential(lookedAt: lookedAt))).advice.map(\.plain).dropFirst() == [
        "ANTHROPIC_API_KEY: not set",
        "profile default: \(path) can be used by others: its mode is 0644. Run: chmod 600 \(path)",
      ])
  }
}
