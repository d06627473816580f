import ExactJSON

/// One change of a memory: who wrote what, and when (docs/api.md: List Memory Versions).
public struct MemoryVersion: Sendable, Equatable {
  public let json: JSONValue
  /// `memver_…`
  public let id: String
  public let memoryID: String?
  public let operation: Operation
  /// The memory's path at that time; nil where the version was redacted.
  public let path: String?
  /// The size of the text in bytes; nil where there is none.
  public let sizeBytes: Int?
  public let createdAt: Timestamp?
  /// Set where its text was taken out for good.
  public let redactedAt: Timestamp?
  /// The text; nil in a list, of a deletion, and where it was redacted.
  public let content: String?

  /// What was done to the memory.
  public enum Operation: Sendable, Hashable {
    case created
    case modified
    case deleted
    /// A word that this version of the program does not know.
    case unknown(String)

    init(_ word: String) {
      switch word {
      case "created": self = .created
      case "modified": self = .modified
      case "deleted": self = .deleted
      default: self = .unknown(word)
      }
    }
  }

  public init(_ json: JSONValue) throws(JSONShapeError) {
    self.json = json
    id = try json.string("id")
    memoryID = json["memory_id"]?.string
    operation = Operation(try json.string("operation"))
    path = json["path"]?.string
    sizeBytes = json["content_size_bytes"]?.integer
    createdAt = json["created_at"]?.string.map(Timestamp.init)
    redactedAt = json["redacted_at"]?.string.map(Timestamp.init)
    content = json["content"]?.string
  }

  /// Whether it came later than another; false where the times do not tell.
  public func isNewer(than other: MemoryVersion) -> Bool {
    guard let mine = createdAt?.instant, let its = other.createdAt?.instant else { return false }
    return mine > its
  }

  /// How many days the service keeps a version; recent ones of a memory longer.
  public static let daysKept = 30

  /// How many versions a page has at most.
  public static let pageSize = 100
}
