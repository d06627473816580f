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
  func query(page: String?) -> [(name: QueryName, value: String?)] {
    [
      (.limit, String(Self.pageSize)), (.agentID, agentID), (.deploymentID, deploymentID),
      (.memoryStoreID, storeID),
      (.createdSince, since.map { CivilTime($0).utcTimestamp }),
      (.createdBefore, until.map { CivilTime($0).utcTimestamp }),
      (.includeArchived, includesArchived ? "true" : nil),
    ] + statuses.map { (.statuses, $0) } + [(.page, page)]
  }
}
