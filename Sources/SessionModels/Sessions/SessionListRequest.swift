/// What the service is asked to narrow a list of sessions to (docs/api.md: List Sessions).
public struct SessionListRequest: Sendable, Hashable {
  /// The service's words; empty for any.
  public var statuses: [String] = []
  public var agentID: String?
  public var deploymentID: String?
  public var storeID: String?
  /// Created at that moment or later.
  public var since: Instant?
  /// Created before that moment.
  public var until: Instant?
  public var includesArchived = false

  /// How many sessions a page has.
  public static let pageSize = 100

  public init() {}

  /// - Parameter page: the cursor that the page before named; nil for the first page.
  func query(page: String?) -> [(name: String, value: String?)] {
    [
      ("limit", String(Self.pageSize)), ("agent_id", agentID), ("deployment_id", deploymentID),
      ("memory_store_id", storeID),
      ("created_at[gte]", since.map { CivilTime($0).utcTimestamp }),
      ("created_at[lt]", until.map { CivilTime($0).utcTimestamp }),
      ("include_archived", includesArchived ? "true" : nil),
    ] + statuses.map { ("statuses[]", $0) } + [("page", page)]
  }
}
