/// The kinds of resources as people tell them apart.
public enum ResourceKind: Sendable, Hashable, CaseIterable {
  case repository
  case file
  case memoryStore
  /// A type that this version does not know.
  case unknown
  /// An element that cannot be read.
  case unreadable

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

  /// The letter that a list of sessions keeps of it.
  var letter: Unicode.Scalar {
    switch self {
    case .repository: "R"
    case .file: "F"
    case .memoryStore: "M"
    case .unknown: "?"
    case .unreadable: "!"
    }
  }

  /// The kind that a list of sessions keeps this letter of. It is asked for with each mount of thousands of sessions, at
  /// each letter of a query.
  init(letter: UInt8) {
    self = Self.allCases.first { UInt8(ascii: $0.letter) == letter } ?? .unreadable
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
