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

  /// - Parameters:
  ///   - source: where it comes from, which a refusal names.
  ///   - needsOAuthFlag: whether it is known to be an OAuth token; one that looks so needs the flag anyway.
  init(
    _ value: String, scheme: Scheme, source: CredentialSource, needsOAuthFlag: Bool = false
  ) throws(CredentialProblem) {
    guard !value.isEmpty else { throw .pasted(source, .empty) }
    for mark in ["\"", "'"] where value.hasPrefix(mark) && value.hasSuffix(mark) {
      throw .pasted(source, .quotationMarks)
    }
    for scalar in value.unicodeScalars {
      if scalar.properties.isWhitespace { throw .pasted(source, .whiteSpace) }
      guard ("!"..."~").contains(scalar) else { throw .pasted(source, .character) }
    }
    self.source = source
    self.scheme = scheme
    secret = Secret(value)
    lockedFlags = needsOAuthFlag || value.hasPrefix("sk-ant-oat") ? [.oauth] : []
  }

  /// The header that carries it.
  var header: HeaderField {
    switch scheme {
    case .apiKey: HeaderField(ProgramHeader.apiKey.name, secret.revealed)
    case .bearer: HeaderField(ProgramHeader.authorization.name, "Bearer " + secret.revealed)
    }
  }
}
