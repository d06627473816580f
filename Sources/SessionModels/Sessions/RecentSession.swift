/// A session that was opened before, as the prompt offers it.
public struct RecentSession: Sendable, Hashable {
  public let id: String
  /// The base URL it was asked of: ids of one service mean nothing to another.
  public let baseURL: String
  public let title: String?
  /// The service's word for what it was doing.
  public let status: String?
  public let openedAt: Instant
  /// How many resources it had then.
  public let resources: Int

  public init(
    id: String, baseURL: String, title: String?, status: String?, openedAt: Instant, resources: Int
  ) {
    self.id = id
    self.baseURL = baseURL
    self.title = title
    self.status = status
    self.openedAt = openedAt
    self.resources = resources
  }

  /// Whether it is the same session of the same service.
  public func isSame(as other: RecentSession) -> Bool { id == other.id && baseURL == other.baseURL }
}
