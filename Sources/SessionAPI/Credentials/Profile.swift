import ExactJSON
import Glibc
import SessionModels

/// A profile as `ant` writes it: two files, of which the second holds the token (docs/api.md: Credentials).
///
/// The token lives for minutes to an hour and is renewed by others, so it is read again for every attempt. Nothing is ever
/// written here.
public struct Profile: Sendable, Hashable {
  public let name: String
  /// The file that is not secret.
  public let configurationPath: String
  /// The file with the token.
  public let credentialsPath: String
  /// `base_url`, checked; nil where the profile has none.
  public let baseURL: BaseURL?
  /// The workspace that is sent with it; nil where none is.
  public let workspaceID: String?
  /// Whether `ANTHROPIC_WORKSPACE_ID` named it, where the file names none.
  public let hasWorkspaceFromVariable: Bool

  /// The names that a profile can have.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.first?.isWhitespace == false
      && name.last?.isWhitespace == false
      && name.unicodeScalars.allSatisfy { $0 != "/" && $0 != "\\" && $0.value != 0 }
  }

  /// Reads what is not secret of a profile.
  ///
  /// - Parameters:
  ///   - folder: the configuration folder.
  ///   - allowsHTTP: whether its base URL may be plain http to another machine.
  init(_ name: String, in folder: String, environment: [String: String], allowsHTTP: Bool)
    throws(CredentialProblem)
  {
    guard Self.isName(name) else { throw .profileName(name) }
    self.name = name
    let path = folder + "/configs/" + name + ".json"
    configurationPath = path
    // Who can write it can send the token elsewhere.
    let root = try ProfileFile.read(path, of: name, followsLinks: true, forbidden: 0o022)
    let kind: String
    let text: String?
    do throws(JSONShapeError) {
      let authentication = try root.object("authentication")
      kind = try authentication.string("type")
      text = try root.optionalString("base_url")
      let stated = try authentication.optionalString("credentials_path")
      credentialsPath =
        stated.map { Self.resolved($0, in: folder, environment: environment) }
        ?? folder + "/credentials/" + name + ".json"
      let workspace = try root.optionalString("workspace_id")
      let variable = environment["ANTHROPIC_WORKSPACE_ID"].flatMap { $0.isEmpty ? nil : $0 }
      workspaceID = kind == Self.federation ? nil : workspace ?? variable
      hasWorkspaceFromVariable = workspaceID != nil && workspace == nil
    } catch {
      throw .file(profile: name, path: path, .shape(error.description))
    }
    guard [Self.login, Self.federation].contains(kind) else {
      throw .file(
        profile: name, path: path, .unknownType(member: "authentication.type", word: kind))
    }
    do throws(BaseURLRefusal) {
      baseURL = try text.flatMap { $0.isEmpty ? nil : $0 }.map { text throws(BaseURLRefusal) in
        try BaseURL(text, allowHTTP: allowsHTTP)
      }
    } catch {
      throw .file(profile: name, path: path, .baseURL(error))
    }
  }

  private static let login = "user_oauth"
  private static let federation = "oidc_federation"

  private static func resolved(_ path: String, in folder: String, environment: [String: String])
    -> String
  {
    if path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] {
      return home + path.dropFirst()
    }
    return path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// The token as it is stored at this moment.
  public func credential(now: Instant) throws(CredentialProblem) -> Credential {
    let stored = try storedToken()
    if let expiry = stored.expiresAt, expiry <= now {
      throw .expired(profile: name, since: expiry, canBeRenewed: stored.canBeRenewed)
    }
    return try Credential(
      stored.token, scheme: .bearer, source: .profile(name), needsOAuthFlag: true)
  }

  /// When the stored token expires; nil where the file does not say.
  public func expiry() throws(CredentialProblem) -> Instant? { try storedToken().expiresAt }

  private struct StoredToken {
    let token: String
    let expiresAt: Instant?
    let canBeRenewed: Bool
  }

  private func storedToken() throws(CredentialProblem) -> StoredToken {
    let root = try ProfileFile.read(
      credentialsPath, of: name, followsLinks: false, forbidden: GuardedFile.othersMode)
    let kind: String
    let stored: StoredToken
    do throws(JSONShapeError) {
      kind = try root.string("type")
      stored = StoredToken(
        token: try root.string("access_token"),
        expiresAt: try root.optionalInteger("expires_at").map { Instant(seconds: Int64($0)) },
        canBeRenewed: try root.optionalString("refresh_token").map { !$0.isEmpty } ?? false)
    } catch {
      throw .file(profile: name, path: credentialsPath, .shape(error.description))
    }
    guard kind == "oauth_token" else {
      throw .file(
        profile: name, path: credentialsPath, .unknownType(member: "type", word: kind))
    }
    return stored
  }
}

/// Reads one of a profile's files as JSON.
enum ProfileFile {
  static func read(
    _ path: String, of profile: String, followsLinks: Bool, forbidden: mode_t
  ) throws(CredentialProblem) -> JSONValue {
    let bytes: [UInt8]?
    do throws(GuardedFile.Problem) {
      bytes = try GuardedFile.read(path, followsLinks: followsLinks, forbidden: forbidden)
    } catch {
      throw .file(profile: profile, path: path, error.fault)
    }
    guard let bytes else { throw .file(profile: profile, path: path, .missing) }
    do throws(JSONSyntaxError) { return try JSONDocument(bytes).root } catch {
      throw .file(
        profile: profile, path: path,
        .syntax(line: error.line, column: error.column, words: error.problem.rawValue))
    }
  }
}
