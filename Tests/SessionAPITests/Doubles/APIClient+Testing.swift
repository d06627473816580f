import SessionModels

@testable import SessionAPI

extension APIClient {
  /// A key that is no key of anybody.
  static let key = "sk-ant-api03-not-a-real-key"

  /// A client over a transport that answers as told, without jitter, on time that never really passes.
  static func asking(
    _ transport: any Transport, as key: String = APIClient.key, baseURL: BaseURL = .official,
    clock: any RetryClock = FakeClock()
  ) throws -> APIClient {
    let credential = try Credential(key, scheme: .apiKey, source: .variable("ANTHROPIC_API_KEY"))
    return APIClient(
      transport: transport,
      configuration: Configuration(baseURL: baseURL, credentials: .fixed(credential)),
      clock: clock, policy: RetryPolicy { 0 })
  }

  /// Asks for a resource, and says why it has none.
  func refusal(onEvent: @escaping EventHandler = { _ in }) async -> APIError? {
    do throws(APIError) {
      _ = try await resource("sesrsc_1", of: "sesn_1", betas: BetaSelection(), onEvent: onEvent)
      return nil
    } catch {
      return error
    }
  }
}

/// A file, as short as it may be.
let fileBody = """
  {"id":"sesrsc_1","type":"file","file_id":"file_1","mount_path":"/a","created_at":"2026-03-15T10:00:00Z",\
  "updated_at":"2026-03-15T10:00:00Z"}
  """
