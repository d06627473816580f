import Presentation
import SessionModels

extension Browser {
  /// Opens a session: asks for it, for its resources, and for the one resource that was named.
  mutating func open(_ reference: SessionReference) -> [Effect] {
    var effects = stopAll() + stopBackground()
    if let session, session.id != reference.sessionID {
      previousSession = try? SessionReference(reading: session.id)
    }
    session = OpenSession(id: reference.sessionID)
    isPrompting = false
    (overlays, places, query) = ([], [], nil)
    settle()
    notice = openingNotice(reference)
    // The list first: the first request takes the connection that is open, the next ones each make one.
    effects.append(askForList())
    effects.append(askForSession())
    guard let resource = reference.resourceID else { return effects }
    session?.pane = .detail
    session?.subject = .asked(resource)
    // A memory store cannot be retrieved: it is found in the list.
    if !IDKind.isMemoryStore(resource) { effects.append(askForResource(resource)) }
    return effects
  }

  mutating func askForSession() -> Effect { ask(.session(session?.id ?? "")) }

  /// Reads the list from its first page.
  mutating func askForList() -> Effect {
    session?.list.begin()
    return ask(.resources(session: session?.id ?? ""))
  }

  mutating func askForResource(_ id: String) -> Effect {
    ask(.resource(id, session: session?.id ?? ""))
  }

  /// Asks, and remembers who waits. A reply to the same question that was asked before is dropped.
  private mutating func ask(_ question: Question) -> Effect {
    let request = RunningRequest(token: nextToken(), question: question, startedAt: now)
    switch question {
    case .session: running.session = request
    case .resources: running.list = request
    case .resource: running.resource = request
    case .check, .lookup, .pause: break
    }
    return .ask(request.token, question, betas)
  }

  /// Stops whatever runs.
  mutating func stopAll() -> [Effect] {
    let effects = running.all.map { Effect.cancel($0.token) }
    running = RunningRequests()
    return effects
  }

  /// What is odd about the ids, said once.
  private func openingNotice(_ reference: SessionReference) -> Notice? {
    var words = reference.remarks.map { RefusalWords.line(for: $0) }
    if let host = reference.pastedHost,
      let line = RefusalWords.line(forIgnoredHost: host, asking: destination)
    {
      words.append(line)
    }
    return words.isEmpty ? nil : Notice(words.joined(separator: "; "), .caution)
  }
}
