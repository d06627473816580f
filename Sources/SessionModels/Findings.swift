/// What is really there, as far as it was asked for: the truth beside what was to be mounted.
public struct Findings: Sendable, Equatable {
  /// The session's errors; nil while they were not asked for.
  public var errors: Finding<SessionErrors>?
  /// Files by their ids.
  public var files: [String: Finding<FileMetadata>] = [:]
  /// Memory stores by their ids.
  public var stores: [String: Finding<StoreMetadata>] = [:]
  /// What the session wrote in memory stores, by their ids: the newest first, one page of it.
  public var changes: [String: Finding<Page<MemoryVersion>>] = [:]

  public init() {}

  /// The questions that some resources raise.
  public static func questions(about resources: [SessionResource]) -> [FindingQuestion] {
    var questions: [FindingQuestion] = []
    var files: [String] = []
    var stores: [String] = []
    var written: [String] = []
    var hasRepository = false
    for resource in resources {
      switch resource.content {
      case .gitHubRepository: hasRepository = true
      case .file(let file) where !files.contains(file.fileID): files.append(file.fileID)
      case .memoryStore(let store) where !stores.contains(store.memoryStoreID):
        stores.append(store.memoryStoreID)
        if store.access != .readOnly { written.append(store.memoryStoreID) }
      case .file, .memoryStore, .unknown, .malformed: break
      }
    }
    if hasRepository { questions.append(.errors) }
    for start in stride(from: 0, to: files.count, by: FileMetadata.idLimit) {
      questions.append(.files(Array(files[start..<min(files.count, start + FileMetadata.idLimit)])))
    }
    return questions + stores.map(FindingQuestion.store) + written.map(FindingQuestion.changes)
  }

  /// Whether a question was answered, or refused.
  public func hasAnswer(to question: FindingQuestion) -> Bool {
    switch question {
    case .errors: errors != nil
    case .files(let ids): ids.allSatisfy { files[$0] != nil }
    case .store(let id): stores[id] != nil
    case .changes(let id): changes[id] != nil
    }
  }

  /// Notes what a question found. A file that the answer lacks is gone, and so is a store that is not found.
  public mutating func take(
    _ answer: FindingAnswer, for question: FindingQuestion, askedAt: Instant
  ) {
    switch (question, answer) {
    case (.errors, .errors(.success(let found))): errors = .known(found, askedAt: askedAt)
    case (.errors, .errors(.failure(let failure))): errors = .notKnown(failure, askedAt: askedAt)
    case (.files(let ids), .files(.success(let list))):
      for id in ids {
        let file = list.first { $0.id == id }
        files[id] = file.map { .known($0, askedAt: askedAt) } ?? .gone(askedAt: askedAt)
      }
    case (.files(let ids), .files(.failure(let failure))):
      for id in ids { files[id] = .notKnown(failure, askedAt: askedAt) }
    case (.store(let id), .store(.success(let store))): stores[id] = .known(store, askedAt: askedAt)
    case (.store(let id), .store(.failure(.failed(let error)))) where error.isNotFound:
      stores[id] = .gone(askedAt: askedAt)
    case (.store(let id), .store(.failure(let failure))):
      stores[id] = .notKnown(failure, askedAt: askedAt)
    case (.changes(let id), .changes(.success(let page))):
      changes[id] = .known(page, askedAt: askedAt)
    case (.changes(let id), .changes(.failure(let failure))):
      changes[id] = .notKnown(failure, askedAt: askedAt)
    default: break
    }
  }

  /// Notes that nobody waited for a question's answer any more.
  public mutating func takeLate(_ question: FindingQuestion, askedAt: Instant) {
    let answer: FindingAnswer =
      switch question {
      case .errors: .errors(.failure(.deadline))
      case .files: .files(.failure(.deadline))
      case .store: .store(.failure(.deadline))
      case .changes: .changes(.failure(.deadline))
      }
    take(answer, for: question, askedAt: askedAt)
  }
}
