/// How an attempt, or a request with all its attempts, ended.
public enum Outcome: Sendable, Hashable {
  /// The service answered with this status.
  case status(Int)
  case failed(NetworkFailure)
  /// An answer came and was not read: too large, or badly compressed.
  case unread
  case cancelled
}
