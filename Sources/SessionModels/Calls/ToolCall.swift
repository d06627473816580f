/// A call of a tool, and what is kept of it (docs/api.md: List Session Events).
public struct ToolCall: Sendable, Equatable {
  /// Whose tool it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case builtIn = "agent.tool_use"
    case mcp = "agent.mcp_tool_use"
    case custom = "agent.custom_tool_use"
  }

  /// The ID of its event, by which its answer names it.
  public let id: String
  public let kind: Kind
  /// The tool's name, at most `nameLimit` bytes of it.
  public let tool: String
  /// When it was processed; nil while it is queued.
  public let processedAt: Timestamp?
  /// The mounts whose paths its input names, as places in `MountPaths.paths`.
  public let mounts: [Int]
  /// The first string of the input that names a mount, at most `lineLimit` bytes of it.
  public let line: String
  /// Whether that string is longer.
  public let isLineCut: Bool
  /// The member whose value that string is.
  public let label: String?
  /// The bytes of its input as JSON.
  public let inputBytes: Int
  /// The bytes of the text that it writes; nil where its input has none.
  public let writtenBytes: Int?
  /// The thread whose request it is, on a copy that stands in the primary thread's list.
  let copiedFrom: String?
  let effect: CallEffect
  let permission: Permission?

  /// The other thread that it was read in; nil for the primary one.
  public internal(set) var thread: String?
  /// The page that it came on.
  var page = 0
  /// What a person decided, where one was asked.
  var decision: Permission?
  /// The last answer to it.
  public internal(set) var answer: ToolAnswer?
  /// How many answers came.
  public internal(set) var answers = 0

  static let (lineLimit, nameLimit) = (200, 64)

  /// Whether a call may be made.
  enum Permission: String, Sendable {
    case allow, ask, deny
  }

  /// What became of a call.
  public enum Outcome: Sendable, Hashable, CaseIterable {
    case ok, failed, noAnswer
    /// Somebody has to allow it.
    case waits
    case denied
  }

  public var outcome: Outcome {
    if decision == .deny || permission == .deny { return .denied }
    if let answer { return answer.isError ? .failed : .ok }
    return permission == .ask && decision == nil ? .waits : .noAnswer
  }

  /// From the call to its last answer; nil where the times do not tell.
  public var duration: Duration? {
    guard let start = processedAt?.instant, let end = answer?.processedAt?.instant, start <= end
    else { return nil }
    return start.duration(to: end)
  }
}
