/// A repository's address, taken apart: `https://github.com/owner/name.git`, `git@github.com:owner/name`.
public struct RepositoryAddress: Sendable, Hashable {
  /// The host in lower case, without a user name and port; empty where there is none.
  public let host: String
  /// Host, port and path without scheme, user name, `.git` and slashes at the end.
  public let rest: Substring
  /// What stands behind the host, without `.git` and slashes around it.
  public let path: Substring

  /// No address is longer: what is longer is not taken apart.
  private static let limit = 5_000

  public init(_ url: String) {
    guard url.utf8.count <= Self.limit else {
      (host, rest, path) = ("", url[...], url[...])
      return
    }
    // What divides an address is ASCII, so its bytes are looked at: a screen takes an address apart for each of its rows.
    var rest = url.utf8[...]
    var isShellAddress = true
    if let colon = rest.firstIndex(of: Self.colon), rest[colon...].starts(with: "://".utf8) {
      rest = rest[colon...].dropFirst(3)
      isShellAddress = false
    }
    // A user name before the host is of no interest, and might be a token.
    if let at = rest.prefix(while: { $0 != Self.slash }).lastIndex(of: UInt8(ascii: "@")) {
      rest = rest[at...].dropFirst()
    }
    while rest.last == Self.slash { rest.removeLast() }
    if rest.suffix(4).elementsEqual(".git".utf8) { rest.removeLast(4) }
    let authority = rest.prefix { $0 != Self.slash && !(isShellAddress && $0 == Self.colon) }
    let path = rest[authority.endIndex...].drop { $0 == Self.slash || $0 == Self.colon }
    self.rest = Substring(rest)
    self.path = Substring(path)
    host = Substring(authority.prefix { $0 != Self.colon }).lowercased()
  }

  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")

  /// What two addresses of one repository have in common: host and path, without `.git` and slashes at the end.
  public var key: String { host + "/" + path }

  public var isGitHub: Bool { host == "github.com" || host == "www.github.com" }

  /// The addresses and `owner/name` pairs that a text may name: `key` or `path` of each in lower case.
  static func names(in text: String) -> Set<String> {
    let words = text.split { $0.isWhitespace || separators.contains($0) }
    return Set(
      words.filter { $0.contains("/") }.map { word in
        var word = word
        while let last = word.last, ".:!?".contains(last) { word.removeLast() }
        return RepositoryAddress(String(word)).key.lowercased()
      })
  }

  private static let separators: Set<Character> = [
    "\"", "'", "`", "(", ")", "[", "]", "<", ">", "{", "}", ",", ";", "|",
  ]

  /// Whether it is among the names that a text has.
  public func isNamed(in names: Set<String>) -> Bool {
    !path.isEmpty && (names.contains(key.lowercased()) || names.contains(path.lowercased()))
  }
}
