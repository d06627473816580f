import ExactJSON

/// One of a session's threads (docs/api.md: List Session Threads).
public struct SessionThread: Sendable, Equatable {
  public let id: String
  /// The thread that began it; nil for the primary one.
  public let parentID: String?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    id = try json.string("id")
    parentID = json["parent_thread_id"]?.string
  }

  static let pageSize = 100
}
