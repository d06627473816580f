import DisplayText
import SessionModels

/// The kinds of resources as people tell them apart.
public enum ResourceKind: Sendable, Hashable {
  case repository
  case file
  case memory
  /// A type that this version does not know.
  case unknown
  /// An element that cannot be read.
  case unreadable

  public init(_ resource: SessionResource) {
    self =
      switch resource.content {
      case .gitHubRepository: .repository
      case .file: .file
      case .memoryStore: .memory
      case .unknown: .unknown
      case .malformed: .unreadable
      }
  }

  /// The word in the list's column.
  public var word: SafeText {
    switch self {
    case .repository: "repo"
    case .file: "file"
    case .memory: "memory"
    case .unknown: "other"
    case .unreadable: "bad"
    }
  }

  /// The heading over the whole of it.
  public var title: SafeText {
    switch self {
    case .repository: "GitHub repository"
    case .file: "File"
    case .memory: "Memory store"
    case .unknown: "Resource of a type unknown to this version"
    case .unreadable: "Unreadable resource"
    }
  }
}
