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

  /// Where the cursor stays while rows arrive.
  enum Anchor: Sendable, Equatable {
    case top
    case bottom
    case resource
  }

  /// What a new reading has brought so far.
  struct Incoming: Sendable, Equatable {
    var count = 0
    var leftOut = 0
    var bytes = 0
    var reading: Reading?
    /// The rows that replace those of a whole list, and their texts.
    var rows = SortedRows()
    var texts = RowTexts()
    /// How they differ from those; nil where no whole list was read before.
    var comparison: ReadingComparison?
  }
}
