import Presentation
import SessionModels

/// The extra questions about what is really there: a few at once, after a pause, and never in anybody's way.
public struct ExtraRequests: Sendable, Equatable {
  /// How many are asked at once.
  static let limit = 4

  /// What is still to be asked, in order.
  var queue: [FindingQuestion] = []
  /// The pause before the first of them; nil where none is waited for.
  public internal(set) var pause: Token?
  public internal(set) var running: [Token: FindingQuestion] = [:]
  /// The question what the session put out, while it runs.
  public internal(set) var outputs: Token?

  /// Everything that somebody waits for.
  public var tokens: Set<Token> { Set(running.keys).union([pause, outputs].compactMap(\.self)) }
}

extension Browser {
  /// Asks what is really there of the session's resources, in place of what was being asked of it.
  ///
  /// - Parameter atOnce: without the pause that spares the service a session that is only passed through.
  mutating func askForFindings(atOnce: Bool) -> [Effect] {
    guard asksExtra, let session else { return [] }
    var effects = stopExtras()
    extras.queue = Findings.questions(about: session.list.all.map(\.resource))
    guard !extras.queue.isEmpty else { return effects }
    if atOnce { return effects + askNextFindings() }
    let token = nextToken()
    extras.pause = token
    effects.append(.ask(token, .pause(.seconds(1)), betas))
    return effects
  }

  /// Asks again what is really there of one resource, at once.
  mutating func askForFinding(of resource: SessionResource) -> [Effect] {
    guard asksExtra else { return [] }
    let questions = Findings.questions(about: [resource])
    extras.queue = questions + extras.queue.filter { !questions.contains($0) }
    return extras.pause == nil ? askNextFindings() : []
  }

  mutating func stopExtras() -> [Effect] {
    let effects = extras.tokens.sorted { $0.number < $1.number }.map(Effect.cancel)
    extras = ExtraRequests()
    return effects
  }

  mutating func endPause(_ token: Token) -> [Effect] {
    guard extras.pause == token else { return [] }
    extras.pause = nil
    return askNextFindings()
  }

  mutating func takeFinding(_ answer: FindingAnswer, _ token: Token) -> [Effect] {
    guard let question = extras.running.removeValue(forKey: token) else { return [] }
    session?.findings.take(answer, for: question, askedAt: now)
    return askNextFindings()
  }

  /// Asks what the session put out, over the screen.
  mutating func showOutputs() -> [Effect] {
    guard let session else { return [] }
    let effects = extras.outputs.map { [Effect.cancel($0)] } ?? []
    let token = nextToken()
    extras.outputs = token
    show(.reader(Reader(.outputs(.asking))))
    return effects + [.ask(token, .outputs(session: session.id), betas)]
  }

  /// Puts the answer into the text that waits for it, where one still does.
  mutating func takeOutputs(_ result: Result<[FileMetadata], APIError>, _ token: Token) {
    guard extras.outputs == token else { return }
    extras.outputs = nil
    let isWaiting = { (overlay: Overlay) in
      if case .reader(let reader) = overlay { reader.topic == .outputs(.asking) } else { false }
    }
    guard let place = overlays.lastIndex(where: isWaiting) else { return }
    let found: Reader.Outputs =
      switch result {
      case .success(let files):
        .found(OutputFacts.groups(files, mounted: session?.allMounted ?? [], now: now))
      case .failure(let error): .failed(error)
      }
    overlays[place] = .reader(Reader(.outputs(found)))
  }

  private mutating func askNextFindings() -> [Effect] {
    var effects: [Effect] = []
    while extras.running.count < ExtraRequests.limit, !extras.queue.isEmpty {
      let question = extras.queue.removeFirst()
      let token = nextToken()
      extras.running[token] = question
      effects.append(.ask(token, .finding(question, session: session?.id ?? ""), betas))
    }
    return effects
  }

  mutating func nextToken() -> Token {
    lastToken += 1
    return Token(lastToken)
  }
}
