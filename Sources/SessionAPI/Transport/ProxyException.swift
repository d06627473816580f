import SessionModels

/// One entry of `no_proxy`: `*`, a name with all that is below it, an address, a range of addresses; with or without a
/// port.
struct ProxyException: Sendable {
  private enum Rule {
    case everything
    /// The name itself and what is below it; without a leading dot.
    case name(String)
    case range([UInt8], bits: Int)
  }

  private let rule: Rule
  private let port: Int?

  init(_ text: String) {
    var name = text.lowercased()
    var port: Int?
    if name.hasPrefix("["), let end = name.firstIndex(of: "]") {
      port = Int(name[name.index(after: end)...].drop { $0 == ":" })
      name = String(name[name.index(after: name.startIndex)..<end])
    } else if let colon = name.lastIndex(of: ":"), name.firstIndex(of: ":") == colon {
      port = Int(name[name.index(after: colon)...])
      name = String(name[..<colon])
    }
    self.port = port
    let parts = name.split(separator: "/", maxSplits: 1)
    if name == "*" {
      rule = .everything
    } else if let first = parts.first, let address = IPAddress.bytes(String(first)) {
      let bits = parts.count == 2 ? Int(parts[1]) ?? -1 : address.count * 8
      // A range that is none matches nothing but its own name.
      rule = (0...address.count * 8).contains(bits) ? .range(address, bits: bits) : .name(name)
    } else {
      rule = .name(String(name.drop { $0 == "." }))
    }
  }

  func matches(_ baseURL: BaseURL) -> Bool {
    if let port, port != baseURL.port ?? (baseURL.scheme == .https ? 443 : 80) { return false }
    switch rule {
    case .everything: return true
    case .name(let name):
      return !name.isEmpty && (baseURL.host == name || baseURL.host.hasSuffix("." + name))
    case .range(let range, let bits):
      guard let address = IPAddress.bytes(baseURL.host), address.count == range.count else {
        return false
      }
      return IPAddress.agree(address, range, bits: bits)
    }
  }
}
