/// What became of one request: for a log that a person reads. It holds no secret.
///
/// A thousand are kept while others come and go: the texts of one are a single piece of memory.
public struct RequestRecord: Sendable, Hashable {
  /// Target, flags and request ID, then name and value of each header: those that were sent first.
  private let texts: PackedTexts
  private let sentCount: Int
  public let startedAt: Instant
  /// All attempts, and the waits between them.
  public let duration: Duration
  public let outcome: Outcome
  public let attempts: [Attempt]
  /// The answer's body after decompression; empty when none came whole, or when it is no longer kept.
  public private(set) var body: [UInt8]
  /// How many bytes the body had.
  public let size: Int

  public init(
    target: String, flags: String?, startedAt: Instant, duration: Duration, outcome: Outcome,
    attempts: [Attempt] = [], requestID: String? = nil, sentHeaders: [HeaderField] = [],
    receivedHeaders: [HeaderField] = [], body: [UInt8] = []
  ) {
    texts = PackedTexts(
      [target, flags, requestID]
        + (sentHeaders + receivedHeaders).flatMap { [$0.name, $0.shownValue] })
    sentCount = sentHeaders.count
    self.startedAt = startedAt
    self.duration = duration
    self.outcome = outcome
    self.attempts = attempts
    self.body = body
    size = body.count
  }

  /// Path and query, percent-encoded, without the base URL.
  public var target: String { texts[0] ?? "" }

  /// The value of the `anthropic-beta` header; nil when none was sent.
  public var flags: String? { texts[1] }

  public var requestID: String? { texts[2] }

  /// The headers that were sent, the credential's value masked.
  public var sentHeaders: [HeaderField] { headers(0..<sentCount) }

  /// The answer's headers that are known to be harmless.
  public var receivedHeaders: [HeaderField] { headers(sentCount..<(texts.count - 3) / 2) }

  private func headers(_ range: Range<Int>) -> [HeaderField] {
    range.map { HeaderField(texts[3 + 2 * $0] ?? "", texts[4 + 2 * $0] ?? "") }
  }

  /// Whether a word stands in its target, its flags or its request ID.
  public func has(_ word: TextMatcher) -> Bool {
    (0..<3).contains { !texts.isAbsent($0) && texts.withBytes(of: $0, word.isIn) }
  }

  /// Forgets the body; its size stays.
  public mutating func dropBody() { body = [] }
}
