import ExactJSON

/// A session: an agent at work, or waiting (docs/api.md: Get Session).
///
/// Only `id` is required of an answer: servers that copy the API leave out much of the rest, and what is not of its kind
/// counts as left out.
public struct Session: Sendable, Equatable {
  public let json: JSONValue
  /// `sesn_…`; opaque.
  public let id: String
  public let title: String?
  public let status: SessionStatus?
  public let createdAt: Timestamp?
  public let updatedAt: Timestamp?
  /// When it was archived; absent or null while it was not.
  public let archivedAt: Timestamp?
  public let environmentID: String?
  public let deploymentID: String?
  public let agent: SessionAgent?
  /// `metadata`, in the order the service sent it; values that are no strings stand as JSON.
  public let metadata: [JSONMember]
  public let vaultIDs: [String]
  /// Seconds at work, and seconds since it began (`stats`), as numbers came.
  public let activeSeconds: String?
  public let durationSeconds: String?
  /// `usage`, in the order the service sent it: token counts.
  public let usage: [JSONMember]
  /// What is mounted: the same elements as the list of resources has.
  public let resources: [SessionResource]
  /// Whether one of the lists above has more than `AnswerLimits.pageElements`, and only the first are here.
  public let isCut: Bool

  public init(_ json: JSONValue) throws(JSONShapeError) {
    try json.expect(.object)
    self.json = json
    id = try json.string("id")
    title = json["title"]?.string
    status = json["status"]?.string.map(SessionStatus.init)
    createdAt = json["created_at"]?.string.map(Timestamp.init)
    updatedAt = json["updated_at"]?.string.map(Timestamp.init)
    archivedAt = json["archived_at"]?.string.map(Timestamp.init)
    environmentID = json["environment_id"]?.string
    deploymentID = json["deployment_id"]?.string
    agent = json["agent"].flatMap(SessionAgent.init)
    let limit = AnswerLimits.pageElements
    metadata = json["metadata"].map { Array($0.members.prefix(limit)) } ?? []
    vaultIDs = json["vault_ids"]?.elements.prefix(limit).compactMap(\.string) ?? []
    activeSeconds = json["stats"]?["active_seconds"]?.numberText
    durationSeconds = json["stats"]?["duration_seconds"]?.numberText
    usage = json["usage"].map { Array($0.members.prefix(limit)) } ?? []
    resources = json["resources"]?.elements.prefix(limit).map(SessionResource.init) ?? []
    isCut = ["metadata", "vault_ids", "usage", "resources"].contains {
      json[$0]?.count ?? 0 > limit
    }
  }
}
