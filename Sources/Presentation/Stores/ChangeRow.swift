import DisplayText
import SessionModels

/// One change of a memory on one line.
public struct ChangeRow: Sendable, Hashable {
  public let when: SafeText
  public let operation: SafeText
  public let size: SafeText
  public let path: SafeText
  public let severity: Severity

  public init(_ version: MemoryVersion, now: Instant) {
    when = version.createdAt?.age(now: now) ?? "not stated"
    operation = Self.word(version.operation)
    size = version.sizeBytes.map(ByteWords.words) ?? ""
    path = version.path.map { SafeText($0) } ?? Self.missingPath(version)
    severity = version.operation == .deleted ? .caution : .ordinary
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
