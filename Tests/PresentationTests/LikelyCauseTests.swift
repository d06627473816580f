import DisplayText
import Presentation
import SessionModels
import Testing

/// The table of likely causes, row by row.
@Suite struct LikelyCauseTests {
  private func causes(
    _ kind: APIError.Kind, target: String = "/v1/sessions/sesn_1", base: String? = nil,
    proxy: String? = nil, betas: BetaSelection = BetaSelection(), message: String? = nil,
    type: String? = "error"
  ) throws -> [String] {
    let destination = Destination(
      baseURL: try base.map { try BaseURL($0) } ?? .official,
      credential: .variable("ANTHROPIC_API_KEY"), proxy: proxy)
    let error = APIError(
      kind: kind, target: target, destination: destination, betas: betas,
      envelope: ErrorEnvelope(type: type, message: message))
    return LikelyCause.all(of: error).map(\.plain)
  }

  private let workspace =
    "The session may belong to another workspace than the key does. Use a key of its workspace."

  @Test func anIDOfAnotherKindWhereASessionsBelongs() throws {
    #expect(
      try causes(.status(404, retryAfter: nil), target: "/v1/sessions/file_1/resources?limit=100")
        == [
          "file_1 begins as the id of a file does. A session's begins with sesn_.", workspace,
        ])
  }

  @Test func anIDOfAnotherKindWhereAResourcesBelongs() throws {
    #expect(
      try causes(.status(404, retryAfter: nil), target: "/v1/sessions/sesn_1/resources/memstore_1")
        .first
        == "memstore_1 begins as the id of a memory store does. A resource's begins with sesrsc_."
    )
  }

  @Test func theRequiredFlagOff() throws {
    #expect(
      try causes(.status(404, retryAfter: nil), betas: BetaSelection([])).first
        == "The required flag managed-agents-2026-04-01 is off. Turn it on.")
  }

  @Test func aFlagThatIsRefusedByName() throws {
    let betas = BetaSelection([.managedAgents, try BetaFlag("made-up"), try BetaFlag("other")])
    #expect(
      try causes(
        .status(400, retryAfter: nil), betas: betas,
        message: "Unexpected value(s) `made-up` for the `anthropic-beta` header.")
        == ["The service does not know made-up."])
  }

  @Test func anotherServerThanTheServicesOwn() throws {
    let words = "The server asked was gw.example, not api.anthropic.com. Check the base URL."
    let base = "https://gw.example/anthropic"
    #expect(
      try causes(.status(404, retryAfter: nil), base: base, type: nil) == [workspace, words])
    #expect(try causes(.unreadable(.html), base: base) == [words])
    // An error of this API's own form comes from a server that speaks it.
    #expect(
      try causes(.status(404, retryAfter: nil), base: base, type: "not_found_error")
        == [workspace])
  }

  @Test func aProxyThatMayHaveAnsweredItself() throws {
    let words =
      "The proxy proxy.example:3128 stands in between, and may have answered itself."
      + " Ask whoever runs it."
    for kind: APIError.Kind in [
      .status(503, retryAfter: nil), .unreadable(.html), .network(.connectionReset),
    ] {
      #expect(try causes(kind, proxy: "proxy.example:3128") == [words])
    }
    // The service's own words are not a proxy's.
    #expect(try !causes(.status(404, retryAfter: nil), proxy: "proxy.example:3128").contains(words))
  }

  @Test func aLimitWithoutATimeToWait() throws {
    #expect(try causes(.status(429, retryAfter: nil)).count == 1)
    #expect(try causes(.status(429, retryAfter: .seconds(3))).isEmpty)
  }

  @Test(arguments: [400, 402, 429]) func aSpendLimitThatTheMessageNames(status: Int) throws {
    #expect(
      try causes(
        .status(status, retryAfter: .seconds(1)), message: "You have reached your spend limit.")
        == [
          "The organization's spend limit is reached: waiting does not help. Raise it in the console."
        ])
    #expect(try causes(.status(400, retryAfter: nil), message: "Rate limits apply.").isEmpty)
  }

  @Test func aClockThatMayBeWrong() throws {
    #expect(try causes(.network(.certificate(.expired(Instant(seconds: 0))))).count == 1)
    #expect(try causes(.network(.certificate(.unknownAuthority))).isEmpty)
  }

  @Test func aFailureOfTheServiceHasNoCauseInTheRequest() throws {
    #expect(try causes(.status(500, retryAfter: nil)).isEmpty)
    #expect(try causes(.cancelled).isEmpty)
  }

  @Test func aFlagThatTheMessageAsksFor() throws {
    #expect(
      try causes(
        .status(400, retryAfter: nil), target: "/v1/files?limit=1",
        betas: BetaSelection([.filesAPI]),
        message: "this endpoint needs the beta flag managed-agents-2026-04-01")
        == [
          "The API asks for the flag managed-agents-2026-04-01."
            + " Turn it on: b in the browser, or --beta managed-agents-2026-04-01."
        ])
  }

  @Test func aRefusedFlagWithoutANameMayBeAnyThatIsOn() throws {
    let betas = BetaSelection([.managedAgents, try BetaFlag("made-up")])
    #expect(
      try causes(.status(400, retryAfter: nil), betas: betas, message: "invalid beta flag").first
        == "One of the flags that are on may not be accepted: managed-agents-2026-04-01, made-up."
        + " The API does not tell which.")
  }

  @Test func aCursorThatHasExpired() throws {
    let words = "The page cursor has expired. r reads the list again."
    let message = "Expired page cursor"
    #expect(
      try causes(
        .status(400, retryAfter: nil), target: "/v1/sessions/sesn_1/resources?limit=100&page=p",
        message: message) == [words])
    #expect(try !causes(.status(400, retryAfter: nil), message: message).contains(words))
  }
}
