import ExactJSON
import Samples
import SessionAPI
import SessionModels
import Synchronization

/// Time that passes by waiting alone, and then at once.
final class StillClock: RetryClock {
  private let passed = Mutex<[Duration]>([])

  /// Every wait, in order.
  var waits: [Duration] { passed.withLock { $0 } }
  var reading: Duration { waits.reduce(.zero, +) }
  var now: Instant { Instant(seconds: 1_773_568_800) }

  func sleep(for duration: Duration) async throws { passed.withLock { $0.append(duration) } }
}

extension APIClient {
  /// The client of the demo.
  static func ofSamples(
    _ transport: SampleTransport = SampleTransport(), clock: StillClock = StillClock()
  ) -> APIClient {
    APIClient(
      transport: transport, configuration: Configuration(credentials: nil, isDemo: true),
      clock: clock, policy: RetryPolicy { 0 })
  }

  /// All resources of a session, and how many pages they came in.
  func resources(of session: String) async throws(APIError) -> ([SessionResource], pages: Int) {
    let pages = try await allResources(of: session, betas: BetaSelection()).pages
    return (pages.flatMap(\.value.resources), pages.count)
  }
}

extension SampleTransport {
  /// Sends a request as somebody without the client would.
  func ask(
    _ target: String, version: String? = "2023-06-01",
    flags: String? = BetaFlag.managedAgents.value, baseURL: BaseURL = .official,
    bodyLimit: Int = 64 << 20
  ) async throws(TransportFailure) -> TransportResponse {
    var headers: [HeaderField] = []
    if let version { headers.append(HeaderField("Anthropic-Version", version)) }
    if let flags { headers.append(HeaderField("Anthropic-Beta", flags)) }
    return try await send(
      TransportRequest(
        baseURL: baseURL, target: target, headers: headers, timeout: .seconds(30),
        bodyLimit: bodyLimit))
  }
}

extension TransportResponse {
  var root: JSONValue { get throws { try JSONDocument(body).root } }
}
