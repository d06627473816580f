import ExactJSON

/// What the service says of a file beside its mount (contract: What is really there).
public struct FileMetadata: Sendable, Equatable {
  public let json: JSONValue
  public let id: String
  public let filename: String?
  public let mimeType: String?
  public let sizeBytes: Int?
  public let createdAt: Timestamp?
  public let expiresAt: Timestamp?
  /// Whether its bytes can be had from the service.
  public let isDownloadable: Bool?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    self.json = json
    id = try json.string("id")
    filename = try json.optionalString("filename")
    mimeType = try json.optionalString("mime_type")
    sizeBytes = try json.optionalInteger("size_bytes")
    createdAt = try json.optionalString("created_at").map(Timestamp.init)
    expiresAt = try json.optionalString("expires_at").map(Timestamp.init)
    isDownloadable = try json.optionalBoolean("downloadable")
  }

  /// The files of a list that can be read.
  public static func list(_ json: JSONValue) throws(JSONShapeError) -> [FileMetadata] {
    try json.array("data").elements.compactMap { try? FileMetadata($0) }
  }

  /// How many files one question may name.
  public static let idLimit = 100
}
