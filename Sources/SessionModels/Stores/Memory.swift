import ExactJSON

/// One text of a memory store (docs/api.md: List Memories).
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
