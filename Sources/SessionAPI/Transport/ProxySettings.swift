import SessionModels

/// Which proxy stands between this machine and a server, as the environment says.
///
/// For https: `https_proxy`, `HTTPS_PROXY`, `all_proxy`, `ALL_PROXY`. For plain http: `http_proxy` in lower case only, then
/// the last two. `no_proxy`, before `NO_PROXY`, names what is asked without one. An empty variable is an unset one.
public struct ProxySettings: Sendable {
  private let secure: Result<Proxy?, ProxyRefusal>
  private let plain: Result<Proxy?, ProxyRefusal>
  private let exceptions: [ProxyException]

  public init(environment: [String: String]) {
    secure = Self.proxy(["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"], environment)
    plain = Self.proxy(["http_proxy", "all_proxy", "ALL_PROXY"], environment)
    let names = ["no_proxy", "NO_PROXY"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    exceptions = names.split { $0 == "," || $0.isWhitespace }.map { ProxyException(String($0)) }
  }

  /// The proxy for a server; nil where it is asked directly.
  ///
  /// - Throws: why the variable that holds for this server names none that can be used; others are not looked at.
  public func proxy(for baseURL: BaseURL) throws(ProxyRefusal) -> Proxy? {
    guard !exceptions.contains(where: { $0.matches(baseURL) }) else { return nil }
    return try (baseURL.scheme == .https ? secure : plain).get()
  }

  private static func proxy(_ variables: [String], _ environment: [String: String])
    -> Result<Proxy?, ProxyRefusal>
  {
    for variable in variables {
      if let text = environment[variable], !text.isEmpty {
        return Result { () throws(ProxyRefusal) in try Proxy(text, variable: variable) }
      }
    }
    return .success(nil)
  }
}

/// An HTTP proxy. Its description shows host and port alone.
public struct Proxy: Sendable, Hashable, CustomStringConvertible {
  public let host: String
  public let port: Int
  /// Whom it knows; nil where it asks nobody who he is.
  let login: Login?

  /// A user name and a password.
  struct Login: Hashable {
    let user: Secret
    let password: Secret
  }

  /// - Parameter text: `http://[user[:password]@]host[:port]`; the scheme may be left out.
  init(_ text: String, variable: String) throws(ProxyRefusal) {
    var rest = text[...]
    if let separator = text.firstRange(of: "://") {
      let scheme = text[..<separator.lowerBound].lowercased()
      guard scheme == "http" else {
        throw ProxyRefusal(variable: variable, reason: .scheme(scheme))
      }
      rest = text[separator.upperBound...]
    }
    var authority = rest.prefix { !"/?#".contains($0) }
    var login: Login?
    if let at = authority.lastIndex(of: "@") {
      let parts = authority[..<at].split(
        separator: ":", maxSplits: 1, omittingEmptySubsequences: false
      )
      .map { Secret(String(decoding: PercentEncoding.decoded($0), as: UTF8.self)) }
      login = Login(user: parts[0], password: parts.count > 1 ? parts[1] : Secret(""))
      authority = authority[authority.index(after: at)...]
    }
    // The same rules as for a server's address, without a path.
    do throws(BaseURLRefusal) {
      let address = try BaseURL("http://" + authority, allowHTTP: true)
      (host, port) = (address.host, address.port ?? (authority.hasSuffix(":80") ? 80 : 1080))
    } catch {
      throw ProxyRefusal(variable: variable, reason: .address)
    }
    self.login = login
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Why a proxy variable cannot be used. It does not hold the password.
public struct ProxyRefusal: Error, Sendable, Hashable {
  public let variable: String
  public let reason: Reason

  public enum Reason: Sendable, Hashable {
    /// Only `http://` proxies are spoken to.
    case scheme(String)
    case address
  }
}
