import SessionModels

/// Looks for a credential in the order of the official SDKs; the first match wins (docs/api.md: Credentials).
public struct CredentialSearch: Sendable {
  private let environment: [String: String]
  /// `--profile`: asked before all else, and ends the search.
  private let chosenProfile: String?
  private let allowsHTTP: Bool

  public static let keyVariable = "ANTHROPIC_API_KEY"
  public static let tokenVariable = "ANTHROPIC_AUTH_TOKEN"
  public static let profileVariable = "ANTHROPIC_PROFILE"
  public static let folderVariable = "ANTHROPIC_CONFIG_DIR"
  public static let federationVariable = "ANTHROPIC_FEDERATION_RULE_ID"

  /// - Parameters:
  ///   - environment: an empty variable is an unset one.
  ///   - profile: a profile that was chosen by an option.
  ///   - allowsHTTP: whether a profile's base URL may be plain http to another machine.
  public init(
    environment: [String: String], profile: String? = nil, allowsHTTP: Bool = false
  ) {
    self.environment = environment.filter { !$0.value.isEmpty }
    chosenProfile = profile
    self.allowsHTTP = allowsHTTP
  }

  /// - Returns: nil where there is none at all.
  /// - Throws: what is wrong with the one that is meant; it is never passed over for another.
  public func find() throws(CredentialProblem) -> CredentialSupply? {
    if let chosenProfile { return .profile(try profile(chosenProfile)) }
    if let key = environment[Self.keyVariable] {
      return .fixed(try Credential(key, scheme: .apiKey, source: .variable(Self.keyVariable)))
    }
    if let token = environment[Self.tokenVariable] {
      return .fixed(try Credential(token, scheme: .bearer, source: .variable(Self.tokenVariable)))
    }
    if let name = environment[Self.profileVariable] { return .profile(try profile(name)) }
    if asksForWorkloadIdentity { throw .workloadIdentity }
    return try activeProfile().map(CredentialSupply.profile)
  }

  /// Where a search that found nothing looked, in order, and why each place was passed over.
  public var lookedAt: [CredentialLook] {
    let variables = [Self.keyVariable, Self.tokenVariable, Self.profileVariable]
    let unset = variables.filter { environment[$0] == nil }.map(CredentialLook.variable)
    do throws(CredentialProblem) {
      _ = try profile(Self.defaultProfile)
      return unset
    } catch {
      return unset + [.profile(error)]
    }
  }

  private static let defaultProfile = "default"

  /// The variables that name a credential and are not used, since another one is.
  public var unusedVariables: [String] {
    let set =
      [Self.keyVariable, Self.tokenVariable, Self.profileVariable].filter {
        environment[$0] != nil
      } + (asksForWorkloadIdentity ? [Self.federationVariable] : [])
    return chosenProfile == nil ? Array(set.dropFirst()) : set
  }

  private var asksForWorkloadIdentity: Bool {
    environment[Self.federationVariable] != nil && environment["ANTHROPIC_ORGANIZATION_ID"] != nil
      && (environment["ANTHROPIC_IDENTITY_TOKEN"] != nil
        || environment["ANTHROPIC_IDENTITY_TOKEN_FILE"] != nil)
  }

  /// The folder with the profiles; nil where neither it nor a home is named.
  public var folder: String? {
    environment[Self.folderVariable] ?? environment["HOME"].map { $0 + "/.config/anthropic" }
  }

  private func profile(_ name: String) throws(CredentialProblem) -> Profile {
    guard Profile.isName(name) else { throw .profileName(name) }
    guard let folder else { throw .noFolder(profile: name) }
    let profile = try Profile(name, in: folder, environment: environment, allowsHTTP: allowsHTTP)
    _ = try profile.expiry()
    return profile
  }

  /// The profile that `active_config` names, else `default`. One that nobody named and that is broken counts as none.
  private func activeProfile() throws(CredentialProblem) -> Profile? {
    guard let folder else { return nil }
    if let name = try activeName(in: folder) { return try profile(name) }
    if environment[Self.folderVariable] != nil { return try profile(Self.defaultProfile) }
    return try? profile(Self.defaultProfile)
  }

  private func activeName(in folder: String) throws(CredentialProblem) -> String? {
    let path = folder + "/active_config"
    let bytes: [UInt8]?
    do throws(GuardedFile.Problem) {
      bytes = try GuardedFile.read(path, followsLinks: true, forbidden: 0o022)
    } catch {
      throw .file(profile: "active_config", path: path, error.fault)
    }
    guard let bytes else { return nil }
    let name = String(decoding: bytes, as: UTF8.self).trimmingWhitespace()
    return name.isEmpty ? nil : name
  }
}

extension String {
  fileprivate func trimmingWhitespace() -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
