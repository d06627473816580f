import SessionModels
import Testing

@testable import SessionAPI

/// RFC 9110, IMF-fixdate.
struct HTTPDateTests {
  @Test(arguments: [
    ("Sun, 06 Nov 1994 08:49:37 GMT", Int64(784_111_777)),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
    ("Fri, 31 Dec 9999 23:59:59 GMT", 253_402_300_799),
  ])
  func aDateNamesItsMoment(_ text: String, _ seconds: Int64) {
    #expect(HTTPDate.instant(text) == Instant(seconds: seconds))
  }

  @Test(arguments: [
    "", "GMT", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
    "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT",
    "Sun, 06 Nov 1994 8:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT GMT",
    "1994-11-06T08:49:37Z",
  ])
  func anyOtherTextNamesNone(_ text: String) {
    #expect(HTTPDate.instant(text) == nil)
  }
}
