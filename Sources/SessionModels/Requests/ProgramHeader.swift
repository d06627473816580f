/// The headers that a request has by itself: those this program sets, then those of the connection. Nobody can replace
/// them.
public enum ProgramHeader: String, Sendable, Hashable, CaseIterable {
  case apiVersion = "anthropic-version"
  case betas = "anthropic-beta"
  case workspace = "anthropic-workspace-id"
  case apiKey = "X-Api-Key"
  case authorization = "Authorization"
  case accept = "Accept"
  case userAgent = "User-Agent"

  case acceptEncoding = "Accept-Encoding"
  case connection = "Connection"
  case contentLength = "Content-Length"
  case expect = "Expect"
  case host = "Host"
  case keepAlive = "Keep-Alive"
  case proxyAuthorization = "Proxy-Authorization"
  case proxyConnection = "Proxy-Connection"
  case te = "TE"
  case trailer = "Trailer"
  case transferEncoding = "Transfer-Encoding"
  case upgrade = "Upgrade"

  /// The header of that name, in any letter case.
  public init?(_ name: String) {
    let name = name.lowercased()
    guard let header = Self.allCases.first(where: { $0.name.lowercased() == name }) else {
      return nil
    }
    self = header
  }

  /// The name as it is sent.
  public var name: String { rawValue }
}
