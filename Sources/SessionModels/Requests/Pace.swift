/// How often pages of a long walk are asked for: so many a second, and half as many each time the service says that it is
/// too much.
public struct Pace: Sendable, Equatable {
  private var interval: Duration
  private var last: Instant?

  /// No walk of ours asks more often by itself (docs/decisions.md).
  public static let standard = 2.0

  /// - Parameter perSecond: 0 for no limit.
  public init(perSecond: Double = standard) {
    interval = perSecond > 0 ? .seconds(1 / perSecond) : .zero
  }

  /// Notes that a page is asked for.
  ///
  /// - Returns: how long it is to wait before.
  public mutating func ask(at now: Instant) -> Duration {
    let earliest = last.map { $0.advanced(by: interval) } ?? now
    // A clock that was set back is not waited for.
    let delay = min(interval, max(.zero, now.duration(to: earliest)))
    last = now.advanced(by: delay)
    return delay
  }

  /// Asks half as often from now on; what had no limit asks `standard` times a second.
  public mutating func slowDown() {
    interval = interval == .zero ? .seconds(1 / Self.standard) : min(interval * 2, .seconds(60))
  }
}
