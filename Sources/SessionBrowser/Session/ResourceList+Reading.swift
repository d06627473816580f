import SessionModels

extension ResourceList {
  /// How far the list is read.
  public enum Phase: Sendable, Equatable {
    /// Pages are still arriving; nothing was whole before.
    case loading
    /// Every page was read.
    case complete
    /// The last reading failed. Rows may be from before, or only the first pages.
    case failed(APIError)
    /// A person stopped the reading.
    case cancelled
  }

  /// What a reading of the list cost.
  public struct Reading: Sendable, Equatable {
    public var receivedAt: Instant
    public var duration: Duration
    public var requestID: String?
  }
}
