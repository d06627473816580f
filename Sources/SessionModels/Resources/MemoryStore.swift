import ExactJSON

/// A memory store attached to the session (reference: `BetaManagedAgentsMemoryStoreResource`).
///
/// The service sends no `id` and no dates for it, so it cannot be retrieved alone; servers that copy the API do send
/// them.
public struct MemoryStore: Sendable, Equatable {
  /// The most characters that `instructions` may have.
  public static let instructionsLimit = 4096

  /// The store, `memstore_…`; opaque.
  public let memoryStoreID: String
  /// Whether the agent may write; the service's default is read-write.
  public let access: MemoryAccess?
  /// As it was when the store was attached; later changes do not show here.
  public let name: String?
  /// As it was when the store was attached; empty when the store has none.
  public let description: String?
  /// How the agent is told to use the store, at most `instructionsLimit` characters.
  public let instructions: String?
  /// Where it is mounted in the sandbox, such as `/mnt/memory/user-preferences`.
  public let mountPath: String?
  public let id: String?
  public let createdAt: Timestamp?
  public let updatedAt: Timestamp?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    memoryStoreID = try json.string("memory_store_id")
    access = try json.optionalString("access").map(MemoryAccess.init)
    name = try json.optionalString("name")
    description = try json.optionalString("description")
    instructions = try json.optionalString("instructions")
    mountPath = try json.optionalString("mount_path")
    id = try json.optionalString("id")
    createdAt = try json.optionalString("created_at").map(Timestamp.init)
    updatedAt = try json.optionalString("updated_at").map(Timestamp.init)
  }
}

extension MemoryStore: KnownResource {
  public static let typeName = "memory_store"
  public static let rank = 2
  public static let members: Set<String> = [
    "id", "created_at", "updated_at", "mount_path", "type", "memory_store_id", "access", "name",
    "description", "instructions",
  ]
  public static let ownToASession = ["id", "created_at", "updated_at"]

  public var retrievalID: String? { id }
  public var mountedAt: String? { mountPath }
  public var identity: ResourceIdentity {
    id.map { .resource(type: Self.typeName, id: $0) }
      ?? .memoryStore(id: memoryStoreID, mountPath: mountPath)
  }
  public var subject: String? { memoryStoreID }
  public var searchedTexts: [String] { [memoryStoreID, description ?? ""] }

  public var summary: MountSummary.Content {
    let tags =
      switch access {
      case .readWrite: "w"
      case .readOnly: "r"
      case .unknown(let word): "u" + word
      case nil: ""
      }
    return .init(subject: memoryStoreID, detail: name, tags: tags)
  }
}
