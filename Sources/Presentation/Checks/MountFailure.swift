import DisplayText
import SessionModels

/// The last failure to mount a repository, and how many there were.
public struct MountFailure: Sendable, Equatable {
  /// The service's own word.
  public let type: String
  /// Why, in words.
  public let reason: SafeText
  public let message: String?
  public let at: Timestamp?
  public let count: Int
  /// Whether the resource was changed after it.
  public let isBeforeLastChange: Bool

  init(_ error: SessionError, count: Int, of repository: GitHubRepository) {
    type = error.type
    reason = Self.reason(error.type)
    message = error.message
    at = error.processedAt
    self.count = count
    if let at = error.processedAt?.instant, let changed = repository.updatedAt.instant {
      isBeforeLastChange = at < changed
    } else {
      isBeforeLastChange = false
    }
  }

  /// One table of the service's words; a new one keeps its own.
  private static func reason(_ type: String) -> SafeText {
    switch type {
    case "repository_authentication_error": "the token for it was refused"
    case "repository_forbidden_error": "the token for it may not read it"
    case "repository_not_found_error": "there is no such repository"
    case "repository_checkout_error": "there is no such branch or commit in it"
    case "repository_clone_error": "it could not be cloned"
    default: SafeText(type)
    }
  }
}
