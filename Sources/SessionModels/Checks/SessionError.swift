import ExactJSON

/// An error that happened in a session (docs/api.md: List Session Events).
public struct SessionError: Sendable, Equatable {
  /// The service's word, such as `repository_clone_error`; new ones keep their own.
  public let type: String
  public let message: String?
  /// The repository it is about, where it has a member that says so.
  public let repository: RepositoryAddress?
  /// The addresses and `owner/name` pairs in its message, as `RepositoryAddress.isNamed` reads them.
  public let names: Set<String>
  /// What it did to the session; nil where that is not said.
  public let consequence: Consequence?
  public let processedAt: Timestamp?
  /// Whether its message has the word, by itself or as in `github_repository`.
  private let speaksOfRepository: Bool

  /// What an error did to the session (`retry_status`).
  public enum Consequence: Sendable, Hashable {
    /// The session goes on.
    case goesOn
    /// The turn ended with it.
    case turnEnded
    /// The session ended with it.
    case sessionEnded

    init?(_ word: String) {
      switch word {
      case "retrying": self = .goesOn
      case "exhausted": self = .turnEnded
      case "terminal": self = .sessionEnded
      default: return nil
      }
    }
  }

  /// - Parameter json: one event of the type `session.error`.
  public init(_ json: JSONValue) throws(JSONShapeError) {
    let error = try json.object("error")
    type = try error.string("type")
    let message = error["message"]?.string
    self.message = message
    repository = error["repository_url"]?.string.flatMap {
      $0.isEmpty ? nil : RepositoryAddress($0)
    }
    names = message.map(RepositoryAddress.names) ?? []
    speaksOfRepository = message?.lowercased().contains("repository") ?? false
    consequence = error["retry_status"]?["type"]?.string.flatMap(Consequence.init)
    processedAt = json["processed_at"]?.string.map(Timestamp.init)
  }

  /// Whether it is about a repository of a session.
  ///
  /// Its type says so; or the type is a new one, or `unknown_error`, and a member or the message names or mentions one.
  public func isAboutRepository(of mounted: [RepositoryAddress]) -> Bool {
    if type.hasPrefix("repository_") { return true }
    let words = type.split { !$0.isLetter }
    if words.contains(where: { Self.otherThings.contains(String($0)) }) { return false }
    return repository != nil || speaksOfRepository
      || !names.isEmpty && mounted.contains { $0.isNamed(in: names) }
  }

  /// Words of the types that are never about a repository.
  private static let otherThings: Set = [
    "model", "models", "mcp", "billing", "credential", "credentials", "tool", "tools", "compaction",
    "workflow", "workflows",
  ]
}
