import DisplayText
import SessionModels

/// One running session that mounts a store, on one line.
public struct WriterRow: Sendable, Hashable {
  public let access: SafeText
  public let severity: Severity
  public let status: SafeText
  public let id: SafeText
  public let title: SafeText

  public init(_ session: Session, store: String) {
    let mounted = session.resources.lazy.compactMap(\.memoryStore).first {
      $0.memoryStoreID == store
    }
    if session.resources.isEmpty {
      (access, severity) = ("not stated", .caution)
    } else {
      // The service's default is read-write.
      let words = AccessWords(mounted?.access ?? .readWrite)
      (access, severity) = (words.short, words.severity)
    }
    let facts = SessionFacts(session)
    status = facts.status ?? "not stated"
    id = SafeText(session.id)
    title = facts.title ?? "(no title)"
  }
}
