import DisplayText
import SessionModels

/// The last failure to mount a repository, and how many there were.
public struct MountFailure: Sendable, Equatable {
  /// The service's own word.
  public let type: String
  /// Why, in words.
  public let reason: SafeText
  public let message: String?
  /// What it did to the session, in words; nil where that is not said.
  public let consequence: SafeText?
  public let at: Timestamp?
  public let count: Int
  /// Whether the resource was updated after it.
  public let isBeforeLastUpdate: Bool

  init(_ error: SessionError, count: Int, of repository: GitHubRepository) {
    type = error.type
    reason = Self.reason(error.type)
    message = error.message
    consequence = error.consequence.map(Self.words)
    at = error.processedAt
    self.count = count
    if let at = error.processedAt?.instant, let changed = repository.updatedAt.instant {
      isBeforeLastUpdate = at < changed
    } else {
      isBeforeLastUpdate = false
    }
  }

  /// All of it as a text, the service's own words included.
  public var explanation: String {
    let lines = [
      reason.plain, message, at.map { "Reported at " + $0.text },
      count > 1 ? "\(count) failures were reported; this is the last one." : nil,
      isBeforeLastUpdate ? "The resource was updated after it." : nil,
      consequence.map { "What it did: " + $0.plain + "." }, "Error type: " + type,
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  /// One table of the service's words; a new one keeps its own.
  private static func reason(_ type: String) -> SafeText {
    switch type {
    case "repository_authentication_error": "token rejected"
    case "repository_forbidden_error": "token lacks read access"
    case "repository_not_found_error": "repository not found"
    case "repository_checkout_error": "branch or commit not found"
    case "repository_clone_error": "clone failed"
    default: SafeText(type)
    }
  }

  private static func words(_ consequence: SessionError.Consequence) -> SafeText {
    switch consequence {
    case .goesOn: "the session goes on without it"
    case .turnEnded: "the turn ended with it"
    case .sessionEnded: "the session ended with it"
    }
  }
}
