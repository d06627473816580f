import SessionModels

/// Where a resource can be looked at in a web browser.
public enum WebAddress {
  /// A repository on github.com at its commit or branch, or another https address as it stands; nil for anything else.
  public static func address(of resource: SessionResource) -> String? {
    guard let repository = resource.repository else { return nil }
    let address = RepositoryAddress(repository.url)
    guard address.isGitHub, address.path.split(separator: "/").count == 2 else {
      return isPlainWebAddress(repository.url) ? repository.url : nil
    }
    let base =
      "https://github.com/" + PercentEncoding.encoded(String(address.path), keepsSlashes: true)
    switch repository.checkout {
    case .branch(let name):
      return base + "/tree/" + PercentEncoding.encoded(name, keepsSlashes: true)
    case .commit(let sha): return base + "/tree/" + PercentEncoding.encoded(sha)
    case .unknown, nil: return base
    }
  }

  /// Visible ASCII, https, and no user name in it that might be a token.
  private static func isPlainWebAddress(_ url: String) -> Bool {
    guard url.hasPrefix("https://"), url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      return false
    }
    return !url.dropFirst("https://".count).prefix { $0 != "/" }.contains("@")
  }
}

extension WebAddress {
  /// Where the Console shows a session: of the official service only.
  public static func console(session: String, of destination: Destination) -> String? {
    guard destination.baseURL == .official, !destination.isDemo else { return nil }
    let workspace = destination.workspace ?? "default"
    return "https://platform.claude.com/workspaces/" + PercentEncoding.encoded(workspace)
      + "/sessions/" + PercentEncoding.encoded(session)
  }
}
