import SessionAPI
import SessionModels
import Testing

struct SystemClockTests {
  @Test func theClockKnowsTheYearAndItsReadingNeverShrinks() {
    let clock = SystemClock()
    #expect(clock.now > Instant(seconds: 1_700_000_000))
    let first = clock.reading
    #expect(clock.reading >= first)
  }

  @Test(.timeLimit(.minutes(10)))
  func aWaitEndsWhenTheTaskIsCancelled() async {
    let task = Task { try await SystemClock().sleep(for: .seconds(3600)) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
