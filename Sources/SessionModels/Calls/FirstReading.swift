/// Finds when a file below a mount was first read that nothing can have written before, call by call, the oldest first.
struct FirstReading {
  /// When anything may first have been written by a call that need not name the path; nil where there is none. A command
  /// reaches a path that it does not name: by a relative one, or from a script.
  private let firstWriter: Instant?
  private var written: Set<String> = []
  /// Whether anything below the path may have been written.
  private var mayBeWritten = false
  private(set) var time: Timestamp?

  init(firstWriter: Instant?) { self.firstWriter = firstWriter }

  mutating func take(_ call: ToolCall) {
    guard time == nil, !mayBeWritten else { return }
    let outcome = call.outcome
    switch call.effect {
    case .readsFile:
      guard outcome == .ok, let file = call.file, !written.contains(file), isBeforeWriters(call)
      else { break }
      time = call.processedAt
    case .looks: break
    case .writesFile:
      if outcome == .denied || outcome == .failed { break }
      if let file = call.file { written.insert(file) } else { mayBeWritten = true }
    case .mayWrite: mayBeWritten = outcome != .denied
    }
  }

  private func isBeforeWriters(_ call: ToolCall) -> Bool {
    guard let firstWriter else { return true }
    return call.processedAt?.instant.map { $0 < firstWriter } ?? false
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
