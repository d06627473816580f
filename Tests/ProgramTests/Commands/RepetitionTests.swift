import Testing

@testable import sessionscope

/// Something is attempted again until it is over, or the time is.
@Suite struct RepetitionTests {
  /// A clock that only a pause moves.
  private final class Clock {
    var time = Duration.zero
    var pauses: [Duration] = []
  }

  private func attempts(within seconds: Double, overAt last: Int) -> (count: Int, clock: Clock) {
    let clock = Clock()
    var count = 0
    let repetition = Repetition(
      interval: .seconds(2), limit: .seconds(seconds), now: { clock.time },
      pause: {
        clock.pauses.append($0)
        clock.time += $0
      })
    let outcome = repetition.run {
      count += 1
      return (count, isOver: count == last)
    }
    return (outcome, clock)
  }

  @Test func itEndsWhenItIsOver() {
    let (count, clock) = attempts(within: 60, overAt: 3)
    #expect(count == 3)
    #expect(clock.pauses == [.seconds(2), .seconds(2)])
  }

  @Test func theLastAttemptBeginsWhenTheTimeIsOver() {
    let (count, clock) = attempts(within: 5, overAt: 99)
    #expect(count == 4)
    #expect(clock.pauses == [.seconds(2), .seconds(2), .seconds(1)])
  }

  @Test func withoutTimeItIsDoneOnce() {
    let (count, clock) = attempts(within: 0, overAt: 99)
    #expect(count == 1)
    #expect(clock.pauses.isEmpty)
  }
}
