/// Who is asked, as whom, and by which way. It never holds a secret.
public struct Destination: Sendable, Hashable {
  public let baseURL: BaseURL
  public let credential: CredentialSource
  /// The value of the `anthropic-workspace-id` header; nil where none is sent.
  public let workspace: String?
  /// The proxy in between, as `host:port`, without a password.
  public let proxy: String?
  /// The value of the `anthropic-version` header.
  public let apiVersion: String
  /// The headers that are added to every request, by their names.
  public let headers: [AddedHeader]
  /// What is added to the query of every request.
  public let query: [AddedQuery]
  /// Whether sample sessions built into the program answer.
  public let isDemo: Bool

  public init(
    baseURL: BaseURL = .official, credential: CredentialSource,
    workspace: String? = nil, proxy: String? = nil,
    apiVersion: String = Destination.defaultAPIVersion, headers: [AddedHeader] = [],
    query: [AddedQuery] = [], isDemo: Bool = false
  ) {
    self.baseURL = baseURL
    self.credential = credential
    self.workspace = workspace
    self.proxy = proxy
    self.apiVersion = apiVersion
    self.headers = headers
    self.query = query
    self.isDemo = isDemo
  }

  /// The version that both reference pages send.
  public static let defaultAPIVersion = "2023-06-01"
}

/// Where a credential was found.
public enum CredentialSource: Sendable, Hashable {
  /// An environment variable, by its name.
  case variable(String)
  /// A profile on disk, by its name.
  case profile(String)
  /// No credential: nothing can be asked.
  case none
}
