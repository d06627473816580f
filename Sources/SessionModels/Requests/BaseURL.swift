/// Where the service is: scheme, host, port and path prefix, nothing else.
///
/// Trailing slashes are dropped, and so is a trailing `/v1`, which requests add themselves.
public struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  public enum Scheme: String, Sendable, Hashable {
    case https
    case http
  }

  public let scheme: Scheme
  /// A name or an address, in lower case; an IPv6 address without its brackets.
  public let host: String
  /// The port, when it is not the scheme's own.
  public let port: Int?
  /// What stands before `/v1` in every path, such as `/anthropic`; usually empty.
  public let pathPrefix: String
  /// Whether a trailing `/v1` was dropped.
  public let droppedVersion: Bool

  public static let official = BaseURL(
    scheme: .https, host: "api.anthropic.com", port: nil, pathPrefix: "", droppedVersion: false)

  private init(scheme: Scheme, host: String, port: Int?, pathPrefix: String, droppedVersion: Bool) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.pathPrefix = pathPrefix
    self.droppedVersion = droppedVersion
  }

  /// - Parameter allowHTTP: whether plain http may go to a host that is not this machine.
  public init(_ text: String, allowHTTP: Bool = false) throws(BaseURLRefusal) {
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .strangeCharacter }
    guard let colon = text.firstRange(of: "://") else { throw .noScheme }
    guard let scheme = Scheme(rawValue: text[..<colon.lowerBound].lowercased()) else {
      throw .otherScheme
    }
    let rest = text[colon.upperBound...]
    let authority = rest.prefix { !"/?#\\".contains($0) }
    var path = rest[authority.endIndex...]
    if path.contains("?") { throw .query }
    if path.contains("#") { throw .fragment }
    if path.contains("\\") { throw .strangeCharacter }
    if authority.contains("@") { throw .userInfo }
    let (host, port) = try Self.hostAndPort(authority)
    while path.last == "/" { path.removeLast() }
    let droppedVersion = path.hasSuffix("/v1")
    if droppedVersion { path.removeLast(3) }
    while path.last == "/" { path.removeLast() }
    guard path.split(separator: "/").allSatisfy({ !Self.isDots($0) }) else {
      throw .dotSegment
    }
    let standard = scheme == .https ? 443 : 80
    self.init(
      scheme: scheme, host: host, port: port == standard ? nil : port, pathPrefix: String(path),
      droppedVersion: droppedVersion)
    if scheme == .http && !allowHTTP && !isLoopback { throw .plainHTTP(host: host) }
  }

  /// Whether requests stay on this machine.
  public var isLoopback: Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Host and port as a header or a person writes them.
  public var authority: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return port.map { "\(name):\($0)" } ?? name
  }

  public var description: String { "\(scheme.rawValue)://\(authority)\(pathPrefix)" }

  /// Whether a path segment is `.` or `..`, also when it is written with escapes.
  private static func isDots(_ segment: Substring) -> Bool {
    let plain = segment.lowercased().split(separator: "%2e", omittingEmptySubsequences: false)
      .joined(separator: ".")
    return plain == "." || plain == ".."
  }

  private static func hostAndPort(_ authority: Substring) throws(BaseURLRefusal) -> (String, Int?) {
    let name: Substring
    let after: Substring
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { throw .host }
      name = authority[authority.index(after: authority.startIndex)..<end]
      after = authority[authority.index(after: end)...]
      guard name.contains(":"), name.allSatisfy({ $0.isHexDigit || ":.%".contains($0) }) else {
        throw .host
      }
    } else {
      name = authority.prefix { $0 != ":" }
      after = authority[name.endIndex...]
      let allowed = name.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
      guard !name.isEmpty, allowed, name.first != ".", name.first != "-" else { throw .host }
    }
    guard !after.isEmpty else { return (name.lowercased(), nil) }
    let digits = after.dropFirst()
    guard after.first == ":", digits.allSatisfy({ ("0"..."9").contains($0) }),
      let port = Int(digits),
      (1...65_535).contains(port)
    else { throw .port }
    return (name.lowercased(), port)
  }
}

/// Why a text cannot be a base URL.
public enum BaseURLRefusal: Error, Sendable, Hashable {
  case noScheme
  case otherScheme
  case host
  case port
  case userInfo
  case query
  case fragment
  case dotSegment
  /// White space, a control character, a backslash, or a character beyond ASCII.
  case strangeCharacter
  /// Plain http to a host that is not this machine.
  case plainHTTP(host: String)
}
