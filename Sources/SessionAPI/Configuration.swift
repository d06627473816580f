import SessionModels

/// How the service is asked: where, as whom, in which version, for how long.
public struct Configuration: Sendable {
  public let destination: Destination
  public let credential: Credential?
  /// The whole of one attempt, head and body.
  public let timeout: Duration

  /// The most bytes an answer may have after decompression.
  public static let bodyLimit = 64 << 20

  /// - Parameters:
  ///   - proxy: the proxy in between, as it is shown: `host:port`.
  ///   - isDemo: samples answer; no credential is needed.
  public init(
    baseURL: BaseURL = .official, credential: Credential?, proxy: String? = nil,
    apiVersion: String = Destination.defaultAPIVersion, timeout: Duration = .seconds(30),
    isDemo: Bool = false
  ) {
    destination = Destination(
      baseURL: baseURL, credential: credential?.source ?? .none, proxy: proxy,
      apiVersion: apiVersion, isDemo: isDemo)
    self.credential = credential
    self.timeout = timeout
  }

  /// Takes the credential's secret out of what is told.
  var mask: SecretMask { SecretMask(secret: credential?.secret) }
}
