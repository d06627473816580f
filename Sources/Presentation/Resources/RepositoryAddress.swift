import DisplayText
import SessionModels

/// A repository's address, taken apart: `https://github.com/owner/name.git`, `git@github.com:owner/name`.
struct RepositoryAddress {
  /// The host in lower case, without a user name and port; empty where there is none.
  let host: String
  /// Host, port and path without scheme, user name, `.git` and slashes at the end.
  private let rest: Substring
  /// What stands behind the host, without `.git` and slashes around it.
  let path: Substring

  init(_ url: String) {
    guard url.utf8.count <= ShownText.limit else {
      // No address is that long: it is not taken apart.
      (host, rest, path) = ("", url[...], url[...])
      return
    }
    var rest = url[...]
    var isShellAddress = true
    if let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
      isShellAddress = false
    }
    // A user name before the host is of no interest, and might be a token.
    if let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") {
      rest = rest[rest.index(after: at)...]
    }
    while rest.last == "/" { rest.removeLast() }
    if rest.hasSuffix(".git") { rest.removeLast(4) }
    let ends: Set<Character> = isShellAddress ? ["/", ":"] : ["/"]
    let authority = rest.prefix { !ends.contains($0) }
    var path = rest[authority.endIndex...]
    while path.first == "/" || path.first == ":" { path.removeFirst() }
    self.rest = rest
    self.path = path
    host = authority.prefix { $0 != ":" }.lowercased()
  }

  /// What two addresses of one repository have in common: host and path, without `.git` and slashes at the end.
  var key: String { host + "/" + path }

  var isGitHub: Bool { host == "github.com" || host == "www.github.com" }

  /// `owner/name` for an address on github.com, else the address without its scheme and `.git`.
  static func shortName(_ url: String) -> SafeText {
    let address = RepositoryAddress(url)
    return ShownText.line(
      String(address.isGitHub && !address.path.isEmpty ? address.path : address.rest))
  }
}
