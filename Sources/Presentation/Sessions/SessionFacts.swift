import DisplayText
import SessionModels

/// What is said of a session beside its id.
public struct SessionFacts: Sendable, Hashable {
  /// The service's word for what it is doing.
  public let status: SafeText?
  public let title: SafeText?
  public let isArchived: Bool

  public init(_ session: Session) {
    status = session.status.map { status in
      if case .unknown(let word) = status { return SafeText(word) + " (unknown to this version)" }
      // One that was archived is called so beside its status.
      guard status == .terminated, session.archivedAt == nil else { return SafeText(status.word) }
      return session.json["archived_at"] == nil
        ? "terminated (by an error, or archived)" : "terminated (by an error)"
    }
    title = session.title.flatMap { $0.isEmpty ? nil : SafeText($0) }
    isArchived = session.archivedAt != nil
  }
}
