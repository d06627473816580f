import ExactJSON
import LoopbackServer
import Synchronization
import TestSupport

/// A server of one session whose calls are written as a table.
struct CallServer {
  /// One call, as a line of the table.
  struct Row: Sendable {
    let id: String
    let tool: String
    let input: JSONBuilder
    /// What it answered, and whether it failed; nil where nothing did.
    var answer: (text: String, failed: Bool)?
    /// The mounts that it names, as a person reads it.
    let names: [String]
    /// Whether it is another thread's.
    var isElsewhere = false
  }

  /// What happens to a page of the primary thread, counted from 0.
  enum Fault: Sendable {
    case refused(Int)
    case limitedOnce
    case cut
    /// It names itself as the next.
    case repeated
  }

  let mounts: [String]
  let rows: [Row]
  var pageSize = 6
  /// Whether the page of resources has more elements than are read of one.
  var isListCut = false
  /// Whether every answer comes before all calls.
  var answersFirst = false
  /// The answer to a question for errors.
  var errors: [JSONBuilder] = []
  var fault: Fault?
  var faultyPage = 0

  func start() async throws -> LoopbackServer {
    let primary = events(isElsewhere: false)
    let other = events(isElsewhere: true)
    let asked = Mutex<Set<Int>>([])
    return try await LoopbackServer.start { [self] request in
      let target = request.target
      func page(of events: [JSONBuilder]) -> Reply {
        let start = target.firstRange(of: "&page=").flatMap { Int(target[$0.upperBound...]) } ?? 0
        let end = min(start + pageSize, events.count)
        return .json(
          CallEvents.page(
            Array(events[start..<end]), next: end < events.count ? String(end) : nil))
      }
      if target.hasPrefix("/v1/sessions/sesn_1/resources") {
        let more: [JSONBuilder] = (0..<10_000).map { ["id": .string("more_\($0)"), "type": "new"] }
        return .json(CallEvents.page(resources + (isListCut ? more : [])))
      }
      if target.contains("session.error") { return .json(CallEvents.page(errors)) }
      if target.hasPrefix("/v1/sessions/sesn_1/threads?") {
        return .json(
          CallEvents.page(
            [["id": "sthr_0", "parent_thread_id": .null]]
              + (other.isEmpty ? [] : [["id": "sthr_1", "parent_thread_id": "sthr_0"]])))
      }
      if target.hasPrefix("/v1/sessions/sesn_1/threads/sthr_1/events") { return page(of: other) }
      guard target.hasPrefix("/v1/sessions/sesn_1/events?") else {
        return .error(404, "not_found_error", "no such path")
      }
      let start = target.firstRange(of: "&page=").flatMap { Int(target[$0.upperBound...]) } ?? 0
      let isFirst = asked.withLock { $0.insert(start).inserted }
      if let fault, start == faultyPage * pageSize {
        switch fault {
        case .refused(let status):
          return .error(status, "some_error", "refused", headers: [("x-should-retry", "false")])
        case .limitedOnce where isFirst:
          return .error(429, "rate_limit_error", "too fast", headers: [("retry-after-ms", "1")])
        case .limitedOnce: break
        case .cut: return .cut(#"{"data":["#, promised: 900)
        case .repeated: return .json(CallEvents.page([], next: String(start)))
        }
      }
      return page(of: primary)
    }
  }

  private var resources: [JSONBuilder] {
    mounts.enumerated().map { number, path in
      [
        "id": .string("sesrsc_\(number)"), "type": "github_repository",
        "mount_path": .string(path), "url": .string("https://github.com/acme/r\(number)"),
        "created_at": "2026-11-01T00:00:00Z", "updated_at": "2026-11-01T00:00:00Z",
      ]
    }
  }

  private func events(isElsewhere: Bool) -> [JSONBuilder] {
    let own = rows.enumerated().filter { $0.element.isElsewhere == isElsewhere }
    let calls = own.map { number, row in
      CallEvents.call(row.id, row.tool, row.input, at: Self.time(number, 0))
    }
    let answers = own.map { number, row in
      row.answer.map {
        CallEvents.answer($0.text, to: row.id, at: Self.time(number, 1), isError: $0.failed)
      }
    }
    if answersFirst { return answers.compactMap(\.self) + calls }
    return zip(calls, answers).flatMap { [$0, $1].compactMap(\.self) }
  }

  private static func time(_ number: Int, _ seconds: Int) -> String {
    "\(10 + number / 50):\(10 + number % 50):0\(seconds)"
  }
}

extension CallServer.Row {
  static func bash(
    _ id: String, _ command: String, _ answer: String? = "", failed: Bool = false,
    names: [String] = [], isElsewhere: Bool = false
  ) -> CallServer.Row {
    CallServer.Row(
      id: id, tool: "bash", input: ["command": .string(command)],
      answer: answer.map { ($0, failed) }, names: names, isElsewhere: isElsewhere)
  }

  static func file(
    _ id: String, _ tool: String, _ path: String, _ content: String? = nil, names: [String] = []
  ) -> CallServer.Row {
    CallServer.Row(
      id: id, tool: tool,
      input: ["file_path": .string(path), "content": content.map(JSONBuilder.string)],
      answer: ("", false), names: names)
  }
}
