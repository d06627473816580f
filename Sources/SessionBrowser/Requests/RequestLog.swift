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

/// The request log while it is open: which rows are seen, and the cursor among them.
public struct RequestPage: Sendable, Equatable {
  public private(set) var cursor = ListCursor()
  public private(set) var filter: WordFilter?

  init(_ log: RequestLog, height: Int) {
    cursor.move(to: log.records.count - 1, count: log.records.count, height: height)
  }

  /// The requests that the filter leaves, as places in the log.
  public func rows(of log: RequestLog) -> [Int] {
    guard let filter else { return Array(log.records.indices) }
    return log.records.indices.filter { index in
      let words = RequestWordList.texts(of: log.records[index])
      return filter.holds(for: words)
    }
  }

  /// The request under the cursor.
  public func current(in log: RequestLog) -> RequestRecord? {
    rows(of: log)[safe: cursor.index].map { log.records[$0] }
  }

  mutating func setFilter(_ filter: WordFilter?, log: RequestLog, height: Int) {
    let current = rows(of: log)[safe: cursor.index]
    self.filter = filter
    let rows = rows(of: log)
    let place = current.flatMap { current in rows.lastIndex { $0 <= current } } ?? 0
    cursor.move(to: place, count: rows.count, height: height)
  }

  mutating func perform(_ action: Action, log: RequestLog, height: Int) {
    let count = rows(of: log).count
    cursor.move(
      by: action.distance(height: height, count: count), count: count, height: height)
  }

  mutating func settle(log: RequestLog, height: Int) {
    cursor.move(by: 0, count: rows(of: log).count, height: height)
  }
}

/// What a filter of the log looks at.
private enum RequestWordList {
  static func texts(of record: RequestRecord) -> [String] {
    let outcome: String =
      switch record.outcome {
      case .status(let status): "\(status)"
      case .failed: "failed"
      case .unread: "not read"
      case .cancelled: "cancelled"
      }
    return [record.target, outcome, record.requestID ?? "", record.flags ?? ""]
  }
}
