import ExactJSON

/// A memory store as it is today, beside what it was when it was attached (contract: What is really there).
public struct StoreMetadata: Sendable, Equatable {
  public let json: JSONValue
  public let id: String
  public let name: String?
  public let description: String?
  public let archivedAt: Timestamp?
  public let updatedAt: Timestamp?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    self.json = json
    id = try json.string("id")
    name = try json.optionalString("name")
    description = try json.optionalString("description")
    archivedAt = try json.optionalString("archived_at").map(Timestamp.init)
    updatedAt = try json.optionalString("updated_at").map(Timestamp.init)
  }
}
