/// The names that requests of this program have in their queries (docs/api.md: Requests).
enum QueryName: String, CaseIterable {
  case agentID = "agent_id"
  case createdBefore = "created_at[lt]"
  case createdSince = "created_at[gte]"
  case deploymentID = "deployment_id"
  case depth
  case ids = "ids[]"
  case includeArchived = "include_archived"
  case limit
  case memoryID = "memory_id"
  case memoryStoreID = "memory_store_id"
  case order
  case page
  case pathPrefix = "path_prefix"
  case scopeID = "scope_id"
  case sessionID = "session_id"
  case statuses = "statuses[]"
  case types = "types[]"

  /// Whether requests have a name in their queries, whatever stands behind it in brackets.
  static func isUsed(_ name: String) -> Bool {
    let stem = stem(of: name)
    return allCases.contains { self.stem(of: $0.rawValue) == stem }
  }

  private static func stem(of name: String) -> Substring { name.prefix { $0 != "[" } }
}
