/// What a list of sessions is narrowed to: words, and words for one field (`repo:owner/name access:rw`), all of which have
/// to hold.
///
/// Words are looked for in title, ID, agent name and metadata values. `-` before a term negates it, quotation marks keep
/// spaces. Fields that tell of a mount (docs/queries.md has them) hold for one mount together as far as they tell of one
/// type: a repository's (`repo`, `branch`, `commit`), a store's (`store`, `access`), a file's (`file`); `path` and `type`
/// narrow the mounts that all of them are looked for among.
public struct SessionQuery: Sendable, Equatable {
  /// A field that a term can name.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case repo, branch, commit, store, file, path, access, type
    case status, agent, deployment, since, until, archived
  }

  /// What was typed.
  public let text: String
  let terms: [Term]
  /// The terms that tell of mounts.
  private let mountMatcher: MountMatcher

  struct Term: Sendable, Equatable {
    let isNegated: Bool
    let condition: Condition
  }

  /// What has to hold.
  enum Condition: Sendable, Equatable {
    case word(TextMatcher)
    case status(SessionStatus)
    /// An agent's id, or its name in any letter case.
    case agent(String)
    case deployment(String)
    case since(Instant)
    case until(Instant)
    case archived(Archived)
    case mount(MountCondition)
  }

  /// Which sessions count, archived ones or not.
  enum Archived: String, Sendable, CaseIterable {
    case yes, no, any
  }

  /// Whether a session is meant.
  public enum Match: Sendable, Hashable {
    case no
    case yes
    /// The session does not list its mounts, or more of them than are read, and a field tells of them.
    case mountsNotListed
  }

  init(text: String, terms: [Term]) {
    (self.text, self.terms, mountMatcher) = (text, terms, MountMatcher(terms))
  }

  /// Whether nothing is asked for but the newest sessions.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether a field tells of mounts.
  public var concernsMounts: Bool {
    terms.contains { if case .mount = $0.condition { true } else { false } }
  }

  private var concernsStoresAlone: Bool {
    terms.allSatisfy { term in
      if case .mount(let condition) = term.condition {
        condition.kind == .memoryStore
      } else {
        true
      }
    }
  }

  /// What of it the service can be asked for. All of it is matched again on what comes, as far as that says enough.
  public var request: SessionListRequest {
    var request = SessionListRequest()
    for term in terms where !term.isNegated {
      switch term.condition {
      case .status(let status) where request.statuses.isEmpty: request.statuses = [status.word]
      case .agent(let id) where id.hasPrefix("agent_"): request.agentID = request.agentID ?? id
      case .deployment(let id): request.deploymentID = request.deploymentID ?? id
      case .since(let moment): request.since = max(request.since ?? moment, moment)
      case .until(let moment): request.until = min(request.until ?? moment, moment)
      case .archived(let archived) where archived != .no: request.includesArchived = true
      case .mount(.store(let id)) where IDKind.isMemoryStore(id):
        request.storeID = request.storeID ?? id
      case .word, .status, .agent, .archived, .mount: break
      }
    }
    return request
  }

  /// Whether the service can be asked for all of it, so that nothing is left to be matched here.
  public var isAskedWhole: Bool {
    let statuses = terms.count { if case .status = $0.condition { true } else { false } }
    return statuses <= 1
      && terms.allSatisfy { term in
        guard !term.isNegated else { return false }
        return switch term.condition {
        case .status, .deployment, .since, .until, .archived(.any): true
        case .agent(let id): id.hasPrefix("agent_")
        case .mount(.store(let id)): IDKind.isMemoryStore(id)
        case .word, .archived, .mount: false
        }
      }
  }

  /// Whether a session is meant. One that cannot be read never is, unless nothing is asked for.
  public func match(_ session: SessionSummary) -> Match {
    guard session.problem == nil else { return isEmpty ? .yes : .no }
    for term in terms where Self.holds(term.condition, for: session) == term.isNegated {
      return .no
    }
    guard concernsMounts else { return .yes }
    guard let mounts = session.mounts else {
      // Where only a store is asked for by its id, the service was asked for the sessions that mount it.
      return request.storeID != nil && concernsStoresAlone ? .yes : .mountsNotListed
    }
    if mountMatcher.match(mounts) { return .yes }
    return session.isCut ? .mountsNotListed : .no
  }

  /// The mounts of a session that the fields about mounts mean; all of them where there is no such field.
  public func matchingMounts(of session: SessionSummary) -> [MountSummary] {
    guard let mounts = session.mounts else { return [] }
    return concernsMounts ? mountMatcher.matching(mounts) : Array(mounts)
  }

  /// Nil for a field about mounts.
  private static func holds(_ condition: Condition, for session: SessionSummary) -> Bool? {
    switch condition {
    case .word(let word):
      word.isIn(session.id) || session.title.map(word.isIn) == true
        || session.agent?.name.map(word.isIn) == true
        || session.metadataValues.contains(where: word.isIn)
    // What a session does not say, the service was asked for.
    case .status(let status): session.status.map { $0 == status }
    case .agent(let wanted):
      session.agent.map { agent in
        agent.id == wanted || agent.name?.lowercased() == wanted.lowercased()
      }
    case .deployment(let id): session.deploymentID == id
    case .since(let moment): session.createdAt?.instant.map { $0 >= moment }
    case .until(let moment): session.createdAt?.instant.map { $0 < moment }
    case .archived(.yes): session.isArchived
    case .archived(.no): !session.isArchived
    case .archived(.any): true
    case .mount: nil
    }
  }
}
