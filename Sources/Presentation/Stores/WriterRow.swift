import DisplayText
import SessionModels

/// One running session that mounts a store, on one line.
public struct WriterRow: Sendable, Hashable {
  public let access: SafeText
  public let severity: Severity
  public let status: SafeText
  public let id: SafeText
  public let title: SafeText

  /// - Parameter isArchived: whether the store is known to be archived.
  public init(_ session: Session, store: String, isArchived: Bool = false) {
    // The service's default is read-write.
    let mounted = session.resources.compactMap(\.memoryStore)
      .filter { $0.memoryStoreID == store }.map { $0.access ?? .readWrite }
    if isArchived || !mounted.isEmpty || !(session.resources.isEmpty || session.isCut) {
      // Of a store that is mounted twice the mount that may write counts.
      let strongest = mounted.first { $0 != .readOnly } ?? mounted.first ?? .readWrite
      let words = AccessWords(strongest, isArchived: isArchived)
      (access, severity) = (words.short, words.severity)
    } else {
      (access, severity) = (session.isCut ? "not read" : "not stated", .caution)
    }
    let facts = SessionFacts(session)
    status = facts.status ?? "not stated"
    id = SafeText(session.id)
    title = facts.title ?? "(no title)"
  }
}
