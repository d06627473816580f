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
  /// User name and password, as Basic authorization encodes them.
  let authorization: Secret?

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
    var authorization: Secret?
    if let at = authority.lastIndex(of: "@") {
      authorization = Secret(Self.base64(Self.credentials(authority[..<at])))
      authority = authority[authority.index(after: at)...]
    }
    // The same rules as for a server's address, without a path.
    do throws(BaseURLRefusal) {
      let address = try BaseURL("http://" + authority, allowHTTP: true)
      (host, port) = (address.host, address.port ?? (authority.hasSuffix(":80") ? 80 : 1080))
    } catch {
      throw ProxyRefusal(variable: variable, reason: .address)
    }
    self.authorization = authorization
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// `user:password`, percent escapes decoded.
  private static func credentials(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = String(rest.prefix(2)).flatMap({ UInt8($0, radix: 16) })
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes.contains(UInt8(ascii: ":")) ? bytes : bytes + [UInt8(ascii: ":")]
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
      let value = group[0] << 16 | group[1] << 8 | group[2]
      let length = min(3, bytes.count - start)
      for digit in 0..<4 {
        text.append(digit <= length ? digits[Int(value >> UInt32(18 - 6 * digit)) & 63] : "=")
      }
    }
    return text
  }
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
