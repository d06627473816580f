/// Why there is no credential that can be sent, although one was named. It does not hold the secret.
public enum CredentialProblem: Error, Sendable, Hashable {
  /// The value holds what no header can: most often it was pasted so.
  case pasted(CredentialSource, PastedFault)
  /// The environment asks for workload identity, which needs a token exchange by POST.
  case workloadIdentity
  /// A profile's name that can be none: with a slash, a leading dot, white space around it.
  case profileName(String)
  /// No folder to look for profiles in: neither `ANTHROPIC_CONFIG_DIR` nor `HOME` is set.
  case noFolder(profile: String)
  /// One of a profile's two files cannot be used.
  case file(profile: String, path: String, FileFault)
  /// The stored token has expired.
  case expired(profile: String, since: Instant, canBeRenewed: Bool)

  public enum PastedFault: Sendable, Hashable {
    /// White space or a line break in it or around it.
    case whiteSpace
    case quotationMarks
    /// A control character, or one beyond ASCII.
    case character
    case empty
  }

  public enum FileFault: Sendable, Hashable {
    case missing
    /// A symbolic link, where none is followed.
    case link
    case notPlain
    /// Larger than so many bytes.
    case tooLarge(Int)
    /// Group or others may write it, or have any access at all to a secret; the permission bits.
    case mode(Int)
    /// The system's own reason.
    case unreadable(String)
    case syntax(line: Int, column: Int, words: String)
    /// A member is missing or of another kind, in words that name it.
    case shape(String)
    /// A `type` that this version does not know: which member, and its word.
    case unknownType(member: String, word: String)
    case baseURL(BaseURLRefusal)
  }
}
