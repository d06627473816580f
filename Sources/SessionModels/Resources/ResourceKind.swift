/// The kinds of resources as people tell them apart, with the letter that a list of sessions keeps of each.
public enum ResourceKind: Character, Sendable, Hashable, CaseIterable {
  case repository = "R"
  case file = "F"
  case memoryStore = "M"
  /// A type that this version does not know.
  case unknown = "?"
  /// An element that cannot be read.
  case unreadable = "!"

  public init(_ resource: SessionResource) {
    self =
      switch resource.content {
      case .gitHubRepository: .repository
      case .file: .file
      case .memoryStore: .memoryStore
      case .unknown: .unknown
      case .malformed: .unreadable
      }
  }

  /// The words that name it behind `type:` in a query over sessions.
  var queryWords: [String] {
    switch self {
    case .repository: ["repo", "repository", "github_repository"]
    case .file: ["file"]
    case .memoryStore: ["memory", "mem", "store", "memory_store"]
    case .unknown, .unreadable: []
    }
  }
}
