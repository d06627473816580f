/// Why a request was refused before it was sent.
public enum RequestRefusal: Error, Sendable, Hashable {
  /// No credential was found, and where it was looked for, in order.
  case noCredential(lookedAt: [CredentialLook])
  /// The one that is meant cannot be used.
  case credential(CredentialProblem)
  /// A header's value holds a control character or one beyond ASCII.
  case header(name: String)
  /// An id that no path segment can hold, such as `..`.
  case id(String)
}
