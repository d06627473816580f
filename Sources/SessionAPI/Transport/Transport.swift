import SessionModels

/// Carries one request to a service and its whole answer back.
///
/// One function, so that a test double is a few lines:
/// ```swift
/// struct AlwaysEmpty: Transport {
///   func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
///     TransportResponse(status: 200, headers: [], body: Array(#"{"data":[],"next_page":null}"#.utf8))
///   }
/// }
/// ```
/// A transport follows no redirect, repeats nothing, and gives up at the request's deadline, head and body together.
public protocol Transport: Sendable {
  func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
}

/// One GET request, ready to be sent. There is no other method.
public struct TransportRequest: Sendable {
  public let baseURL: BaseURL
  /// Path and query, percent-encoded, the base URL's path prefix included: `/v1/sessions/sesn_1`.
  public let target: String
  /// Every header, in order; checked: no value holds a control character.
  public let headers: [HeaderField]
  /// How long the whole of this attempt may take, head and body.
  public let timeout: Duration
  /// The most bytes the body may have after decompression.
  public let bodyLimit: Int

  public init(
    baseURL: BaseURL, target: String, headers: [HeaderField], timeout: Duration, bodyLimit: Int
  ) {
    self.baseURL = baseURL
    self.target = target
    self.headers = headers
    self.timeout = timeout
    self.bodyLimit = bodyLimit
  }
}

/// A whole answer, whatever its status.
public struct TransportResponse: Sendable {
  public let status: Int
  public let headers: [HeaderField]
  /// The body after decompression.
  public let body: [UInt8]

  public init(status: Int, headers: [HeaderField], body: [UInt8]) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of that name, in any letter case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// Why a transport has no whole answer.
public enum TransportFailure: Error, Sendable, Hashable {
  case network(NetworkFailure)
  /// The body has more bytes than the request allows.
  case bodyTooLarge
  /// The body is not compressed as its header says.
  case compression(String)
  case cancelled
}
