import Samples
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// The session whose requests fail in turn.
@Suite struct FailingTests {
  private let list = "/v1/sessions/\(Sample.failing)/resources"

  /// How one attempt ends: its status, or the failure of its connection.
  private func attempt(_ transport: SampleTransport, _ target: String) async -> String {
    do throws(TransportFailure) {
      let response = try await transport.ask(target)
      let wait = response.header("retry-after").map { " after " + $0 } ?? ""
      return "\(response.status)\(wait)"
    } catch {
      return error == .network(.bodyCut(received: 64)) ? "closed early" : "\(error)"
    }
  }

  private func turns(_ transport: SampleTransport, _ target: String) async -> [String] {
    var ends: [String] = []
    for _ in 0..<7 { ends.append(await attempt(transport, target)) }
    return ends
  }

  private let all = ["401", "404", "429 after 2", "529", "closed early", "200", "200"]

  @Test func eachPathTakesItsOwnTurns() async {
    let transport = SampleTransport()
    #expect(await turns(transport, list + "?limit=100") == all)
    #expect(await turns(transport, list + "/sesrsc_011CZkhA1Qb1YuEdFg7ZxUaP") == all)
  }

  @Test func theQueryIsNoPartOfThePath() async {
    let transport = SampleTransport()
    #expect(await attempt(transport, list + "?limit=1") == "401")
    #expect(await attempt(transport, list + "?limit=2") == "404")
    #expect(await attempt(transport, list) == "429 after 2")
  }

  @Test func everyRunBeginsAnew() async {
    #expect(await attempt(SampleTransport(), list) == "401")
    #expect(await attempt(SampleTransport(), list) == "401")
  }

  @Test func theSessionItselfNeverFails() async {
    let ends = await turns(SampleTransport(), "/v1/sessions/" + Sample.failing)
    #expect(Set(ends) == ["200"])
  }

  @Test func aRequestWithoutItsHeadersTakesNoTurn() async throws {
    let transport = SampleTransport()
    #expect(try await transport.ask(list, flags: nil).status == 404)
    #expect(await attempt(transport, list) == "401")
  }

  @Test func theClientRetriesWhatItMayAndEndsWell() async throws {
    let clock = StillClock()
    let client = APIClient.ofSamples(clock: clock)
    func kind() async -> APIError.Kind? {
      do throws(APIError) {
        _ = try await client.resources(of: Sample.failing)
        return nil
      } catch {
        return error.kind
      }
    }
    #expect(await kind() == .status(401, retryAfter: nil))
    #expect(await kind() == .status(404, retryAfter: nil))
    #expect(clock.waits.isEmpty)
    #expect(await kind() == .network(.bodyCut(received: 64)))
    #expect(clock.waits == [.seconds(2), .seconds(1)])
    #expect(await kind() == nil)
  }

  @Test func itsErrorsAreTheEnvelopesOfTheService() async throws {
    let transport = SampleTransport()
    let expected = [
      ("authentication_error", "invalid x-api-key"), ("not_found_error", "Not found"),
      ("rate_limit_error", "This request would exceed your organization's rate limit."),
      ("overloaded_error", "Overloaded"),
    ]
    for (number, (type, message)) in expected.enumerated() {
      let response = try await transport.ask(list)
      let id = "req_011CZkSample0000000\(number + 1)"
      #expect(
        String(decoding: response.body, as: UTF8.self)
          == #"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"},"request_id":"\#(id)"}"#
      )
      #expect(response.header("request-id") == id)
    }
  }
}
