/// What happens while a request is under way.
public enum FetchEvent: Sendable, Hashable {
  /// An attempt begins, counted from 1.
  case attempt(Int)
  /// An attempt failed, and the next begins after a wait.
  case waiting(RetryWait)
  /// A page of the list is asked for, counted from 1, with how many resources are there already.
  case page(Int, resources: Int)
  /// A request is over, with whatever came of it.
  case finished(RequestRecord)
}

/// The wait before a retry.
public struct RetryWait: Sendable, Hashable {
  /// Which retry it will be, counted from 1, and how many there are at most.
  public let retry: Int
  public let limit: Int
  public let delay: Duration
  /// How the attempt before ended, with the type the service gave its error.
  public let outcome: Outcome
  public let errorType: String?

  public init(retry: Int, limit: Int, delay: Duration, outcome: Outcome, errorType: String?) {
    self.retry = retry
    self.limit = limit
    self.delay = delay
    self.outcome = outcome
    self.errorType = errorType
  }
}
