import SessionModels
import Testing

@testable import SessionAPI

/// Contract: Retry.
struct RetryPolicyTests {
  private let policy = RetryPolicy { 0 }
  private let now = FakeClock.start

  private func response(_ status: Int, _ headers: [HeaderField] = []) -> TransportResponse {
    TransportResponse(status: status, headers: headers, body: [])
  }

  @Test(arguments: [
    408, 409, 429, 500, 501, 502, 503, 504, 529, 599,
  ])
  func theseStatusesAreRetried(_ status: Int) {
    let decision = policy.decision(for: response(status), retries: 0, now: now)
    #expect(decision == .retry(after: .milliseconds(500)))
  }

  @Test(arguments: [200, 201, 204, 301, 302, 304, 400, 401, 402, 403, 404, 405, 413, 422, 600])
  func allOtherStatusesAreNot(_ status: Int) {
    #expect(policy.decision(for: response(status), retries: 0, now: now) == .giveUp)
  }

  @Test(arguments: [
    (400, "true", true), (404, "TRUE", true), (401, "True", true),
    (503, "false", false), (429, "FALSE", false), (409, "False", false),
    (503, "yes", true), (404, "yes", false), (503, "", true), (200, "true", false),
  ])
  func theServicesOwnWordDecidesInAnyLetterCase(_ status: Int, _ word: String, _ retried: Bool) {
    let response = response(status, [HeaderField("X-Should-Retry", word)])
    let decision = policy.decision(for: response, retries: 0, now: now)
    #expect((decision != .giveUp) == retried)
  }

  @Test(arguments: [
    (NetworkFailure.connectionRefused, true), (.connectionReset, true), (.closedEarly, true),
    (.bodyCut(received: 9), true),
    (.connectTimeout, true), (.timeout(.seconds(30)), true),
    (.hostNotFound("h"), false), (.certificate(.unknown), false), (.notHTTP, false),
    (.tls("no cipher"), false),
    (.proxyRefused(status: 407), false), (.trustRoots(path: "/x", reason: "none"), false),
    (.noTrustRoots(lookedIn: []), false),
    (.other("odd"), false),
  ])
  func onlyConnectionsThatMayWorkLaterAreTriedAgain(_ failure: NetworkFailure, _ retried: Bool) {
    #expect(
      policy.decision(for: failure, retries: 0)
        == (retried ? .retry(after: .milliseconds(500)) : .giveUp))
  }

  @Test func thereAreTwoRetriesAtMost() {
    #expect(policy.decision(for: response(503), retries: 1, now: now) != .giveUp)
    #expect(policy.decision(for: response(503), retries: 2, now: now) == .giveUp)
    #expect(policy.decision(for: .closedEarly, retries: 1) != .giveUp)
    #expect(policy.decision(for: .closedEarly, retries: 2) == .giveUp)
    let insisting = response(503, [HeaderField("x-should-retry", "true")])
    #expect(policy.decision(for: insisting, retries: 2, now: now) == .giveUp)
  }

  @Test(arguments: [
    ("retry-after-ms", "1500", Duration.milliseconds(1500)),
    ("Retry-After-Ms", "0.5", .microseconds(500)),
    ("retry-after-ms", "60000", .seconds(60)),
    ("retry-after", "2", .seconds(2)), ("Retry-After", "1.5", .milliseconds(1500)),
    ("retry-after", "60", .seconds(60)),
    ("retry-after", "Sun, 15 Mar 2026 10:00:07 GMT", .seconds(7)),
  ])
  func theWaitThatIsAskedForIsKept(_ name: String, _ value: String, _ wait: Duration) {
    let response = response(429, [HeaderField(name, value)])
    #expect(policy.decision(for: response, retries: 0, now: now) == .retry(after: wait))
    #expect(RetryPolicy.wait(askedBy: response, now: now) == wait)
  }

  @Test(arguments: [
    "", "0", "0.0", "-1", "soon", "2s", "1e3", "0x10", "nan", "inf", ".", "1,5", "２",
    "99999999999999999999", "Sun, 15 Mar 2026 10:00:00 GMT", "Sun, 15 Mar 2026 09:59:59 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 15 Mar 2026 10:00:07", "15 Mar 2026",
    "Sun, 15 Mrz 2026 10:00:07 GMT", "Sun, 32 Mar 2026 10:00:07 GMT",
  ])
  func aWaitThatCannotBeMeantIsTheBackoff(_ value: String) {
    for name in ["retry-after", "retry-after-ms"] {
      let response = response(429, [HeaderField(name, value)])
      #expect(
        policy.decision(for: response, retries: 0, now: now) == .retry(after: .milliseconds(500)))
      #expect(RetryPolicy.wait(askedBy: response, now: now) == nil)
    }
  }

  @Test func millisecondsComeBeforeSeconds() {
    let both = [HeaderField("retry-after", "9"), HeaderField("retry-after-ms", "250")]
    #expect(RetryPolicy.wait(askedBy: response(429, both), now: now) == .milliseconds(250))
    let unreadable = [HeaderField("retry-after", "9"), HeaderField("retry-after-ms", "soon")]
    #expect(RetryPolicy.wait(askedBy: response(429, unreadable), now: now) == .seconds(9))
  }

  @Test(arguments: [
    ("retry-after", "61", Duration.seconds(61)), ("retry-after-ms", "60001", .milliseconds(60_001)),
    ("retry-after", "Sun, 15 Mar 2026 11:00:00 GMT", .seconds(3600)),
  ])
  func aWaitOfMoreThanAMinuteIsToldAndNotWaited(_ name: String, _ value: String, _ wait: Duration) {
    let response = response(
      429, [HeaderField(name, value), HeaderField("x-should-retry", "true")])
    #expect(policy.decision(for: response, retries: 0, now: now) == .giveUp)
    #expect(RetryPolicy.wait(askedBy: response, now: now) == wait)
  }

  @Test(arguments: [
    (0.0, 0, Duration.milliseconds(500)), (0.0, 1, .seconds(1)),
    (1.0, 0, .milliseconds(375)), (1.0, 1, .milliseconds(750)), (0.5, 0, .microseconds(437_500)),
    (-1.0, 0, .milliseconds(500)), (2.0, 0, .milliseconds(500)), (.nan, 0, .milliseconds(500)),
  ])
  func theBackoffDoublesAndIsShortenedByAQuarterAtMost(
    _ random: Double, _ retries: Int, _ wait: Duration
  ) {
    let policy = RetryPolicy { random }
    #expect(policy.decision(for: response(503), retries: retries, now: now) == .retry(after: wait))
    #expect(policy.decision(for: .connectionReset, retries: retries) == .retry(after: wait))
  }
}
