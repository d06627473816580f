import DisplayText
import SessionModels

/// One resource on one line: where, what kind, what it is, and the state that matters.
public struct ResourceRow: Sendable, Hashable {
  public let kind: ResourceKind
  public let mountPath: SafeText
  /// What it is: the repository, the file, the store.
  public private(set) var what: SafeText
  /// What of it: a repository's branch or the beginning of its SHA, how often the session changed a store.
  public private(set) var aspect: SafeText?
  /// The short word of the STATE column; empty where there is nothing to say.
  public private(set) var state: SafeText
  /// What there is to act on: `failed`, `gone`, `expired`, `archived`, `3 changes`; nil for nothing.
  public private(set) var note: SafeText?
  /// What a narrow list shows in place of `what` and `state`.
  public private(set) var brief: SafeText
  public private(set) var severity: Severity

  public init(_ resource: SessionResource) {
    kind = ResourceKind(resource)
    let path = resource.mountPath
    mountPath = path == "" ? "(empty)" : path.map { SafeText($0) } ?? "(no mount path)"
    switch resource.content {
    case .gitHubRepository(let repository):
      let checkout = CheckoutWords(repository.checkout)
      what = RepositoryAddress.shortName(repository.url)
      aspect = checkout.short
      state = checkout.state
      brief = repository.checkout == nil ? "no branch" : checkout.short
      severity = checkout.severity
    case .file(let file):
      what = SafeText(file.fileID)
      state = ""
      brief = kind.word
      severity = .ordinary
    case .memoryStore(let store):
      let access = AccessWords(store.access)
      what = SafeText(store.name ?? store.memoryStoreID)
      state = access.short
      brief = access.short
      severity = access.severity
    case .unknown(let type):
      what = SafeText(type)
      state = "unknown"
      brief = SafeText(type)
      severity = .caution
    case .malformed(_, let problem):
      what = SafeText(problem.description)
      state = "unreadable"
      brief = "unreadable"
      severity = .failure
    }
  }

  /// A row that also says what is really there, as far as it was asked for.
  ///
  /// - Parameter all: every resource of the session; nil where the others are not known.
  public init(
    _ resource: SessionResource, among all: [SessionResource]?, checks: Checks, now: Instant
  ) {
    self.init(resource)
    switch resource.content {
    case .gitHubRepository:
      guard let state = MountState(of: resource, among: all, checks: checks) else { return }
      // A commit stays pinned while nothing speaks against it.
      if case .noFailureReported = state, !self.state.isEmpty { return }
      self.state = state.word
      if case .failed = state { note = state.word }
      guard state.severity != .ordinary else { return }
      severity = state.severity
      brief = state.word
    case .file(let file):
      switch checks.file(file.fileID) {
      case .known(let metadata, _)?:
        if let name = metadata.filename, !name.isEmpty { what = SafeText(name) }
        if FileState.isExpired(metadata, now: now) { mark("expired", .failure) }
      case .gone?: mark("gone", .failure)
      case .notChecked?: mark("not known", .caution)
      case nil: break
      }
    case .memoryStore(let store):
      // The access stays the row's state; it says whether the agent was allowed to write.
      if let page = checks.changes(store.memoryStoreID)?.value {
        aspect = StoreFacts.shortCount(of: page)
        note = aspect
      }
      if checks.isArchived(store.memoryStoreID) { note = "archived" }
    case .unknown, .malformed: break
    }
  }

  private mutating func mark(_ word: SafeText, _ severity: Severity) {
    (state, brief, self.severity) = (word, word, severity)
    if severity == .failure { note = word }
  }

  /// What it is and what of it, in a number of columns: the name gives way first, so that a branch or a SHA stays.
  public func what(columns: Int) -> SafeText {
    guard let aspect else { return what.clipped(to: columns) }
    let room = columns - aspect.width - 2
    return room >= min(what.width, 6)
      ? what.clipped(to: room) + "  " + aspect : (what + "  " + aspect).clipped(to: columns)
  }
}
