import DisplayText
import SessionModels

/// One resource on one line: where, what kind, what it is, and the state that matters.
public struct ResourceRow: Sendable, Hashable {
  public let kind: ResourceKind
  public let mountPath: SafeText
  /// What it is: the repository, the file, the store.
  public let what: SafeText
  /// What of it, for a repository: the branch, the beginning of the SHA.
  public let checkout: SafeText?
  /// The short word of the STATE column; empty where there is nothing to say.
  public let state: SafeText
  /// What a narrow list shows in place of `what` and `state`.
  public let brief: SafeText
  public let standing: Standing

  public init(_ resource: SessionResource) {
    kind = ResourceKind(resource)
    mountPath = resource.mountPath.map { SafeText($0) } ?? "(no mount path)"
    switch resource.content {
    case .gitHubRepository(let repository):
      let checkout = CheckoutWords(repository.checkout)
      what = RepositoryAddress.shortName(repository.url)
      self.checkout = checkout.short
      state = checkout.state
      brief = repository.checkout == nil ? "none" : checkout.short
      standing = checkout.standing
    case .file(let file):
      what = SafeText(file.fileID)
      checkout = nil
      state = ""
      brief = kind.word
      standing = .ordinary
    case .memoryStore(let store):
      let access = AccessWords(store.access)
      what = SafeText(store.name ?? store.memoryStoreID)
      checkout = nil
      state = access.short
      brief = access.short
      standing = access.standing
    case .unknown(let type):
      what = SafeText(type)
      checkout = nil
      state = "unknown"
      brief = SafeText(type)
      standing = .caution
    case .malformed(_, let problem):
      what = SafeText(problem.description)
      checkout = nil
      state = "unreadable"
      brief = "unreadable"
      standing = .failure
    }
  }

  /// What it is and what of it, in a number of columns: the name gives way first, so that a branch or a SHA stays.
  public func what(columns: Int) -> SafeText {
    guard let checkout else { return what.clipped(to: columns) }
    let room = columns - checkout.width - 2
    return room >= min(what.width, 6)
      ? what.clipped(to: room) + "  " + checkout : (what + "  " + checkout).clipped(to: columns)
  }
}
