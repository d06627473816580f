import DisplayText
import SessionModels

/// One resource on one line: where, what type, its name, its checkout or access, and what there is to act on.
public struct ResourceRow: Sendable, Hashable {
  public let kind: ResourceKind
  public let mountPath: SafeText
  /// `repo`, `file`, `memory`, or the service's own word.
  public let type: SafeText
  private let ownName: Name
  /// The main fact: a repository's branch or commit, a file's name or id, whether the agent may write to a store.
  public let fact: SafeText
  /// The same where the name stands beside it: of a file its id.
  public let factBesideName: SafeText
  public let severity: Severity
  /// What there is to act on; nil where all is well.
  public let note: RowNote?

  /// The repository as `owner/name`, the file's or the store's name; empty where it is not known.
  public var name: SafeText {
    switch ownName {
    case .text(let name): name
    case .address(let url): RepositoryAddress.shortName(url)
    }
  }

  /// An address is taken apart where the name is shown, which a narrow list does not do.
  private enum Name: Sendable, Hashable {
    case text(SafeText)
    case address(String)
  }

  /// What was asked to be mounted.
  public init(_ resource: SessionResource) {
    self.init(resource, file: nil, note: nil)
  }

  /// What was asked to be mounted, and what checks found.
  ///
  /// - Parameter note: what there is to act on, as `RowNote` says it.
  public init(_ resource: SessionResource, checks: Checks, note: RowNote?) {
    var file: FileMetadata?
    if case .file(let mounted) = resource.content,
      case .known(let metadata, _)? = checks.file(mounted.fileID)
    {
      file = metadata
    }
    self.init(resource, file: file, note: note)
  }

  /// What was asked to be mounted, and what checks found of it.
  ///
  /// - Parameter all: every resource of the session; nil where the others are not known.
  public init(
    _ resource: SessionResource, among all: [SessionResource]?, checks: Checks, now: Instant
  ) {
    self.init(
      resource, checks: checks,
      note: RowNote(of: resource, among: all, checks: checks, now: now))
  }

  private init(_ resource: SessionResource, file metadata: FileMetadata?, note: RowNote?) {
    kind = ResourceKind(resource)
    self.note = note
    let path = resource.mountPath
    mountPath = path == "" ? "(empty)" : path.map { ShownText.line($0) } ?? "(no mount path)"
    switch resource.content {
    case .gitHubRepository(let repository):
      let checkout = CheckoutWords(repository.checkout)
      (type, ownName) = (kind.word, .address(repository.url))
      (fact, factBesideName, severity) = (checkout.short, checkout.short, checkout.severity)
    case .file(let file):
      let id = ShownText.line(file.fileID)
      let name = metadata?.filename.map { ShownText.line($0) } ?? ""
      (type, ownName) = (kind.word, .text(name))
      (fact, factBesideName, severity) = (name.isEmpty ? id : name, id, .ordinary)
    case .memoryStore(let store):
      let access = AccessWords(store.access, isArchived: note == .archived)
      (type, ownName) = (kind.word, .text(ShownText.line(store.name ?? store.memoryStoreID)))
      (fact, factBesideName, severity) = (access.short, access.short, access.severity)
    case .unknown(let word):
      let id = ShownText.line(resource.id ?? "")
      (type, ownName) = (ShownText.line(word), .text(""))
      (fact, factBesideName, severity) = (id, id, .ordinary)
    case .malformed(let word, let problem):
      let words = SafeText(problem.description)
      (type, ownName) = (word.map { ShownText.line($0) } ?? kind.word, .text(""))
      (fact, factBesideName, severity) = (words, words, .failure)
    }
  }
}
