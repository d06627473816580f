import ExactJSON

/// What the service says of a file beside its mount (docs/api.md: List Files).
///
/// Only `id` is required, and what is not of its kind counts as not said: a file that the service names is there.
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
    filename = json["filename"]?.string
    mimeType = json["mime_type"]?.string
    sizeBytes = json["size_bytes"]?.integer
    createdAt = json["created_at"]?.string.map(Timestamp.init)
    expiresAt = json["expires_at"]?.string.map(Timestamp.init)
    isDownloadable = json["downloadable"]?.boolean
  }

  /// How many files one question may name.
  public static let idLimit = 100
}
