import DisplayText
import SessionModels

/// What there is to act on in a resource, as the NOTE column says it: nothing where all is well.
public enum RowNote: Sendable, Hashable {
  /// A repository that the service could not mount.
  case failed
  /// A file or a memory store that is no longer there.
  case gone
  /// A file that has expired.
  case expired
  /// A memory store that cannot be written any more.
  case archived
  /// An element of the list that cannot be read.
  case unreadable
  /// What this session wrote in a memory store; `isComplete` is false where there may be more.
  case changes(Int, isComplete: Bool)
  /// How many calls of the agent that name a mount failed, where all that read it did.
  case failedCalls(Int)
  /// A resource that differs from the answer before.
  case changed
  /// A resource that the answer before did not have.
  case new

  /// What is known of a resource; nil where there is nothing to act on, or nothing known.
  ///
  /// - Parameter all: every resource of the session; nil where the others are not known.
  public init?(
    of resource: SessionResource, among all: [SessionResource]?, checks: Checks, now: Instant
  ) {
    switch resource.content {
    case .gitHubRepository:
      guard case .failed = MountState(of: resource, among: all, checks: checks) else { return nil }
      self = .failed
    case .file(let file):
      switch checks.file(file.fileID) {
      case .known(let metadata, _)? where FileState.isExpired(metadata, now: now): self = .expired
      case .gone?: self = .gone
      case .known?, .notChecked?, nil: return nil
      }
    case .memoryStore(let store):
      // That a store is not found is no proof that it is gone: the key may not see it.
      if checks.isArchived(store.memoryStoreID) {
        self = .archived
        return
      }
      guard case .known(let page, _)? = checks.changes(store.memoryStoreID),
        !page.elements.isEmpty
      else { return nil }
      self = .changes(page.elements.count, isComplete: page.isComplete)
    case .malformed: self = .unreadable
    default: return nil
    }
  }

  /// What is counted in the status line, in its order.
  public static let wrong: [RowNote] = [.failed, .gone, .expired, .archived, .unreadable]

  /// Whether something is wrong.
  public var isWrong: Bool { Self.wrong.contains(self) }

  /// Whether what was asked to be mounted is not there.
  public var isMountFailure: Bool { [.failed, .gone, .expired].contains(self) }

  public var words: SafeText {
    switch self {
    case .failed: "failed"
    case .gone: "gone"
    case .expired: "expired"
    case .archived: "archived"
    case .unreadable: "bad element"
    case .changes(1, true): "1 change"
    case .changes(let count, let isComplete): "\(count)" + (isComplete ? "" : "+") + " changes"
    case .failedCalls(let count): "\(count) failed call" + (count == 1 ? "" : "s")
    case .changed: "changed"
    case .new: "new"
    }
  }

  public var severity: Severity {
    switch self {
    case .failed, .gone, .expired, .unreadable: .failure
    case .archived, .failedCalls: .caution
    case .changes, .changed, .new: .ordinary
    }
  }
}

extension RowNote {
  /// What the calls of a session say of a mount; nil where there is nothing to act on.
  public init?(_ calls: MountCalls?) {
    guard let calls, calls.allReadsFailed else { return nil }
    self = .failedCalls(calls.failed)
  }
}
