import ExactJSON

/// One text of a memory store (contract: What is really there).
public struct Memory: Sendable, Hashable {
  /// `mem_…`
  public let id: String
  /// Where it stands in the store: `/projects/notes.md`.
  public let path: String
  /// The size of its text in bytes.
  public let sizeBytes: Int?
  public let updatedAt: Timestamp?
  /// Its text, at most 100 kB; nil where the answer is a list's, which has none.
  public let content: String?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    id = try json.string("id")
    path = try json.string("path")
    sizeBytes = try json.optionalInteger("content_size_bytes")
    updatedAt = try json.optionalString("updated_at").map(Timestamp.init)
    content = try json.optionalString("content")
  }
}

/// One element of a level of a memory store.
public enum MemoryListItem: Sendable, Hashable {
  case memory(Memory)
  /// A level below, by its path: `/projects/`.
  case prefix(String)
  /// What cannot be read as either, and why.
  case unreadable(String)

  public init(_ json: JSONValue) {
    do throws(JSONShapeError) {
      self =
        json["type"]?.string == "memory_prefix"
        ? .prefix(try json.string("path")) : .memory(try Memory(json))
    } catch {
      self = .unreadable(error.description)
    }
  }

  /// The path of the level that holds all others.
  public static let root = "/"
  /// How many elements a page has at most.
  public static let pageSize = 100
}
