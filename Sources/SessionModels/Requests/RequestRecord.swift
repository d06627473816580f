/// What became of one request: for a log that a person reads. It holds no secret.
public struct RequestRecord: Sendable, Hashable {
  /// Path and query, percent-encoded, without the base URL.
  public let target: String
  /// The value of the `anthropic-beta` header; nil when none was sent.
  public let flags: String?
  public let startedAt: Instant
  /// All attempts, and the waits between them.
  public let duration: Duration
  public let outcome: Outcome
  public let attempts: [Attempt]
  public let requestID: String?
  /// The headers that were sent, the credential's value masked.
  public let sentHeaders: [HeaderField]
  /// The answer's headers that are known to be harmless.
  public let receivedHeaders: [HeaderField]
  /// The answer's body after decompression; empty when none came whole, or when it is no longer kept.
  public private(set) var body: [UInt8]
  /// How many bytes the body had.
  public let size: Int

  public init(
    target: String, flags: String?, startedAt: Instant, duration: Duration, outcome: Outcome,
    attempts: [Attempt] = [], requestID: String? = nil, sentHeaders: [HeaderField] = [],
    receivedHeaders: [HeaderField] = [], body: [UInt8] = []
  ) {
    self.target = target
    self.flags = flags
    self.startedAt = startedAt
    self.duration = duration
    self.outcome = outcome
    self.attempts = attempts
    self.requestID = requestID
    self.sentHeaders = sentHeaders
    self.receivedHeaders = receivedHeaders
    self.body = body
    size = body.count
  }

  /// Forgets the body; its size stays.
  public mutating func dropBody() { body = [] }
}
