import SessionModels
import Testing

struct CivilTimeTests {
  private func text(_ time: CivilTime) -> String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(time.year, 4))-\(digits(time.month, 2))-\(digits(time.day, 2))"
      + "T\(digits(time.hour, 2)):\(digits(time.minute, 2)):\(digits(time.second, 2))Z"
  }

  @Test(arguments: [
    (Int64(0), 0, "1970-01-01T00:00:00Z"),
    (-1, 0, "1969-12-31T23:59:59Z"),
    (1_773_568_800, 0, "2026-03-15T10:00:00Z"),
    (1_773_568_800, 7200, "2026-03-15T12:00:00Z"),
    (1_773_568_800, -39_600, "2026-03-14T23:00:00Z"),
    (951_782_400, 0, "2000-02-29T00:00:00Z"),
    (-2_203_891_200, -1, "1900-02-28T23:59:59Z"),
    (253_402_300_799, 1, "10000-01-01T00:00:00Z"),
  ])
  func aMomentHasItsDateAtEveryOffset(_ seconds: Int64, _ offset: Int, _ shown: String) {
    #expect(text(CivilTime(Instant(seconds: seconds), offset: offset)) == shown)
  }

  /// Every 17th day of the years 1 to 9999, at another time of day each.
  @Test func everyDateIsReadBackAsTheSameMoment() {
    for day in stride(from: Int64(-719_162), to: 2_932_897, by: 17) {
      let moment = Instant(seconds: day * 86_400 + (day &* 7919 % 86_400 + 86_400) % 86_400)
      let shown = text(CivilTime(moment))
      guard Timestamp(shown).instant == moment else {
        Issue.record("\(moment) shows as \(shown)")
        return
      }
    }
  }
}
