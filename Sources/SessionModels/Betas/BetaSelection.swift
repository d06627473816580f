/// Which beta flags are on, and so what the `anthropic-beta` header says.
///
/// Flags are sent in the order of `BetaFlag.known`, then your own in the order they were given, then the ones a
/// credential needs; none twice.
public struct BetaSelection: Sendable, Hashable {
  /// Flags that are on, but for the locked ones, in the order they are sent in.
  private var enabled: [BetaFlag] = []
  /// Flags that no documentation lists, on or off, in the order they were given.
  public private(set) var own: [BetaFlag] = []
  /// Flags that the credential needs: always sent, last.
  public let locked: [BetaFlag]

  /// What a program starts with where nothing else was chosen: the required flag.
  ///
  /// - Parameter locked: the flags that the credential needs.
  public init(locked: [BetaFlag] = []) {
    self.init([.managedAgents], locked: locked)
  }

  public init(_ flags: [BetaFlag], locked: [BetaFlag] = []) {
    self.locked = locked
    for flag in flags { turnOn(flag) }
  }

  public func isOn(_ flag: BetaFlag) -> Bool { enabled.contains(flag) || locked.contains(flag) }

  public func isLocked(_ flag: BetaFlag) -> Bool { locked.contains(flag) }

  public mutating func turnOn(_ flag: BetaFlag) {
    guard !isOn(flag) else { return }
    if flag.knownIndex == nil && !own.contains(flag) { own.append(flag) }
    let place = place(of: flag)
    let next = enabled.firstIndex { place < self.place(of: $0) }
    enabled.insert(flag, at: next ?? enabled.endIndex)
  }

  /// Where a flag stands among all that may be sent.
  private func place(of flag: BetaFlag) -> Int {
    flag.knownIndex ?? BetaFlag.known.count + (own.firstIndex(of: flag) ?? own.count)
  }

  /// Turns a flag off. A locked one stays on.
  public mutating func turnOff(_ flag: BetaFlag) { enabled.removeAll { $0 == flag } }

  public mutating func toggle(_ flag: BetaFlag) {
    if isOn(flag) { turnOff(flag) } else { turnOn(flag) }
  }

  /// Turns a flag of your own off and forgets it. Documented flags are only turned off.
  public mutating func remove(_ flag: BetaFlag) {
    turnOff(flag)
    own.removeAll { $0 == flag }
  }

  /// Turns on what another selection has on, and all else off; your own stay listed, off.
  public mutating func restore(_ defaults: BetaSelection) {
    enabled = []
    for flag in defaults.flags { turnOn(flag) }
  }

  /// What is sent, in order.
  public var flags: [BetaFlag] { enabled + locked }

  /// The value of the `anthropic-beta` header; nil when no flag is on: then no header is sent.
  public var headerValue: String? {
    let flags = flags
    return flags.isEmpty ? nil : flags.map(\.value).joined(separator: ",")
  }
}
