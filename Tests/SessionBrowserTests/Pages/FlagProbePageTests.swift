import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport
import Testing

/// Probing beta flags from their list: what is asked once it is confirmed, and what the rows say then.
@Suite struct FlagProbePageTests {
  private static let changing = "skills-2025-10-02"
  private static let refused = "own-refused"

  /// The list of flags over a session whose first resource is shown, with two flags on.
  private func flags(rows: Int = 24, columns: Int = 80) throws -> BrowserDriver {
    let betas = BetaSelection(
      [.managedAgents, try BetaFlag(Self.changing), try BetaFlag(Self.refused)])
    var started = try BrowserDriver("sesn_1", rows: rows, columns: columns, betas: betas)
    try started.answerSession(Elements.session)
    try started.answerList([Elements.branch, Elements.memory])
    started.press(.down, .character("b"))
    return started
  }

  private func probing() throws -> BrowserDriver {
    var started = try flags()
    started.press(.character("P"), .character("P"))
    return started
  }

  /// Answers the request of the probe with those flags beside the required one.
  private func answer(
    _ started: inout BrowserDriver, _ added: [String], _ element: String = Elements.branch
  ) throws {
    let lookup = try #require(started.probes.first { $0.added == added }?.lookup)
    try started.answerLookup(
      lookup, .probe(try BrowserDriver.resource(element).map { $0.json }))
  }

