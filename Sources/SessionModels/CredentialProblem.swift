/// Why a credential that was found cannot be sent. It does not hold the secret.
public struct CredentialProblem: Error, Sendable, Hashable {
  /// The environment variable it comes from.
  public let variable: String
  public let reason: Reason

  public enum Reason: Sendable, Hashable {
    /// Pasted with white space or a line break.
    case whiteSpace
    /// Pasted with quotation marks around it.
    case quotationMarks
    /// A control character, or one beyond ASCII.
    case character
  }

  public init(variable: String, reason: Reason) {
    self.variable = variable
    self.reason = reason
  }
}
