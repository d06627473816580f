import SessionModels

/// The checks: what became of a mount.
///
/// Each sends only the flag that it needs, and those of the credential, never what a person toggled.
extension APIClient {
  /// Reads a session's errors, the newest first, five pages at most.
  public func errors(of session: String, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> SessionErrors
  {
    var found: [SessionError] = []
    var unreadable = 0
    // Of a page that is too long the older ones are missing.
    var isCut = false
    var trail = CursorTrail()
    var cursor: String?
    for _ in 0..<SessionErrors.pageLimit {
      let page = try await ask(.errors(of: session, page: cursor), onEvent: onEvent).value
      found += page.elements
      unreadable += page.unreadable
      isCut = isCut || page.leftOut > 0
      switch trail.take(page.nextPage, isEmpty: page.elements.isEmpty && page.unreadable == 0) {
      case .next(let next): cursor = next
      case .end:
        return SessionErrors(found, hasOlder: page.hasMore || isCut, unreadable: unreadable)
      case .repeated, .empty: return SessionErrors(found, hasOlder: true, unreadable: unreadable)
      }
    }
    return SessionErrors(found, hasOlder: true, unreadable: unreadable)
  }

  /// Reads what files are. One that the list leaves open is asked for by its own address, a few at once.
  public func files(_ ids: [String], onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> FileAnswers
  {
    var answers = FileAnswers(try await ask(.files(ids), onEvent: onEvent).value, to: ids)
    await withTaskGroup(of: (String, Result<FileMetadata, APIError>).self) { group in
      var rest = answers.open[...]
      func askNext() {
        guard let id = rest.popFirst() else { return }
        group.addTask(executorPreference: WorkThreads.shared) {
          do throws(APIError) {
            return (id, .success(try await ask(.file(id), onEvent: onEvent).value))
          } catch {
            return (id, .failure(error))
          }
        }
      }
      for _ in 0..<Self.atOnce { askNext() }
      for await (id, result) in group {
        answers.take(result, for: id)
        askNext()
      }
    }
    return answers
  }

  /// Reads the files that are scoped to a session: what is mounted, and its output files.
  public func files(of session: String, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> Page<FileMetadata>
  {
    try await ask(.files(of: session), onEvent: onEvent).value
  }

  /// Reads a memory store as it is today.
  public func memoryStore(_ id: String, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> StoreMetadata
  {
    try await ask(.memoryStore(id), onEvent: onEvent).value
  }

  /// Asks one question.
  public func answer(
    _ question: CheckQuestion, about session: String, onEvent: @escaping EventHandler = { _ in }
  ) async -> CheckResult {
    do throws(APIError) {
      let answer: CheckAnswer =
        switch question {
        case .errors: .errors(try await errors(of: session, onEvent: onEvent))
        case .files(let ids): .files(try await files(ids, onEvent: onEvent))
        case .store(let id): .store(try await memoryStore(id, onEvent: onEvent))
        case .changes(let store):
          .changes(try await changes(of: store, by: session, onEvent: onEvent))
        }
      return .success(answer)
    } catch {
      return .failure(.failed(error))
    }
  }

  /// How many questions are asked at once.
  private static let atOnce = 4

  /// Asks all questions about some resources of a session, a few at once, and waits for the answers that come in time; the
  /// others are not checked.
  ///
  /// - Parameter limit: how long all of them may take together.
  public func checks(
    about resources: [SessionResource], of session: String, within limit: Duration,
    onEvent: @escaping EventHandler = { _ in }
  ) async -> Checks {
    await checks(
      CheckQuestion.all(about: resources), of: session, within: limit, onEvent: onEvent)
  }

  /// Asks some questions about a session in the same way.
  public func checks(
    _ questions: [CheckQuestion], of session: String, within limit: Duration,
    onEvent: @escaping EventHandler = { _ in }
  ) async -> Checks {
    var checks = Checks()
    guard !questions.isEmpty else { return checks }
    var open = Set(questions)
    await withTaskGroup(of: (CheckQuestion, CheckResult)?.self) { group in
      // Nil where the time is over.
      group.addTask(executorPreference: WorkThreads.shared) {
        try? await NetworkThread.sleep(for: limit)
        return nil
      }
      var rest = questions[...]
      var running = 0
      while !open.isEmpty {
        while running < Self.atOnce, let question = rest.popFirst() {
          running += 1
          group.addTask(executorPreference: WorkThreads.shared) {
            (question, await self.answer(question, about: session, onEvent: onEvent))
          }
        }
        guard let outcome = await group.next(), let (question, result) = outcome else { break }
        running -= 1
        open.remove(question)
        checks.take(result, for: question, askedAt: clock.now)
      }
      group.cancelAll()
    }
    for question in open { checks.take(.failure(.deadline), for: question, askedAt: clock.now) }
    return checks
  }
}
