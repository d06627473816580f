import Glibc
import SessionModels

/// Time as the core needs it: what the clock says, how long something took, and waiting.
public protocol RetryClock: Sendable {
  /// The moment it is.
  var now: Instant { get }
  /// A reading that only ever grows, for measuring.
  var reading: Duration { get }
  /// Waits; ends at once with an error when the task is cancelled.
  func sleep(for duration: Duration) async throws
}

/// The real clock.
public struct SystemClock: RetryClock {
  public init() {}

  public var now: Instant {
    let time = Self.time(CLOCK_REALTIME)
    return Instant(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
  }

  public var reading: Duration {
    let time = Self.time(CLOCK_MONOTONIC)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  public func sleep(for duration: Duration) async throws {
    try await NetworkThread.sleep(for: duration)
  }

  private static func time(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
