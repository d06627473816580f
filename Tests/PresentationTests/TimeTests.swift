import DisplayText
import Presentation
import SessionModels
import Testing

@Suite struct TimeTests {
  @Test(arguments: [
    (0, "just now"), (-44, "just now"), (44, "just now"), (-45, "1 minute ago"),
    (-119, "1 minute ago"),
    (-120, "2 minutes ago"), (-3599, "59 minutes ago"), (-3600, "1 hour ago"),
    (-7200, "2 hours ago"),
    (-86_399, "23 hours ago"), (-86_400, "1 day ago"), (-59 * 86_400, "59 days ago"),
    (-61 * 86_400, "2 months ago"),
    (-366 * 86_400, "1 year ago"), (-3 * 366 * 86_400, "3 years ago"), (3600, "in 1 hour"),
    (600, "in 10 minutes"),
  ]) func anAgeIsSaidInWords(seconds: Int, words: String) {
    let now = Instant(seconds: 1_794_751_327)
    #expect(
      RelativeTime.words(for: Instant(seconds: now.seconds + Int64(seconds)), now: now).plain
        == words)
  }

  @Test func agesAtTheEndsOfTimeDoNotTrap() {
    for seconds in [Int64.min, -1, 0, .max] {
      for now in [Int64.min, 0, .max] {
        let words = RelativeTime.words(for: Instant(seconds: seconds), now: Instant(seconds: now))
        #expect(!words.isEmpty)
      }
    }
  }

  @Test func aClockShowsTheLocalTime() {
    let instant = Instant(seconds: 1_794_751_327)
    #expect(ClockTime.seconds(instant, offset: 0).plain == "14:02:07")
    #expect(ClockTime.minutes(instant, offset: -18_000).plain == "09:02")
    #expect(ClockTime.seconds(instant, offset: 19_800).plain == "19:32:07")
  }

  @Test(arguments: [
    (Duration.milliseconds(0), "0 ms"), (.milliseconds(182), "182 ms"),
    (.milliseconds(1440), "1.4 s"),
    (.seconds(12), "12 s"), (.seconds(185), "3 min 5 s"),
  ]) func aDurationIsSaidShortly(duration: Duration, words: String) {
    #expect(DurationWords.words(duration).plain == words)
  }

  @Test func whatIsStillToWaitIsRoundedUp() {
    #expect(DurationWords.wholeSeconds(.milliseconds(11_001)).plain == "12 s")
    #expect(DurationWords.wholeSeconds(.milliseconds(-5)).plain == "0 s")
  }
}
