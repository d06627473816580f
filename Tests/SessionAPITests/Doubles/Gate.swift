import SessionAPI
import SessionModels

/// Something that is waited for and never comes: only cancelling ends the wait.
struct Gate: Sendable {
  private let arrivals = AsyncStream<Void>.makeStream()
  private let nothing = AsyncStream<Never>.makeStream()

  /// Returns once somebody waits.
  func reached() async {
    for await _ in arrivals.stream { return }
  }

  func waitForever() async {
    arrivals.continuation.yield()
    for await _ in nothing.stream {}
  }
}

/// Never answers; says what it is told to when it is cancelled.
struct SilentTransport: Transport {
  let gate: Gate
  let failure: TransportFailure

  func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
    await gate.waitForever()
    throw failure
  }
}

/// Its waits end when they are cancelled.
struct EndlessClock: RetryClock {
  let gate: Gate

  var now: Instant { Instant(seconds: 0) }
  var reading: Duration { .zero }

  func sleep(for duration: Duration) async throws {
    await gate.waitForever()
    try Task.checkCancellation()
  }
}
