/// What is really there, as far as it was asked for: the truth beside what was to be mounted.
public struct Checks: Sendable, Equatable {
  /// The session's errors; nil while they were not asked for.
  public var errors: Check<SessionErrors>?
  /// Files by their ids.
  public var files: [String: Check<FileMetadata>] = [:]
  /// Memory stores by their ids.
  public var stores: [String: Check<StoreMetadata>] = [:]
  /// What the session wrote in memory stores, by their ids: the newest first, one page of it.
  public var changes: [String: Check<Page<MemoryVersion>>] = [:]

  public init() {}

  /// The questions that some resources raise.
  public static func questions(about resources: [SessionResource]) -> [CheckQuestion] {
    var questions: [CheckQuestion] = []
    var files: [String] = []
    var stores: [String] = []
    var written: [String] = []
    var seen: Set<String> = []
    var hasRepository = false
    for resource in resources {
      switch resource.content {
      case .gitHubRepository: hasRepository = true
      case .file(let file) where seen.insert(file.fileID).inserted: files.append(file.fileID)
      case .memoryStore(let store) where seen.insert(store.memoryStoreID).inserted:
        stores.append(store.memoryStoreID)
        if store.access != .readOnly { written.append(store.memoryStoreID) }
      case .file, .memoryStore, .unknown, .malformed: break
      }
    }
    if hasRepository { questions.append(.errors) }
    for start in stride(from: 0, to: files.count, by: FileMetadata.idLimit) {
      questions.append(.files(Array(files[start..<min(files.count, start + FileMetadata.idLimit)])))
    }
    return questions + stores.map(CheckQuestion.store) + written.map(CheckQuestion.changes)
  }

  /// Whether a question was answered, or refused.
  public func hasAnswer(to question: CheckQuestion) -> Bool {
    switch question {
    case .errors: errors != nil
    case .files(let ids): ids.allSatisfy { files[$0] != nil }
    case .store(let id): stores[id] != nil
    case .changes(let id): changes[id] != nil
    }
  }

  /// Notes what a question found. A file that a whole answer lacks is gone, and so is a store that is not found.
  public mutating func take(
    _ answer: CheckAnswer, for question: CheckQuestion, askedAt: Instant
  ) {
    switch (question, answer) {
    case (.errors, .errors(.success(let found))): errors = .known(found, askedAt: askedAt)
    case (.errors, .errors(.failure(let failure))): errors = .notChecked(failure, askedAt: askedAt)
    case (.files(let ids), .files(.success(let page))): take(page, for: ids, askedAt: askedAt)
    case (.files(let ids), .files(.failure(let failure))):
      for id in ids { files[id] = .notChecked(failure, askedAt: askedAt) }
    case (.store(let id), .store(.success(let store))): stores[id] = .known(store, askedAt: askedAt)
    case (.store(let id), .store(.failure(.failed(let error)))) where error.isNotFound:
      stores[id] = .gone(askedAt: askedAt)
    case (.store(let id), .store(.failure(let failure))):
      stores[id] = .notChecked(failure, askedAt: askedAt)
    case (.changes(let id), .changes(.success(let page))):
      changes[id] = .known(page, askedAt: askedAt)
    case (.changes(let id), .changes(.failure(let failure))):
      changes[id] = .notChecked(failure, askedAt: askedAt)
    default: break
    }
  }

  /// A server that does not filter by ids may have left out what is there.
  private mutating func take(_ page: Page<FileMetadata>, for ids: [String], askedAt: Instant) {
    let asked = Set(ids)
    let tellsWhatIsGone = page.isComplete && page.elements.allSatisfy { asked.contains($0.id) }
    for id in ids {
      files[id] =
        tellsWhatIsGone ? .gone(askedAt: askedAt) : .notChecked(.leftOpen, askedAt: askedAt)
    }
    for file in page.elements where asked.contains(file.id) {
      files[file.id] = .known(file, askedAt: askedAt)
    }
  }

  /// Notes that nobody waited for a question's answer any more.
  public mutating func takeLate(_ question: CheckQuestion, askedAt: Instant) {
    let answer: CheckAnswer =
      switch question {
      case .errors: .errors(.failure(.deadline))
      case .files: .files(.failure(.deadline))
      case .store: .store(.failure(.deadline))
      case .changes: .changes(.failure(.deadline))
      }
    take(answer, for: question, askedAt: askedAt)
  }
}
