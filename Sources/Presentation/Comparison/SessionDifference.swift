import ExactJSON
import SessionModels

/// One difference between two sessions: a member, what a check found, or a mount that only one of them has.
public struct SessionDifference: Sendable, Equatable {
  /// What it is a difference of.
  public enum Subject: Sendable, Equatable {
    /// Two resources that belong together.
    case pair(SessionResource, SessionResource)
    /// A resource that only B has.
    case added(SessionResource)
    /// A resource that only A has.
    case removed(SessionResource)
    case session
  }

  public let subject: Subject
  /// The member's name as the service writes it, below an object with a point; what a check found is below
  /// `_sessionscope`. Nil for a mount that only one side has.
  public let field: String?
  /// What A has; nil where it has nothing.
  public let a: JSONBuilder?
  /// What B has; nil where it has nothing.
  public let b: JSONBuilder?

  init(_ subject: Subject, field: String? = nil, a: JSONBuilder?, b: JSONBuilder?) {
    (self.subject, self.field, self.a, self.b) = (subject, field, a, b)
  }

  /// All of them: mounts that changed, new ones, those that are gone, then the session's own.
  ///
  /// - Parameter checks: what checks found on both sides; nil where nothing was checked.
  public static func all(
    _ resources: ResourceComparison, _ session: SessionComparison, checks: CheckComparison? = nil
  ) -> [SessionDifference] {
    resources.pairs.flatMap { pair in
      pair.differences.map { SessionDifference(.pair(pair.a, pair.b), $0) }
        + (checks?.differences(of: pair) ?? [])
    }
      + resources.added.map { SessionDifference(.added($0), a: nil, b: .value($0.json)) }
      + resources.removed.map { SessionDifference(.removed($0), a: .value($0.json), b: nil) }
      + session.differences.map { SessionDifference(.session, $0) }
  }

  private init(_ subject: Subject, _ member: JSONMemberDifference) {
    self.init(
      subject, field: member.name, a: member.a.map(JSONBuilder.value),
      b: member.b.map(JSONBuilder.value))
  }

  /// The resource it is about, that of B where both have it; nil for the session's own.
  public var resource: SessionResource? {
    switch subject {
    case .pair(_, let resource), .added(let resource), .removed(let resource): resource
    case .session: nil
    }
  }

  /// Where it is mounted, by B where both have a path; nil for the session's own, and where neither says it.
  public var path: String? {
    if case .pair(let a, let b) = subject {
      b.mountPath ?? a.mountPath
    } else {
      resource?.mountPath
    }
  }

  /// The service's word for what it is about; nil for an element without one.
  public var type: String? {
    subject == .session ? "session" : resource?.json["type"]?.string
  }
}
