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
    // Files are asked for with another one.
    #expect(
      try causes(
        .status(403, retryAfter: nil), target: "/v1/files?scope_id=sesn_1",
        betas: BetaSelection([.filesAPI])) == [workspace])
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
    #expect(
      try causes(.status(404, retryAfter: nil), base: "https://gw.example/anthropic")
        == [workspace, "Asked was gw.example, not api.anthropic.com. Check the base URL."])
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
}
