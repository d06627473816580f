import SessionModels

/// Where the credential of each attempt comes from: the same one each time, or what a profile holds at that moment.
public enum CredentialSupply: Sendable, Hashable {
  case fixed(Credential)
  case profile(Profile)

  public var source: CredentialSource {
    switch self {
    case .fixed(let credential): credential.source
    case .profile(let profile): .profile(profile.name)
    }
  }

  /// The flags that its credentials need, always sent.
  public var lockedFlags: [BetaFlag] {
    switch self {
    case .fixed(let credential): credential.lockedFlags
    case .profile: [.oauth]
    }
  }

  /// The profile's own base URL; nil where it has none, or where this is no profile.
  public var baseURL: BaseURL? {
    if case .profile(let profile) = self { profile.baseURL } else { nil }
  }

  /// The profile's workspace.
  public var workspaceID: String? {
    if case .profile(let profile) = self { profile.workspaceID } else { nil }
  }

  /// Whether another attempt may find another credential.
  var isReadAnew: Bool { if case .profile = self { true } else { false } }

  /// Makes sure that there is a credential at a moment.
  public func check(now: Instant) throws(CredentialProblem) { _ = try credential(now: now) }

  func credential(now: Instant) throws(CredentialProblem) -> Credential {
    switch self {
    case .fixed(let credential): credential
    case .profile(let profile): try profile.credential(now: now)
    }
  }
}
