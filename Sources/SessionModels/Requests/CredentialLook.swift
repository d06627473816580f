/// A place where a credential was looked for and not found.
public enum CredentialLook: Sendable, Hashable {
  /// An environment variable that is not set.
  case variable(String)
  /// A profile that nobody named and that cannot be used.
  case profile(CredentialProblem)
}
