import ExactJSON

/// A kind of resource that this version reads: what is common to repositories, files and memory stores.
public protocol KnownResource: Sendable, Equatable {
  /// The service's word for the kind.
  static var typeName: String { get }
  /// Where the kind stands among resources at one mount path, counted from 0.
  static var rank: Int { get }
  /// The names of the members that are read.
  static var members: Set<String> { get }

  init(_ json: JSONValue) throws(JSONShapeError)

  /// The id it can be retrieved by; nil where it has none.
  var retrievalID: String? { get }
  /// Where it is to be mounted in the sandbox; nil where that is not said.
  var mountedAt: String? { get }
  /// What it is recognised by in another answer.
  var identity: ResourceIdentity { get }
}

extension GitHubRepository: KnownResource {
  public static let typeName = "github_repository"
  public static let rank = 0
  public static let members: Set<String> = [
    "id", "created_at", "updated_at", "mount_path", "type", "url", "checkout",
  ]

  public var retrievalID: String? { id }
  public var mountedAt: String? { mountPath }
  public var identity: ResourceIdentity { .resource(type: Self.typeName, id: id) }
}

extension MountedFile: KnownResource {
  public static let typeName = "file"
  public static let rank = 1
  public static let members: Set<String> = [
    "id", "created_at", "updated_at", "mount_path", "type", "file_id",
  ]

  public var retrievalID: String? { id }
  public var mountedAt: String? { mountPath }
  public var identity: ResourceIdentity { .resource(type: Self.typeName, id: id) }
}

extension MemoryStore: KnownResource {
  public static let typeName = "memory_store"
  public static let rank = 2
  public static let members: Set<String> = [
    "id", "created_at", "updated_at", "mount_path", "type", "memory_store_id", "access", "name",
    "description", "instructions",
  ]

  public var retrievalID: String? { id }
  public var mountedAt: String? { mountPath }
  public var identity: ResourceIdentity {
    id.map { .resource(type: Self.typeName, id: $0) }
      ?? .memoryStore(id: memoryStoreID, mountPath: mountPath)
  }
}
