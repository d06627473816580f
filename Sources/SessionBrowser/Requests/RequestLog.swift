import SessionModels

/// Every request of this run, the oldest first.
public struct RequestLog: Sendable, Equatable {
  /// How many requests are kept, and how many bytes of their bodies.
  static let limit = 1000
  static let bodyLimit = 16 << 20

  public private(set) var records: [RequestRecord] = []
  /// How many requests there were, those that are no longer kept included.
  public private(set) var count = 0

  /// The first record whose body may still be kept.
  private var firstBody = 0
  private var bodyBytes = 0

  mutating func add(_ record: RequestRecord) {
    count += 1
    records.append(record)
    bodyBytes += record.body.count
    while bodyBytes > Self.bodyLimit, firstBody < records.count {
      bodyBytes -= records[firstBody].body.count
      records[firstBody].dropBody()
      firstBody += 1
    }
    guard records.count > Self.limit else { return }
    bodyBytes -= records[0].body.count
    records.removeFirst()
    firstBody = max(0, firstBody - 1)
  }
}
