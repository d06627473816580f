import ExactJSON
import SessionModels

/// The extra questions: what is really there, beside what was asked to be mounted.
///
/// Each sends only the flag that it needs, and those of the credential, never what a person toggled.
extension APIClient {
  /// Reads a session's errors, the newest first, five pages at most.
  public func errors(of session: String, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> SessionErrors
  {
    let betas = flags([.managedAgents])
    var found: [SessionError] = []
    var trail = CursorTrail()
    var cursor: String?
    for _ in 0..<SessionErrors.pageLimit {
      let request = try request(betas) { () throws(RequestRefusal) in
        try .errors(of: session, page: cursor)
      }
      let page = try await ask(request, betas: betas, onEvent: onEvent) {
        json throws(JSONShapeError) in try Page(json, element: SessionError.init)
      }.value
      found += page.elements
      switch trail.take(page.nextPage, isEmpty: page.elements.isEmpty) {
      case .next(let next): cursor = next
      case .end: return SessionErrors(found, isWhole: page.isWhole)
      case .repeated, .empty: return SessionErrors(found, isWhole: false)
      }
    }
    return SessionErrors(found, isWhole: false)
  }

  /// What files are. One that the answer lacks is gone.
  public func files(_ ids: [String], onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> Page<FileMetadata>
  {
    try await ask(.files(ids), betas: flags([.filesAPI]), onEvent: onEvent) {
      json throws(JSONShapeError) in try Page(json, element: FileMetadata.init)
    }.value
  }

  /// The files that are scoped to a session: what is mounted, and what it put out.
  public func files(of session: String, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> Page<FileMetadata>
  {
    try await ask(.files(of: session), betas: flags([.filesAPI]), onEvent: onEvent) {
      json throws(JSONShapeError) in try Page(json, element: FileMetadata.init)
    }.value
  }

  /// A memory store as it is today.
  public func memoryStore(_ id: String, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> StoreMetadata
  {
    let betas = flags([.managedAgents])
    let request = try request(betas) { () throws(RequestRefusal) in try .memoryStore(id) }
    return try await ask(request, betas: betas, onEvent: onEvent) { json throws(JSONShapeError) in
      try StoreMetadata(json)
    }.value
  }

  /// Asks one extra question.
  public func answer(
    _ question: FindingQuestion, about session: String, onEvent: @escaping EventHandler = { _ in }
  ) async -> FindingAnswer {
    switch question {
    case .errors:
      .errors(
        await found { () async throws(APIError) in
          try await errors(of: session, onEvent: onEvent)
        })
    case .files(let ids):
      .files(
        await found { () async throws(APIError) in try await files(ids, onEvent: onEvent) })
    case .store(let id):
      .store(
        await found { () async throws(APIError) in try await memoryStore(id, onEvent: onEvent) })
    case .changes(let store):
      .changes(
        await found { () async throws(APIError) in
          try await changes(of: store, by: session, onEvent: onEvent)
        })
    }
  }

  private func found<Value>(_ ask: () async throws(APIError) -> Value) async
    -> Result<Value, FindingFailure>
  {
    do throws(APIError) { return .success(try await ask()) } catch {
      return .failure(.failed(error))
    }
  }

  /// How many extra questions are asked at once.
  private static let atOnce = 4

  /// Asks all extra questions about some resources of a session, a few at once, and waits for the answers that come in
  /// time; the others are not known.
  ///
  /// - Parameter limit: how long all of them may take together.
  public func findings(
    about resources: [SessionResource], of session: String, within limit: Duration,
    onEvent: @escaping EventHandler = { _ in }
  ) async -> Findings {
    let questions = Findings.questions(about: resources)
    var findings = Findings()
    guard !questions.isEmpty else { return findings }
    var open = Set(questions)
    await withTaskGroup(of: (FindingQuestion, FindingAnswer)?.self) { group in
      // Nil where the time is over.
      group.addTask {
        try? await NetworkThread.sleep(for: limit)
        return nil
      }
      var rest = questions[...]
      var running = 0
      while !open.isEmpty {
        while running < Self.atOnce, let question = rest.popFirst() {
          running += 1
          group.addTask {
            (question, await self.answer(question, about: session, onEvent: onEvent))
          }
        }
        guard let outcome = await group.next(), let (question, answer) = outcome else { break }
        running -= 1
        open.remove(question)
        findings.take(answer, for: question, askedAt: clock.now)
      }
      group.cancelAll()
    }
    for question in open { findings.takeLate(question, askedAt: clock.now) }
    return findings
  }

  func flags(_ flags: [BetaFlag]) -> BetaSelection {
    BetaSelection(flags, locked: configuration.credentials?.lockedFlags ?? [])
  }
}
