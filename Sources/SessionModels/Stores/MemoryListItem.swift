import ExactJSON

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
