/// One try of a request: when it began, how long it took, and how it ended.
public struct Attempt: Sendable, Hashable {
  /// Counted from 1.
  public let number: Int
  public let startedAt: Instant
  public let duration: Duration
  public let outcome: Outcome
  /// How long was waited after it before the next one; nil after the last.
  public var wait: Duration?

  public init(
    number: Int, startedAt: Instant, duration: Duration, outcome: Outcome, wait: Duration? = nil
  ) {
    self.number = number
    self.startedAt = startedAt
    self.duration = duration
    self.outcome = outcome
    self.wait = wait
  }
}
