import SessionModels

/// The questions beside the session and its resources: a few at once, and never in anybody's way.
///
/// Checks begin after a pause; what somebody opened goes before them.
public struct BackgroundRequests: Sendable, Equatable {
  /// How many are asked at once.
  static let limit = 4

  /// What somebody opened and is still to be asked, in order.
  var lookups: [WaitingLookup] = []
  /// The pause before the first of the checks; nil where none is waited for.
  public internal(set) var pause: Token?
  public internal(set) var running: [Token: RunningRequest] = [:]

  struct WaitingLookup: Sendable, Equatable {
    let token: Token
    let lookup: Lookup
  }

  /// Notes what happens to a request.
  mutating func note(_ event: FetchEvent, for token: Token, at now: Instant) {
    running[token]?.note(event, at: now)
  }

  /// Everything that somebody waits for.
  public var tokens: Set<Token> { Set(running.keys).union([pause].compactMap(\.self)) }
}

extension Question {
  var isLookup: Bool { if case .lookup = self { true } else { false } }
}
