import SessionModels
import Testing

struct InstantTests {
  @Test(arguments: [
    (Duration.zero, Int64(100), Int32(500_000_000)),
    (.milliseconds(500), 101, 0),
    (.milliseconds(-500), 100, 0),
    (.milliseconds(-501), 99, 999_000_000),
    (.seconds(-100.5), 0, 0),
    (.seconds(3.75), 104, 250_000_000),
  ])
  func timePassesInBothDirections(_ duration: Duration, _ seconds: Int64, _ nanoseconds: Int32) {
    let moment = Instant(seconds: 100, nanoseconds: 500_000_000)
    let other = Instant(seconds: seconds, nanoseconds: nanoseconds)
    #expect(moment.advanced(by: duration) == other)
    #expect(moment.duration(to: other) == duration)
    #expect((moment < other) == (duration > .zero))
  }

  @Test func momentsStopAtTheEndsOfTime() {
    #expect(Instant(seconds: .max).advanced(by: .seconds(1)).seconds == .max)
    #expect(Instant(seconds: .min).advanced(by: .seconds(-1)).seconds == .min)
    #expect(Instant(seconds: .min).duration(to: Instant(seconds: .max)) == .zero)
  }

  @Test(arguments: [(Int32(-1), Int32(0)), (.max, 999_999_999), (7, 7)])
  func nanosecondsStayBelowASecond(_ given: Int32, _ kept: Int32) {
    #expect(Instant(seconds: 0, nanoseconds: given).nanoseconds == kept)
  }
}