  private func refuse(_ started: inout BrowserDriver, _ added: [String], _ words: String) throws {
    let (lookup, betas) = try #require(
      started.probes.first { $0.added == added }.map { ($0.lookup, $0.betas) })
    try started.failLookup(
      lookup,
      APIError(
        kind: .status(400, retryAfter: nil), target: "/v1/sessions/sesn_1/resources/sesrsc_branch",
        destination: Destination(credential: .variable("ANTHROPIC_API_KEY")), betas: betas,
        envelope: ErrorEnvelope(type: "invalid_request_error", message: words), requestID: "req_9"))
  }

  @Test func nothingIsSentBeforeItIsConfirmed() throws {
    var started = try flags()
    _ = started.takeEffects()
    started.press(.character("P"))
    #expect(started.takeEffects().isEmpty)
    #expect(started.shows("3 to 4 requests for the shown resource, 2 a second: P again sends them"))
    // Other flags are another question.
    started.press(.down, .down, .down, .character("P"))
    #expect(started.takeEffects().isEmpty)
    started.press(.character("P"))
    #expect(started.probes.map(\.added) == [[]], "the required flags alone come first")
  }

  @Test func rowsSayWhatTheServiceDid() throws {
    var started = try probing()
    try answer(&started, [])
    #expect(started.probes.map(\.added) == [[Self.changing], [Self.refused]])
    #expect(started.probes.map(\.delay) == [.milliseconds(500), .milliseconds(500)])
    let changed = Elements.repository(
      "sesrsc_branch", "/workspace/example-repo", #"{"name":"main","type":"branch","more":1}"#)
    try answer(&started, [Self.changing], changed)
    try refuse(
      &started, [Self.refused],
      "Unexpected value(s) `own-refused` for the `anthropic-beta` header.")
    #expect(started.probes.isEmpty)
    started.go(toFlag: Self.changing)
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Beta flags ───────────────────────────────────────────────────── 3 of 61 on ─
        On
        [x] managed-agents-2026-04-01                                        required
      > [x] skills-2025-10-02                                         1 field differs
        [x] own-refused                                                 refused 14:02
        Reference page
        [ ] message-batches-2024-09-24
        [ ] prompt-caching-2024-07-31
        [ ] computer-use-2024-10-22
        [ ] computer-use-2025-01-24
        [ ] pdfs-2024-09-25
        [ ] token-counting-2024-11-01
        [ ] token-efficient-tools-2025-02-19
        [ ] output-128k-2025-02-19
        [ ] files-api-2025-04-14
        [ ] mcp-client-2025-04-04
      ── Request header ────────────────────────────────────────────────── unchanged ─
       anthropic-beta: skills-2025-10-02,managed-agents-2026-04-01,own-refused
       differs: checkout  req_011CZkZAtmR3yMPDzynEDxu7
       CLI  --beta skills-2025-10-02,own-refused


       Space toggle  Enter apply  Esc cancel  P probe  a add  / filter  S save  ? help
      """#)
    started.press(.enter)
    #expect(started.browser.view == .flag)
    #expect(started.shows(#""more": 1"#) || started.shows(#""more":1"#))
    started.press(.escape)
    started.go(toFlag: Self.refused)
    #expect(started.shows("req_9"))
    started.press(.character("e"))
    #expect(started.browser.view == .explanation)
    started.press(.escape, .character("w"))
    #expect(started.browser.betaList?.selection.isOn(try BetaFlag(Self.refused)) == false)
    started.press(.character("u"))
    #expect(started.browser.betaList?.selection.isOn(try BetaFlag(Self.refused)) == true)
  }

  @Test func whatIsRefusedOnlyBesideOthersIsSaid() throws {
    var started = try probing()
    for flags in [[], [Self.changing], [Self.refused]] { try answer(&started, flags) }
    #expect(started.probes.map(\.added) == [[Self.changing, Self.refused]])
    try refuse(&started, [Self.changing, Self.refused], "invalid beta flag")
    #expect(started.shows("refused with others 14:02"))
    #expect(started.probes.isEmpty)
  }

  @Test func escapeStopsAndKeeps() throws {
    var started = try probing()
    try answer(&started, [])
    try answer(&started, [Self.changing])
    started.press(.escape)
    #expect(started.browser.view == .betas)
    #expect(started.probes.isEmpty)
    #expect(started.shows("stopped; what was answered stays"))
    let found = started.browser.flagAnswers[try BetaFlag(Self.changing)]?.result
    guard case .accepted(_?)? = found else {
      Issue.record("the answer stays: \(String(describing: found))")
      return
    }
  }

  @Test func aSecondProbeWaitsForTheFirst() throws {
    var started = try probing()
    started.press(.character("P"), .character("P"))
    #expect(started.shows("a probe is under way: Esc stops it"))
    #expect(started.probes.count == 1)
  }

  @Test func whatAProbeSaidIsNotSaidInAnotherSession() throws {
    var started = try probing()
    try refuse(&started, [], "no such thing")
    started.press(.escape, .character("b"))
    #expect(!started.shows("The required flags alone: "))
  }

  @Test func closingTheListStops() throws {
    var started = try probing()
    started.press(.character("q"))
    #expect(started.probes.isEmpty)
    #expect(started.browser.view == .list)
  }

  @Test func nothingIsTriedWhereTheRequiredFlagsFail() throws {
    var started = try probing()
    try refuse(&started, [], "no such thing")
    #expect(started.probes.isEmpty)
    #expect(started.shows("The required flags alone: "))
    #expect(started.browser.flagAnswers[try BetaFlag(Self.refused)]?.result == .accepted(nil))
  }

  @Test func aMemoryStoreIsAskedForByItsOwnID() throws {
    var started = try flags()
    started.press(.escape, .up, .character("b"), .character("P"), .character("P"))
    #expect(started.probes.map(\.resource) == ["memstore_1"])
  }

  @Test func theSessionIsAskedForWhereNoResourceIsShown() throws {
    let betas = BetaSelection([.managedAgents, try BetaFlag(Self.refused)])
    var started = try BrowserDriver("sesn_1", betas: betas)
    try started.endList(BrowserDriver.refusal(of: Self.refused, sent: betas))
    started.press(.character("b"), .character("P"))
    #expect(started.shows("requests for the session, 2 a second: P again sends them"))
    started.press(.character("P"))
    #expect(started.probes.map(\.resource) == [nil])
  }

  @Test func flagsThatAnAnswerCameWithAreAccepted() throws {
    var started = try flags()
    started.go(toFlag: Self.changing)
    #expect(started.shows("accepted"))
    started.press(.character("e"))
    #expect(started.shows("accepted: requests with it were answered"))
  }
}

extension BetaList.Row {
  fileprivate var flagValue: String? { if case .flag(let flag) = self { flag.value } else { nil } }
}

extension BrowserDriver {
  fileprivate struct Probe {
    let lookup: Lookup
    let resource: String?
    let betas: BetaSelection
    let delay: Duration

    /// The flags beside the required one.
    var added: [String] { betas.flags.filter { $0 != .managedAgents }.map(\.value) }
  }

  fileprivate mutating func go(toFlag flag: String) {
    press(.home)
    for _ in 0..<100 where browser.betaList?.current?.flagValue != flag { press(.down) }
  }

  /// The requests of a probe that run, in order.
  fileprivate var probes: [Probe] {
    browser.background.running.sorted { $0.key.number < $1.key.number }.compactMap { _, request in
      guard case .lookup(let lookup) = request.question,
        case .probe(let resource, _, let flags, let delay) = lookup
      else { return nil }
      return Probe(lookup: lookup, resource: resource, betas: flags, delay: delay)
    }
  }
}
