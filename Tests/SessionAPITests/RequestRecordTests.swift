import SessionModels
import Testing

@testable import SessionAPI

/// What is told of every request when it is over, for the request log.
struct RequestRecordTests {
  private func record(_ transport: ScriptedTransport) async throws -> RequestRecord {
    let log = EventLog()
    _ = await (try APIClient.asking(transport)).refusal(onEvent: log.handler)
    #expect(log.records.count == 1)
    return try #require(log.records.first)
  }

  @Test func anAnswerIsToldWithItsHeadersAndBody() async throws {
    let record = try await record(
      ScriptedTransport(
        .answer(
          200, ["request-id": "req_1", "Content-Type": "application/json", "Set-Cookie": "a=b"],
          body: fileBody)))
    #expect(record.target == "/v1/sessions/sesn_1/resources/sesrsc_1")
    #expect(record.flags == "managed-agents-2026-04-01")
    #expect(record.outcome == .status(200))
    #expect(record.requestID == "req_1")
    #expect(record.receivedHeaders.map(\.name) == ["request-id", "Content-Type"])
    #expect(record.body == Array(fileBody.utf8))
    #expect(record.size == fileBody.utf8.count)
    #expect(record.attempts.count == 1)
  }

  @Test func retriesAreOneRequestWithTheirWaits() async throws {
    let record = try await record(
      ScriptedTransport(.answer(503), .failure(.network(.connectionReset)), .ok(fileBody)))
    #expect(record.outcome == .status(200))
    #expect(record.attempts.count == 3)
    #expect(record.duration == .milliseconds(1500))
    #expect(record.startedAt == record.attempts.first?.startedAt)
  }

  @Test func aRequestWithoutAnAnswerIsToldToo() async throws {
    let certificate = ScriptedTransport(.failure(.network(.certificate(.unknown))))
    #expect(try await record(certificate).outcome == .failed(.certificate(.unknown)))
    #expect(try await record(ScriptedTransport(.failure(.bodyTooLarge))).outcome == .unread)
    #expect(try await record(ScriptedTransport(.failure(.cancelled))).outcome == .cancelled)
  }

  @Test func noSecretIsInIt() async throws {
    let record = try await record(
      ScriptedTransport(
        .answer(
          200, ["request-id": APIClient.key, "server": "x \(APIClient.key)"],
          body: #"{"echo":"\#(APIClient.key)"}"#)))
    var text = ""
    dump(record, to: &text)
    #expect(text.contains("X-Api-Key"))
    #expect(!text.contains(APIClient.key))
    #expect(!String(decoding: record.body, as: UTF8.self).contains(APIClient.key))
    #expect(record.sentHeaders.contains(HeaderField("X-Api-Key", "••••")))
  }

  @Test func whatWasNeverSentIsNoRequest() async throws {
    let log = EventLog()
    let client = try APIClient.asking(ScriptedTransport())
    await #expect(throws: APIError.self) {
      _ = try await client.session("..", betas: BetaSelection(), onEvent: log.handler)
    }
    #expect(log.records.isEmpty)
  }
}
