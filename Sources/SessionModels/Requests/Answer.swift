/// What the service answered: the value read from it, its exact bytes, and how it came.
public struct Answer<Value: Sendable>: Sendable {
  public let value: Value
  /// The body, after decompression, byte for byte. The value was read with a mask over the credential's secret, should
  /// the service have echoed it; here it is not masked.
  public let body: [UInt8]
  public let status: Int
  /// The header `request-id`, else the body's `request_id`.
  public let requestID: String?
  /// When the answer was whole.
  public let receivedAt: Instant
  /// From the first attempt's start to the whole answer, waits included.
  public let duration: Duration
  public let attempts: [Attempt]

  public init(
    value: Value, body: [UInt8], status: Int, requestID: String?, receivedAt: Instant,
    duration: Duration,
    attempts: [Attempt]
  ) {
    self.value = value
    self.body = body
    self.status = status
    self.requestID = requestID
    self.receivedAt = receivedAt
    self.duration = duration
    self.attempts = attempts
  }

  /// The same answer with another value.
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Answer<Other> {
    Answer<Other>(
      value: transform(value), body: body, status: status, requestID: requestID,
      receivedAt: receivedAt, duration: duration, attempts: attempts)
  }
}

extension Answer {
  /// Whether the service said at one of the attempts that it is asked too often.
  public var wasLimited: Bool { attempts.contains { $0.outcome == .status(429) } }
}

extension Answer: Equatable where Value: Equatable {}
