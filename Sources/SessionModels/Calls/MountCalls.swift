/// What the calls of a session tell about one mount: what was called, and nothing of what was not.
public struct MountCalls: Sendable, Equatable {
  /// How many calls name its path.
  public private(set) var count = 0
  /// How many of each tool, the most first.
  public private(set) var byTool: [(tool: String, count: Int)] = []
  public private(set) var failed = 0
  /// The times of the first and the last call.
  public private(set) var first: Timestamp?
  public private(set) var last: Timestamp?
  /// When a file below the path was first read without an error, while nothing that this session called before can have
  /// written it; nil where that is not proved.
  public private(set) var readAt: Timestamp?
  /// Whether calls other than those that write were answered, and all of them with an error.
  public private(set) var allReadsFailed = false

  init() {}

  public static func == (left: MountCalls, right: MountCalls) -> Bool {
    left.count == right.count && left.byTool.elementsEqual(right.byTool, by: ==)
      && left.failed == right.failed && left.first == right.first && left.last == right.last
      && left.readAt == right.readAt && left.allReadsFailed == right.allReadsFailed
  }

  /// The facts about each mount.
  static func all(of mounts: MountPaths, _ reading: CallReading) -> [MountCalls] {
    // A command reaches a path that it does not name: by a relative one, or from a script.
    let firstWriter = reading.calls.firstWriter
    var tallies = mounts.paths.map { _ in Tally(firstWriter: firstWriter) }
    for call in reading.calls.named {
      let file = call.file
      for mount in call.mounts { tallies[mount].take(call, file) }
    }
    // Another thread, or what could not be read, may have written a file before it was read.
    return tallies.map { $0.facts(isProof: reading.isComplete) }
  }

  /// What is counted on the way.
  private struct Tally {
    /// When anything may first have been written by a call that need not name the path; nil where there is none.
    let firstWriter: Instant?
    var facts = MountCalls()
    var tools: [String: Int] = [:]
    var written: Set<String> = []
    /// Whether anything below the path may have been written.
    var mayBeWritten = false
    var (answeredReads, failedReads) = (0, 0)

    init(firstWriter: Instant?) { self.firstWriter = firstWriter }

    /// - Parameter file: the file that the call names, and nothing else; nil where that is not certain.
    mutating func take(_ call: ToolCall, _ file: String?) {
      facts.count += 1
      tools[call.tool, default: 0] += 1
      if facts.first == nil { facts.first = call.processedAt }
      facts.last = call.processedAt ?? facts.last
      let outcome = call.outcome
      if outcome == .failed { facts.failed += 1 }
      if call.effect != .writesFile, outcome == .ok || outcome == .failed {
        answeredReads += 1
        failedReads += outcome == .failed ? 1 : 0
      }
      switch call.effect {
      case .readsFile:
        guard outcome == .ok, let file, !mayBeWritten, facts.readAt == nil,
          !written.contains(file), isBeforeWriters(call)
        else { break }
        facts.readAt = call.processedAt
      case .looks: break
      case .writesFile:
        if outcome == .denied || outcome == .failed { break }
        if let file { written.insert(file) } else { mayBeWritten = true }
      case .mayWrite: mayBeWritten = mayBeWritten || outcome != .denied
      }
    }

    private func isBeforeWriters(_ call: ToolCall) -> Bool {
      guard let firstWriter else { return true }
      return call.processedAt?.instant.map { $0 < firstWriter } ?? false
    }

    func facts(isProof: Bool) -> MountCalls {
      var facts = facts
      facts.byTool = tools.map { (tool: $0.key, count: $0.value) }.sorted {
        ($1.count, $0.tool) < ($0.count, $1.tool)
      }
      facts.allReadsFailed = isProof && answeredReads > 0 && failedReads == answeredReads
      if !isProof { facts.readAt = nil }
      return facts
    }
  }
}

extension ToolCall {
  /// The file that its one mount is named by, written as it would be without empty and `.` parts; nil where its input says
  /// anything else.
  fileprivate var file: String? {
    guard mounts.count == 1, !isLineCut, label == "file_path" || label == "path",
      line.hasPrefix("/")
    else { return nil }
    let parts = line.split(separator: "/").filter { $0 != "." }
    return parts.contains("..") ? nil : "/" + parts.joined(separator: "/")
  }
}
