import ExactJSON

/// A file copied into the session (reference: `BetaManagedAgentsFileResource`).
public struct MountedFile: Sendable, Equatable {
  /// The resource's id, `sesrsc_…`; opaque.
  public let id: String
  public let createdAt: Timestamp
  public let updatedAt: Timestamp
  /// Where it is mounted in the sandbox, such as `/mnt/session/uploads/receipt.pdf`.
  public let mountPath: String
  /// The session's own copy of the file, `file_…`, not the file that was uploaded.
  public let fileID: String

  public init(_ json: JSONValue) throws(JSONShapeError) {
    id = try json.string("id")
    createdAt = Timestamp(try json.string("created_at"))
    updatedAt = Timestamp(try json.string("updated_at"))
    mountPath = try json.string("mount_path")
    fileID = try json.string("file_id")
  }
}

extension MountedFile: KnownResource {
  public static let typeName = "file"
  public static let rank = 1
  public static let members: Set<String> = [
    "id", "created_at", "updated_at", "mount_path", "type", "file_id",
  ]
  public static let ownToASession = ["id", "file_id", "created_at", "updated_at"]

  public var retrievalID: String? { id }
  public var mountedAt: String? { mountPath }
  public var identity: ResourceIdentity { .resource(type: Self.typeName, id: id) }

  /// Its name, the last part of its path: each session has a copy with an ID of its own.
  public var subject: String? { mountPath.split(separator: "/").last.map(String.init) }

  public var searchedTexts: [String] { [fileID] }
  public var summary: MountSummary.Content { .init(subject: fileID) }
}
