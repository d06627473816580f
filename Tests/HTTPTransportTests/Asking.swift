import Glibc
import LoopbackServer
import SessionModels

@testable import SessionAPI

/// Asks a server of this machine through the real transport. The test process's environment plays no part.
struct Asking {
  let server: LoopbackServer
  private let transport: HTTPTransport

  init(_ server: LoopbackServer, environment: [String: String] = [:]) throws {
    self.server = server
    transport = HTTPTransport(
      proxies: ProxySettings(environment: environment), environment: environment)
  }

  /// On a system that keeps its authorities in these places.
  init(_ server: LoopbackServer, places: SystemPlaces) throws {
    self.server = server
    transport = HTTPTransport(
      proxies: ProxySettings(environment: [:]),
      trustRoots: TrustRoots(environment: [:], places: places))
  }

  /// More than any answer takes: tests that block hold the threads that answers are taken on, for as long as they last.
  static let patience = Duration.seconds(300)

  func send(
    _ target: String = "/v1/sessions/sesn_1", baseURL: String? = nil,
    timeout: Duration = Self.patience,
    bodyLimit: Int = AnswerLimits.bodyBytes
  ) async throws -> TransportResponse {
    try await transport.send(
      TransportRequest(
        baseURL: try BaseURL(baseURL ?? server.baseURL), target: target,
        headers: [
          HeaderField("X-Api-Key", "sk-test"), HeaderField("anthropic-version", "2023-06-01"),
        ],
        timeout: timeout, bodyLimit: bodyLimit))
  }

  /// How asking failed; nil where it did not.
  func failure(
    baseURL: String? = nil, timeout: Duration = Self.patience,
    bodyLimit: Int = AnswerLimits.bodyBytes
  ) async -> TransportFailure? {
    do {
      _ = try await send(baseURL: baseURL, timeout: timeout, bodyLimit: bodyLimit)
      return nil
    } catch {
      return error as? TransportFailure
    }
  }
}

/// A file that is there as long as the value is.
final class TemporaryFile {
  let path: String

  init(_ text: String) throws {
    var name = Array("/tmp/sessionscope-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    _ = write(descriptor, text, text.utf8.count)
    close(descriptor)
  }

  deinit { unlink(path) }
}
