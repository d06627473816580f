/// One try of a request: when it began, how long it took, and how it ended.
public struct Attempt: Sendable, Hashable {
  /// Counted from 1.
  public let number: Int
  public let startedAt: Instant
  public let duration: Duration
  public let outcome: Outcome
  /// How long was waited after it before the next one; nil after the last.
  public var wait: Duration?

  public enum Outcome: Sendable, Hashable {
    /// The service answered with this status.
    case status(Int)
    case failed(NetworkFailure)
  }

  public init(
    number: Int, startedAt: Instant, duration: Duration, outcome: Outcome, wait: Duration? = nil
  ) {
    self.number = number
    self.startedAt = startedAt
    self.duration = duration
    self.outcome = outcome
    self.wait = wait
  }
}

/// Why no whole answer came.
public enum NetworkFailure: Error, Sendable, Hashable {
  /// The name has no address: "no such host".
  case hostNotFound(String)
  case connectionRefused
  case connectionReset
  /// The connection ended before the answer began.
  case closedEarly
  /// The connection ended in the middle of the body, after so many bytes of it.
  case bodyCut(received: Int)
  case connectTimeout
  /// The whole attempt took longer than it may.
  case timeout(Duration)
  /// The server's certificate is not trusted, with the TLS library's own words.
  case certificate(String)
  /// TLS failed otherwise, with the TLS library's own words.
  case tls(String)
  /// The proxy refused to connect, with its status.
  case proxyRefused(status: Int)
  /// What `SSL_CERT_FILE` or `SSL_CERT_DIR` names cannot be used.
  case trustRoots(path: String, reason: String)
  /// The system keeps no certificates of authorities where they are looked for, and none are named.
  case noTrustRoots(lookedIn: [String])
  /// Anything else, in the library's own words.
  case other(String)
}

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
  public let outcome: Attempt.Outcome
  public let errorType: String?

  public init(retry: Int, limit: Int, delay: Duration, outcome: Attempt.Outcome, errorType: String?)
  {
    self.retry = retry
    self.limit = limit
    self.delay = delay
    self.outcome = outcome
    self.errorType = errorType
  }
}
