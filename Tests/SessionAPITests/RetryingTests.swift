import SessionModels
import Testing

@testable import SessionAPI

/// One request, and the attempts it takes.
struct RetryingTests {
  private let overloaded =
    #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"}"#

  @Test func anAnswerAfterTwoFailuresKnowsEveryAttemptAndWait() async throws {
    let clock = FakeClock()
    let transport = ScriptedTransport(
      .answer(529, body: overloaded), .failure(.network(.connectionReset)), .ok(fileBody))
    let client = try APIClient.asking(transport, clock: clock)
    let answer = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
    let start = FakeClock.start
    #expect(
      answer.attempts == [
        Attempt(
          number: 1, startedAt: start, duration: .zero, outcome: .status(529),
          wait: .milliseconds(500)),
        Attempt(
          number: 2, startedAt: start.advanced(by: .milliseconds(500)), duration: .zero,
          outcome: .failed(.connectionReset), wait: .seconds(1)),
        Attempt(
          number: 3, startedAt: start.advanced(by: .milliseconds(1500)), duration: .zero,
          outcome: .status(200)),
      ])
    #expect(answer.duration == .milliseconds(1500))
    #expect(answer.receivedAt == start.advanced(by: .milliseconds(1500)))
    #expect(clock.waits == [.milliseconds(500), .seconds(1)])
    #expect(Set(transport.targets).count == 1)
  }

  @Test func everyAttemptAndWaitIsToldWhileItHappens() async throws {
    let log = EventLog()
    let transport = ScriptedTransport(
      .answer(529, ["retry-after": "2"], body: overloaded), .failure(.network(.closedEarly)),
      .ok(fileBody))
    let client = try APIClient.asking(transport)
    _ = try await client.resource(
      "sesrsc_1", of: "sesn_1", betas: BetaSelection(), onEvent: log.handler)
    #expect(
      log.events == [
        .attempt(1),
        .waiting(
          RetryWait(
            retry: 1, limit: 2, delay: .seconds(2), outcome: .status(529),
            errorType: "overloaded_error")),
        .attempt(2),
        .waiting(
          RetryWait(
            retry: 2, limit: 2, delay: .seconds(1), outcome: .failed(.closedEarly), errorType: nil)),
        .attempt(3),
      ])
  }

  @Test func theThirdFailureIsTheLastAndItsAnswerIsTold() async throws {
    let transport = ScriptedTransport(
      .answer(503), .answer(500), .answer(529, ["retry-after": "7"], body: overloaded))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .status(529, retryAfter: .seconds(7)))
    #expect(error?.envelope?.type == "overloaded_error")
    #expect(error?.requestID == "req_1")
    #expect(
      error?.attempts.map(\.outcome) == [.status(503), .status(500), .status(529)])
    #expect(error?.attempts.map(\.wait) == [.milliseconds(500), .seconds(1), nil])
    #expect(transport.requests.count == 3)
  }

  @Test func aWaitOfMoreThanAMinuteEndsTheRequestAtOnce() async throws {
    let clock = FakeClock()
    let transport = ScriptedTransport(.answer(429, ["retry-after": "61"]))
    let error = await (try APIClient.asking(transport, clock: clock)).refusal()
    #expect(error?.kind == .status(429, retryAfter: .seconds(61)))
    #expect(clock.waits.isEmpty)
    #expect(transport.requests.count == 1)
  }

  @Test func aServiceThatSaysNotToRetryIsNotAskedAgain() async throws {
    let transport = ScriptedTransport(.answer(503, ["X-Should-Retry": "False"]))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .status(503, retryAfter: nil))
    #expect(transport.requests.count == 1)
  }

  @Test func aServiceThatSaysToRetryIsAskedAgainWhateverItsStatus() async throws {
    let transport = ScriptedTransport(
      .answer(404, ["x-should-retry": "true"]),
      .answer(200, ["x-should-retry": "true"], body: fileBody))
    #expect(await (try APIClient.asking(transport)).refusal() == nil)
    #expect(transport.requests.count == 2)
  }

  @Test(arguments: [
    NetworkFailure.hostNotFound("nowhere.example"), .certificate(.unknown), .tls("no cipher"),
    .proxyRefused(status: 407), .trustRoots(path: "/x", reason: "no such file"),
    .noTrustRoots(lookedIn: ["/x"]), .other("odd"),
  ])
  func aFailureThatStaysIsToldAtOnce(_ failure: NetworkFailure) async throws {
    let transport = ScriptedTransport(.failure(.network(failure)))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .network(failure))
    #expect(error?.attempts.map(\.outcome) == [.failed(failure)])
    #expect(transport.requests.count == 1)
  }

  @Test(arguments: [
    (TransportFailure.bodyTooLarge, BodyProblem.tooLarge(limit: 67_108_864)),
    (.compression("bad checksum"), .compression("bad checksum")),
  ])
  func aWholeAnswerThatCannotBeReadIsNotAskedForAgain(
    _ failure: TransportFailure, _ problem: BodyProblem
  ) async throws {
    let transport = ScriptedTransport(.failure(failure))
    let error = await (try APIClient.asking(transport)).refusal()
    #expect(error?.kind == .unreadable(problem))
    #expect(transport.requests.count == 1)
  }

  @Test func brokenJSONIsNotAskedForAgain() async throws {
    let transport = ScriptedTransport(.ok("{"))
    _ = await (try APIClient.asking(transport)).refusal()
    #expect(transport.requests.count == 1)
  }
}
