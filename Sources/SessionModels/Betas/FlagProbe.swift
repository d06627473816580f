import ExactJSON

/// Finds out what the service does with each of some flags: which requests are sent, and what their answers say.
///
/// First the required flags alone; then each flag beside them. Where several are on, and the service accepts each alone, then
/// all of them together; and where it refuses that without a name, all of them but each.
///
///     var probe = FlagProbe([skills, caching], together: [skills, caching])
///     while let step = probe.next() { probe.take(await ask(probe.selection(for: step)), for: step) }
///     print(probe.results[skills])
public struct FlagProbe: Sendable, Equatable {
  /// One request.
  public enum Step: Sendable, Hashable {
    /// The required flags alone.
    case required
    /// A flag beside them.
    case alone(BetaFlag)
    /// All flags that are on.
    case together
    /// All flags that are on but one.
    case without(BetaFlag)
  }

  /// What comes back: the resource or session that was asked for, or nil where a resource is not in the list.
  public typealias Reply = Result<Answer<JSONValue?>, APIError>

  /// How many requests run at once.
  public static let atOnce = 2

  /// The flags that are tried, in their order.
  public let flags: [BetaFlag]
  /// The flags among them that are on, where the service is to take them together.
  private let together: [BetaFlag]
  private let locked: [BetaFlag]
  private var waiting: [Step] = [.required]
  private var running: Set<Step> = []
  public private(set) var results: [BetaFlag: FlagResult] = [:]
  /// The answer with the required flags alone; nil before.
  public private(set) var required: Reply?
  /// How the service refused the flags that are on together.
  private var togetherRefused: APIError?
  /// How many times it did although one of them was left out.
  private var refusedWithout = 0

  /// - Parameters:
  ///   - flags: the flags to try; the required ones among them are left out.
  ///   - together: the flags that are on.
  ///   - locked: the flags that the credential needs.
  public init(_ flags: [BetaFlag], together: [BetaFlag] = [], locked: [BetaFlag] = []) {
    let required = BetaSelection(locked: locked)
    self.flags = flags.filter { !required.isOn($0) }
    let on = together.filter { !required.isOn($0) }
    self.together = on.count > 1 && on.allSatisfy(self.flags.contains) ? on : []
    self.locked = locked
  }

  /// Whether the service said that it is asked too often.
  public static func wasLimited(_ reply: Reply) -> Bool {
    switch reply {
    case .success(let answer): answer.wasLimited
    case .failure(let error):
      if case .status(429, _) = error.kind { true } else { false }
    }
  }

  /// How many requests it sends at least, where the required flags are accepted, and at most.
  public var requestCount: (least: Int, most: Int) {
    let alone = 1 + flags.count
    guard !together.isEmpty else { return (alone, alone) }
    return (alone, alone + 1 + (together.count > 2 ? together.count : 0))
  }

  /// Whether nothing is asked any more.
  public var isOver: Bool { waiting.isEmpty && running.isEmpty }

  /// The next request; nil while enough run, or where there is no other.
  public mutating func next() -> Step? {
    guard running.count < Self.atOnce, let step = waiting.first else { return nil }
    waiting.removeFirst()
    running.insert(step)
    return step
  }

  /// The flags that a request is sent with.
  public func selection(for step: Step) -> BetaSelection {
    let added: [BetaFlag] =
      switch step {
      case .required: []
      case .alone(let flag): [flag]
      case .together: together
      case .without(let flag): together.filter { $0 != flag }
      }
    return BetaSelection([.managedAgents] + added, locked: locked)
  }

  public mutating func take(_ reply: Reply, for step: Step) {
    guard running.remove(step) != nil else { return }
    switch (step, reply) {
    case (.required, .success(let answer)):
      required = reply
      if answer.value != nil { waiting = flags.map(Step.alone) }
    case (.required, .failure): required = reply
    case (.alone(let flag), .success(let answer)):
      let without = try? required?.get().value
      results[flag] = .accepted(FlagComparison(without, answer))
    case (.alone(let flag), .failure(let error)): results[flag] = Self.result(of: error)
    case (.together, .success): break
    case (.without, .failure(let error)):
      if case .refused? = Self.result(of: error) { refusedWithout += 1 }
    case (.together, .failure(let error)): takeTogether(error)
    case (.without(let flag), .success):
      if let togetherRefused { results[flag] = .refusedTogether(togetherRefused) }
    }
    if case .alone = step, isOver { askTogether() }
    if case .without = step, isOver { blameAll() }
  }

  private mutating func askTogether() {
    guard !together.isEmpty, together.allSatisfy({ results[$0]?.isAccepted == true }) else {
      return
    }
    waiting = [.together]
  }

  private mutating func takeTogether(_ error: APIError) {
    guard case .refused? = Self.result(of: error) else { return }
    let named = together.filter(error.refusedFlags.contains)
    // Of two neither is to blame more than the other.
    for flag in named.isEmpty && together.count == 2 ? together : named {
      results[flag] = .refusedTogether(error)
    }
    guard named.isEmpty, together.count > 2 else { return }
    togetherRefused = error
    waiting = together.map(Step.without)
  }

  /// Where leaving out any one of the flags does not help, more than one is to blame, and it cannot be told which.
  private mutating func blameAll() {
    guard let togetherRefused, refusedWithout == together.count else { return }
    for flag in together { results[flag] = .refusedTogether(togetherRefused) }
  }

  /// What a failure says of the flag that was sent; nil where the service was only asked too often.
  private static func result(of error: APIError) -> FlagResult? {
    switch error.kind {
    case .status(429, _): nil
    case .status(400, _) where error.envelope != nil, .status(403, _) where error.envelope != nil,
      .status(404, _) where error.envelope != nil, .status(422, _) where error.envelope != nil:
      .refused(error)
    default: .notAnswered(error)
    }
  }
}
