import ExactJSON

/// A memory store as it is today, beside what it was when it was attached (docs/api.md: Get Memory Store).
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
    name = json["name"]?.string
    description = json["description"]?.string
    archivedAt = json["archived_at"]?.string.map(Timestamp.init)
    updatedAt = json["updated_at"]?.string.map(Timestamp.init)
  }
}
