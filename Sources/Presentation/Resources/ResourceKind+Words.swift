import DisplayText
import SessionModels

extension ResourceKind {
  /// The word in the list's column.
  public var word: SafeText {
    switch self {
    case .repository: "repo"
    case .file: "file"
    case .memoryStore: "memory"
    case .unknown: "other"
    case .unreadable: "bad"
    }
  }

  /// The heading over the whole of it.
  public var title: SafeText {
    switch self {
    case .repository: "GitHub repository"
    case .file: "File"
    case .memoryStore: "Memory store"
    case .unknown: "Resource of a type unknown to this version"
    case .unreadable: "Unreadable resource"
    }
  }

  /// The heading over the paths of all of the kind that are mounted; nil where they are not listed so.
  var pathsHeading: SafeText? {
    switch self {
    case .repository: "GitHub repositories"
    case .file: "Files"
    case .memoryStore, .unknown, .unreadable: nil
    }
  }
}
