/// A question about what became of a mount, asked beside the session and its resources.
///
/// A new one needs a case here and in `CheckAnswer`, who raises it, whom it concerns, and how `Checks` reads it; the request
/// that answers it in `APIClient`; and its words.
public enum CheckQuestion: Sendable, Hashable {
  /// The session's errors: whether its repositories arrived.
  case errors
  /// What files are; at most `FileMetadata.idLimit` ids.
  case files([String])
  /// What a memory store is today.
  case store(String)
  /// What the session wrote in a memory store.
  case changes(String)

  /// The same question for each thing it is about.
  var parts: [CheckQuestion] {
    if case .files(let ids) = self { ids.map { .files([$0]) } } else { [self] }
  }

  /// The questions that some resources raise: none twice.
  public static func all(about resources: [SessionResource]) -> [CheckQuestion] {
    let files = unique(resources.compactMap(\.file?.fileID))
    let stores = resources.compactMap(\.memoryStore)
    var seen: Set<String> = []
    let first = stores.filter { seen.insert($0.memoryStoreID).inserted }
    let hasRepository = resources.contains { $0.repository != nil }
    return (hasRepository ? [.errors] : [])
      + stride(from: 0, to: files.count, by: FileMetadata.idLimit).map { start in
        .files(Array(files[start...].prefix(FileMetadata.idLimit)))
      } + first.map { .store($0.memoryStoreID) }
      + first.filter { $0.access != .readOnly }.map { .changes($0.memoryStoreID) }
  }

  /// Whether its answer can say something of a resource.
  public func concerns(_ resource: SessionResource) -> Bool {
    switch self {
    case .errors: resource.repository != nil
    case .files(let ids): resource.file.map { ids.contains($0.fileID) } ?? false
    case .store(let id), .changes(let id): resource.memoryStoreID == id
    }
  }

  private static func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

/// What a question was answered.
public enum CheckAnswer: Sendable, Equatable {
  case errors(SessionErrors)
  case files(FileAnswers)
  case store(StoreMetadata)
  /// The newest first, one page of them.
  case changes(Page<MemoryVersion>)
}

extension Checks {
  /// The session's errors; nil while they were not asked for.
  public var errors: Check<SessionErrors>? {
    check(.errors) { if case .errors(let errors) = $0 { .known(errors, askedAt: $1) } else { nil } }
  }

  /// A file by its id.
  public func file(_ id: String) -> Check<FileMetadata>? {
    check(.files([id])) {
      if case .files(let files) = $0 { files.check(of: id, askedAt: $1) } else { nil }
    }
  }

  /// A memory store by its id.
  public func store(_ id: String) -> Check<StoreMetadata>? {
    check(.store(id)) { if case .store(let store) = $0 { .known(store, askedAt: $1) } else { nil } }
  }

  /// Whether a memory store is known to be archived: then it cannot be written.
  public func isArchived(_ store: String) -> Bool { self.store(store)?.value?.archivedAt != nil }

  /// What the session wrote in a memory store, by the store's id.
  public func changes(_ id: String) -> Check<Page<MemoryVersion>>? {
    check(.changes(id)) {
      if case .changes(let page) = $0 { .known(page, askedAt: $1) } else { nil }
    }
  }
}
