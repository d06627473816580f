import DisplayText
import SessionModels

/// One memory, or a level of them, on one line.
public struct MemoryRow: Sendable, Hashable {
  /// The last part of its path; a level's ends with `/`.
  public let name: SafeText
  public let size: SafeText
  /// How long ago it was changed.
  public let changed: SafeText
  public let severity: Severity

  /// - Parameter level: the path of the level it stands in, with `/` at both ends.
  public init(_ item: MemoryListItem, in level: String, now: Instant) {
    switch item {
    case .memory(let memory):
      name = Self.name(memory.path, in: level)
      size = memory.sizeBytes.map(ByteWords.words) ?? ""
      changed = memory.updatedAt?.age(now: now) ?? ""
      severity = .ordinary
    case .prefix(let path):
      (name, size, changed, severity) = (Self.name(path, in: level), "", "", .ordinary)
    case .unreadable(let problem):
      (name, size, changed, severity) = (SafeText(problem), "", "", .failure)
    }
  }

  private static func name(_ path: String, in level: String) -> SafeText {
    guard path.hasPrefix(level), path.utf8.count > level.utf8.count else { return SafeText(path) }
    return SafeText(String(path.dropFirst(level.count)))
  }

  /// The size of a memory to the byte, when it was changed, and its id.
  public static func facts(of memory: Memory) -> SafeText {
    [
      memory.sizeBytes.map { "\($0) bytes" },
      memory.updatedAt.map { "changed " + SafeText($0.text) }, SafeText(memory.id),
    ].compactMap(\.self).joined(separator: "  ")
  }

  /// Where it stands, its size to the byte and when it was changed.
  public static func line(_ item: MemoryListItem) -> SafeText {
    switch item {
    case .memory(let memory):
      SafeText(memory.path) + "  " + facts(of: memory)
    case .prefix(let path): SafeText(path)
    case .unreadable(let problem): "this element cannot be read: " + SafeText(problem)
    }
  }
}
