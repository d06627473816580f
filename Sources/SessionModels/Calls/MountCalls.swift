/// What the calls of a session tell about one mount: what was called, and nothing of what was not.
public struct MountCalls: Sendable, Equatable {
  /// How many calls name its path.
  public private(set) var count = 0
  public private(set) var failed = 0
  /// The times of the first and the last call.
  public private(set) var first: Timestamp?
  public private(set) var last: Timestamp?
  /// When a file below the path was first read without an error, while nothing that this session called before can have
  /// written it; nil where that is not proved.
  public private(set) var readAt: Timestamp?

  private var tools: [String: Int] = [:]
  private var (answeredReads, failedReads) = (0, 0)
  /// Whether every call of the session is known.
  private var isProof = false
  /// The moments that the first and the last call are sorted by.
  private var firstMoment = Instant(seconds: .max)
  private var lastMoment = Instant(seconds: .min)

  init() {}

  /// How many of each tool, the most first.
  public var byTool: [(tool: String, count: Int)] {
    tools.map { (tool: $0.key, count: $0.value) }.sorted {
      ($1.count, $0.tool) < ($0.count, $1.tool)
    }
  }

  /// Whether calls other than those that write were answered, and all of them with an error.
  public var allReadsFailed: Bool { isProof && answeredReads > 0 && failedReads == answeredReads }

  /// Counts a call, or no longer counts it as it is.
  ///
  /// - Parameter step: 1 or -1.
  mutating func count(_ call: ToolCall, by step: Int) {
    count += step
    tools[call.tool, default: 0] += step
    let outcome = call.outcome
    if outcome == .failed { failed += step }
    if call.effect != .writesFile, outcome == .ok || outcome == .failed {
      answeredReads += step
      failedReads += outcome == .failed ? step : 0
    }
  }

  /// Notes when a call was made.
  ///
  /// - Parameter moment: what it is sorted by; of calls of one moment the one that came first is the first.
  mutating func note(_ time: Timestamp, at moment: Instant) {
    if first == nil || moment < firstMoment { (first, firstMoment) = (time, moment) }
    if last == nil || moment >= lastMoment { (last, lastMoment) = (time, moment) }
  }

  /// Takes what only all calls of a session prove.
  mutating func prove(readAt: Timestamp?) {
    isProof = true
    self.readAt = readAt
  }
}
