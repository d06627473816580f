import SessionModels

/// What the service did with each flag in this run, and the probe that asks about some of them.
public struct FlagAnswers: Sendable, Equatable {
  /// A result, and when it came.
  public struct Found: Sendable, Equatable {
    public let result: FlagResult
    public let at: Instant
  }

  /// What a probe asks for.
  struct Target: Sendable, Equatable {
    /// Nil for the session itself.
    let resource: String?
    let session: String
  }

  private var found: [BetaFlag: Found] = [:]
  private(set) var probe: FlagProbe?
  private var target: Target?
  /// The requests of the probe that are waited for.
  private var steps: [Token: FlagProbe.Step] = [:]
  private var pace = Pace()

  /// What is known of a flag; nil where it was not tried.
  public subscript(flag: BetaFlag) -> Found? { found[flag] }

  /// Whether the service refused a flag.
  private func isRefused(_ flag: BetaFlag) -> Bool { found[flag]?.result.isRefused == true }

  /// The flags of a selection that the service refused and that can be switched off.
  func refused(in selection: BetaSelection) -> [BetaFlag] {
    selection.flags.filter { isRefused($0) && !selection.isLocked($0) }
  }

  /// Notes that requests with these flags were answered. What is known better stays.
  mutating func accept(_ flags: [BetaFlag], at moment: Instant) {
    for flag in flags where found[flag]?.result.isAccepted != true {
      found[flag] = Found(result: .accepted(nil), at: moment)
    }
  }

  /// Notes the flags that a failure names as refused.
  mutating func refuse(_ error: APIError, at moment: Instant) {
    for flag in error.refusedFlags { found[flag] = Found(result: .refused(error), at: moment) }
  }

  // MARK: The probe

  /// Whether a probe runs.
  public var isProbing: Bool { probe?.isOver == false }

  /// The tokens of the answers that it waits for.
  var awaited: Set<Token> { Set(steps.keys) }

  mutating func begin(_ probe: FlagProbe, of target: Target) {
    (self.probe, self.target, pace, steps) = (probe, target, Pace(), [:])
  }

  /// Stops the probe, and keeps what it found of each flag.
  mutating func stop() { (probe, steps) = (nil, [:]) }

  /// Asks as many of the probe's requests as may run at once.
  mutating func askNext(at now: Instant, _ ask: (Lookup) -> Token) {
    guard let target else { return }
    while let step = probe?.next(), let flags = probe?.selection(for: step) {
      let lookup = Lookup.probe(
        target.resource, session: target.session, flags: flags, delay: pace.ask(at: now))
      steps[ask(lookup)] = step
    }
  }

  /// Takes an answer that the probe waits for.
  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, at moment: Instant
  ) {
    guard let step = steps.removeValue(forKey: token) else { return }
    let reply: FlagProbe.Reply
    switch answer {
    case .success(.probe(let answer)): reply = .success(answer)
    case .success: return
    case .failure(let error): reply = .failure(error)
    }
    if FlagProbe.wasLimited(reply) { pace.slowDown() }
    probe?.take(reply, for: step)
    for (flag, result) in probe?.results ?? [:] where found[flag]?.result != result {
      found[flag] = Found(result: result, at: moment)
    }
  }
}
