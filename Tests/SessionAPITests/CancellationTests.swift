import SessionModels
import Testing

@testable import SessionAPI

@Suite(.timeLimit(.minutes(10)))
struct CancellationTests {
  @Test(arguments: [
    TransportFailure.cancelled, .network(.other("the task was cancelled")),
    .network(.connectionReset),
  ])
  func aRequestOnItsWayEndsAsCancelledWhateverTheTransportCallsIt(_ failure: TransportFailure)
    async throws
  {
    let gate = Gate()
    let client = try APIClient.asking(SilentTransport(gate: gate, failure: failure))
    let task = Task { await client.refusal() }
    await gate.reached()
    task.cancel()
    let error = await task.value
    #expect(error?.kind == .cancelled)
    #expect(error?.target == "/v1/sessions/sesn_1/resources/sesrsc_1")
  }

  @Test func aWaitEndsAsCancelledAndNothingMoreIsSent() async throws {
    let gate = Gate()
    let transport = ScriptedTransport(.answer(503), .ok(fileBody))
    let client = try APIClient.asking(transport, clock: EndlessClock(gate: gate))
    let task = Task { await client.refusal() }
    await gate.reached()
    task.cancel()
    let error = await task.value
    #expect(error?.kind == .cancelled)
    #expect(error?.attempts.map(\.outcome) == [.status(503)])
    #expect(transport.requests.count == 1)
  }

  @Test func aTaskThatIsCancelledAlreadySendsNothing() async throws {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = try APIClient.asking(transport)
    let gate = Gate()
    let task = Task {
      await gate.waitForever()
      return await client.refusal()
    }
    await gate.reached()
    task.cancel()
    #expect(await task.value?.kind == .cancelled)
    #expect(transport.requests.isEmpty)
  }

  @Test func pagesEndAsCancelled() async throws {
    let gate = Gate()
    let client = try APIClient.asking(SilentTransport(gate: gate, failure: .cancelled))
    let task = Task { () async throws(APIError) in
      try await client.allResources(of: "sesn_1", betas: BetaSelection())
    }
    await gate.reached()
    task.cancel()
    let error = await #expect(throws: APIError.self) { try await task.value }
    #expect(error?.kind == .cancelled)
  }
}
