import SessionAPI
import SessionModels
import Synchronization

/// Time that passes by waiting alone, and then at once.
final class FakeClock: RetryClock {
  static let start = Instant(seconds: 1_773_568_800)

  private let passed = Mutex<[Duration]>([])

  /// Every wait, in order.
  var waits: [Duration] { passed.withLock { $0 } }
  var reading: Duration { .seconds(1000) + waits.reduce(.zero, +) }
  var now: Instant { Self.start.advanced(by: waits.reduce(.zero, +)) }

  func sleep(for duration: Duration) async throws { passed.withLock { $0.append(duration) } }
}
