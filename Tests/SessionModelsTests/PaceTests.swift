import SessionModels
import Testing

/// How often pages of a walk are asked for.
@Suite struct PaceTests {
  private let start = Instant(seconds: 1000)

  @Test func twoASecondAndNoMore() {
    var pace = Pace()
    #expect(pace.ask(at: start) == .zero)
    #expect(pace.ask(at: start) == .milliseconds(500))
    // The second goes out half a second later; the third half a second after that.
    let later = start.advanced(by: .milliseconds(600))
    #expect(pace.ask(at: later) == .milliseconds(400))
    #expect(pace.ask(at: start.advanced(by: .seconds(60))) == .zero)
  }

  @Test func halfAsOftenOnceTheServiceSaysSo() {
    var pace = Pace(perSecond: 4)
    _ = pace.ask(at: start)
    pace.slowDown()
    #expect(pace.ask(at: start) == .milliseconds(500))
    var free = Pace(perSecond: 0)
    _ = free.ask(at: start)
    #expect(free.ask(at: start) == .zero)
    free.slowDown()
    #expect(free.ask(at: start) == .milliseconds(500))
  }

  @Test func aClockThatWasSetBackIsNotWaitedFor() {
    var pace = Pace()
    _ = pace.ask(at: start)
    #expect(pace.ask(at: Instant(seconds: 10)) == .milliseconds(500))
  }
}
