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
      return SafeText(status.word)
    }
    title = session.title.flatMap { $0.isEmpty ? nil : SafeText($0) }
    isArchived = session.archivedAt != nil
  }
}
