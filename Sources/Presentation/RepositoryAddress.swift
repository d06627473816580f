import DisplayText

/// A repository's address as people say it.
enum RepositoryAddress {
  /// `owner/name` for an address on github.com, else the address without its scheme and `.git`.
  static func shortName(_ url: String) -> SafeText {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    // A user name before the host is of no interest, and might be a token.
    let authority = rest.prefix { $0 != "/" }
    if let at = authority.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    while rest.last == "/" { rest.removeLast() }
    if rest.hasSuffix(".git") { rest.removeLast(4) }
    for host in ["github.com/", "www.github.com/"] where rest.lowercased().hasPrefix(host) {
      return SafeText(rest.dropFirst(host.count))
    }
    return SafeText(rest)
  }
}
