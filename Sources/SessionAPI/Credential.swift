import SessionModels

/// Who asks: a key or a token, and where it was found.
public struct Credential: Sendable, Hashable {
  /// How it is sent.
  public enum Scheme: Sendable, Hashable {
    /// `X-Api-Key: …`
    case apiKey
    /// `Authorization: Bearer …`
    case bearer
  }

  public let source: CredentialSource
  public let scheme: Scheme
  let secret: Secret
  /// The flags it needs beside it, always sent.
  public let lockedFlags: [BetaFlag]

  /// - Parameter variable: the environment variable it comes from, which a refusal names.
  init(_ value: String, scheme: Scheme, variable: String) throws(CredentialProblem) {
    for (first, last) in [("\"", "\""), ("'", "'")]
    where value.hasPrefix(first) && value.hasSuffix(last) {
      throw CredentialProblem(variable: variable, reason: .quotationMarks)
    }
    for scalar in value.unicodeScalars {
      if scalar.properties.isWhitespace {
        throw CredentialProblem(variable: variable, reason: .whiteSpace)
      }
      guard ("!"..."~").contains(scalar) else {
        throw CredentialProblem(variable: variable, reason: .character)
      }
    }
    source = .variable(variable)
    self.scheme = scheme
    secret = Secret(value)
    lockedFlags = value.hasPrefix("sk-ant-oat") ? [.oauth] : []
  }

  /// The header that carries it.
  var header: HeaderField {
    switch scheme {
    case .apiKey: HeaderField("X-Api-Key", secret.revealed)
    case .bearer: HeaderField("Authorization", "Bearer " + secret.revealed)
    }
  }

  public static let keyVariable = "ANTHROPIC_API_KEY"
  public static let tokenVariable = "ANTHROPIC_AUTH_TOKEN"

  /// The first credential of the environment: the key, then the token. An empty variable is an unset one.
  public static func find(in environment: [String: String]) throws(CredentialProblem) -> Credential?
  {
    if let key = value(keyVariable, in: environment) {
      return try Credential(key, scheme: .apiKey, variable: keyVariable)
    }
    guard let token = value(tokenVariable, in: environment) else { return nil }
    return try Credential(token, scheme: .bearer, variable: tokenVariable)
  }

  /// Whether both variables are set, so that the token is not used.
  public static func isTokenUnused(in environment: [String: String]) -> Bool {
    value(keyVariable, in: environment) != nil && value(tokenVariable, in: environment) != nil
  }

  private static func value(_ variable: String, in environment: [String: String]) -> String? {
    environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }
}
