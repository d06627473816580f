import DisplayText
import SessionModels

/// One memory, or a level of them, on one line.
public struct MemoryRow: Sendable, Hashable {
  /// The last part of its path; a level's ends with `/`.
  public let name: SafeText
  public let size: SafeText
  /// How long ago it was changed.
  public let changed: SafeText
  public let standing: Standing

  /// - Parameter level: the path of the level it stands in, with `/` at both ends.
  public init(_ item: MemoryListItem, in level: String, now: Instant) {
    switch item {
    case .memory(let memory):
      name = Self.name(memory.path, in: level)
      size = memory.sizeBytes.map(ByteWords.words) ?? ""
      changed =
        memory.updatedAt?.instant.map { RelativeTime.words(for: $0, now: now) }
        ?? memory.updatedAt.map { SafeText($0.text) } ?? ""
      standing = .ordinary
    case .prefix(let path):
      (name, size, changed, standing) = (Self.name(path, in: level), "", "", .ordinary)
    case .unreadable(let problem):
      (name, size, changed, standing) = (SafeText(problem), "", "", .failure)
    }
  }

  private static func name(_ path: String, in level: String) -> SafeText {
    guard path.hasPrefix(level), path.utf8.count > level.utf8.count else { return SafeText(path) }
    return SafeText(String(path.dropFirst(level.count)))
  }

  /// Where it stands, its size to the byte and when it was changed.
  public static func line(_ item: MemoryListItem) -> SafeText {
    switch item {
    case .memory(let memory):
      [
        SafeText(memory.path), memory.sizeBytes.map { "\($0) bytes" },
        memory.updatedAt.map { "changed " + SafeText($0.text) }, SafeText(memory.id),
      ].compactMap(\.self).joined(separator: "  ")
    case .prefix(let path): SafeText(path)
    case .unreadable(let problem): "this element cannot be read: " + SafeText(problem)
    }
  }
}

/// One change of a memory on one line.
public struct ChangeRow: Sendable, Hashable {
  public let when: SafeText
  public let operation: SafeText
  public let size: SafeText
  public let path: SafeText
  public let standing: Standing

  public init(_ version: MemoryVersion, now: Instant) {
    when =
      version.createdAt?.instant.map { RelativeTime.words(for: $0, now: now) }
      ?? version.createdAt.map { SafeText($0.text) } ?? "not stated"
    operation = Self.word(version.operation)
    size = version.sizeBytes.map(ByteWords.words) ?? ""
    path = version.path.map { SafeText($0) } ?? Self.missingPath(version)
    standing = version.operation == .deleted ? .caution : .ordinary
  }

  static func word(_ operation: MemoryVersion.Operation) -> SafeText {
    switch operation {
    case .created: "created"
    case .modified: "changed"
    case .deleted: "deleted"
    case .unknown(let word): SafeText(word)
    }
  }

  private static func missingPath(_ version: MemoryVersion) -> SafeText {
    version.redactedAt == nil ? "(no path)" : "(redacted)"
  }

  /// When to the fraction of a second, how large to the byte, and its id.
  public static func line(_ version: MemoryVersion) -> SafeText {
    [
      word(version.operation), version.createdAt.map { SafeText($0.text) },
      version.sizeBytes.map { "\($0) bytes" }, SafeText(version.id),
    ].compactMap(\.self).joined(separator: "  ")
  }
}

/// One running session that mounts a store, on one line.
public struct WriterRow: Sendable, Hashable {
  public let access: SafeText
  public let standing: Standing
  public let status: SafeText
  public let id: SafeText
  public let title: SafeText

  public init(_ session: Session, store: String) {
    let mounted = session.resources.lazy.compactMap(\.store).first { $0.memoryStoreID == store }
    if session.resources.isEmpty {
      (access, standing) = ("not stated", .caution)
    } else {
      // The service's default is read-write.
      let words = AccessWords(mounted?.access ?? .readWrite)
      (access, standing) = (words.short, words.standing)
    }
    let facts = SessionFacts(session)
    status = facts.status ?? "not stated"
    id = SafeText(session.id)
    title = facts.title ?? "(no title)"
  }
}
