import SessionModels

/// How the service is asked: where, as whom, in which version, for how long.
public struct Configuration: Sendable {
  public let destination: Destination
  /// Where the credential of each attempt comes from; nil where there is none.
  public let credentials: CredentialSupply?
  /// Where a credential was looked for, where there is none.
  public let lookedAt: [CredentialLook]
  /// The whole of one attempt, head and body.
  public let timeout: Duration
  /// What every request has beside its own headers and query.
  let additions: RequestAdditions

  /// - Parameters:
  ///   - lookedAt: where a credential was looked for, for a refusal that names each place.
  ///   - workspace: the workspace to ask in, for credentials that can act on several.
  ///   - proxy: the proxy in between, as it is shown: `host:port`.
  ///   - additions: what somebody adds to every request to this server.
  ///   - isDemo: samples answer; no credential is needed.
  public init(
    baseURL: BaseURL = .official, credentials: CredentialSupply?,
    lookedAt: [CredentialLook] = [], workspace: String? = nil,
    proxy: String? = nil,
    apiVersion: String = Destination.defaultAPIVersion, timeout: Duration = .seconds(30),
    additions: RequestAdditions = RequestAdditions(), isDemo: Bool = false
  ) {
    destination = Destination(
      baseURL: baseURL, credential: credentials?.source ?? .none, workspace: workspace,
      proxy: proxy, apiVersion: apiVersion, headers: additions.headers.map(\.header),
      query: additions.query, isDemo: isDemo)
    self.credentials = credentials
    self.lookedAt = lookedAt
    self.timeout = timeout
    self.additions = additions
  }
}

/// The version of this program and of its core.
public enum ProductVersion {
  public static let text = "0.1.0"
  /// The day of its last change, for the manual page.
  public static let date = "2026-11-27"
}
