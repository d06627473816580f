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
  /// The session that wrote it; nil where something else did, or nobody is named.
  public let writingSession: String?
  /// Whether anybody is named as its writer.
  public let namesWriter: Bool
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
    let writer = json["created_by"].flatMap { $0.kind == .object ? $0 : nil }
    namesWriter = writer != nil
    writingSession = writer?["session_id"]?.string
    content = json["content"]?.string
  }

  /// Whether a session wrote it, as far as its writer is named: a server that does not filter sends all.
  public func isWritten(by session: String) -> Bool { !namesWriter || writingSession == session }

  /// Whether it came later than another; false where the times do not tell.
  public func isNewer(than other: MemoryVersion) -> Bool {
    guard let mine = createdAt?.instant, let its = other.createdAt?.instant else { return false }
    return mine > its
  }

  /// How many versions a page has at most.
  public static let pageSize = 100
}
