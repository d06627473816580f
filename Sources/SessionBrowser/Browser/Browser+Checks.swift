import SessionModels

/// Checks and lookups: what is asked beside the session and its resources.
extension Browser {
  /// Begins to check the session's resources again, as far as they are seen.
  ///
  /// - Parameter atOnce: without the pause that spares the service a session that is only passed through.
  mutating func beginChecks(atOnce: Bool) -> [Effect] {
    guard asksChecks, session != nil else { return [] }
    var effects = stopChecks()
    session?.checked = CheckedResources()
    guard !atOnce else { return effects }
    let token = nextToken()
    background.pause = token
    effects.append(.ask(token, .pause(.seconds(1)), betas))
    return effects
  }

  /// Checks one resource again, at once.
  mutating func checkAgain(_ resource: SessionResource) {
    session?.checked.forget(resource)
  }

  /// The next question about what is seen: rows of the list, and the detail; nil where all of it was asked.
  private mutating func nextCheck() -> CheckQuestion? {
    guard asksChecks, background.pause == nil, let session, session.list.isComplete else {
      return nil
    }
    let list = session.list
    let window = list.cursor.window(count: list.rows.count)
    var seen = list.rows[window].map(\.resource)
    if let shown = session.shown?.resource { seen.insert(shown, at: 0) }
    return self.session?.checked.next(of: seen, thenFilesOf: list.rows[window.upperBound...])
  }

  /// Stops everything that is asked beside the session and its resources.
  mutating func stopBackground() -> [Effect] {
    let effects = Self.cancelling(background.tokens)
    background = BackgroundRequests()
    return effects
  }

  private mutating func stopChecks() -> [Effect] {
    let checks = background.running.filter { !$0.value.question.isLookup }
    for token in checks.keys { background.running[token] = nil }
    let tokens = Set(checks.keys).union([background.pause].compactMap(\.self))
    background.pause = nil
    return Self.cancelling(tokens)
  }

  mutating func endPause(_ token: Token) {
    if background.pause == token { background.pause = nil }
  }

  mutating func takeCheck(_ result: CheckResult, _ token: Token) {
    guard case .check(let question, _)? = background.running.removeValue(forKey: token)?.question
    else {
      return
    }
    session?.take(result, for: question, now: now)
  }

  /// Puts a question that somebody raised before all others.
  ///
  /// - Returns: the token of its answer.
  mutating func lookUp(_ lookup: Lookup) -> Token {
    let token = nextToken()
    background.lookups.append(BackgroundRequests.WaitingLookup(token: token, lookup: lookup))
    return token
  }

  /// What the overlay on top waits for, and that waits before a retry.
  public var retriedLookup: RunningRequest? {
    guard !background.running.isEmpty else { return nil }
    let awaited = (overlays.last?.page.awaited ?? []).union(flagAnswers.awaited)
    return background.running.values.first { $0.wait != nil && awaited.contains($0.token) }
  }

  /// Stops what nothing on the screen, or under it, waits for any more.
  mutating func stopUnawaitedLookups() -> [Effect] {
    let awaited = Set(overlays.flatMap(\.page.awaited)).union(prompt.awaited)
      .union(flagAnswers.awaited)
    background.lookups.removeAll { !awaited.contains($0.token) }
    let unawaited = background.running.filter {
      $0.value.question.isLookup && !awaited.contains($0.key)
    }
    for token in unawaited.keys { background.running[token] = nil }
    return Self.cancelling(Set(unawaited.keys))
  }

  /// Asks as many of the waiting questions as may run at once.
  mutating func askNextInBackground() -> [Effect] {
    var effects: [Effect] = []
    while background.running.count < BackgroundRequests.limit {
      let (token, question): (Token, Question)
      if !background.lookups.isEmpty {
        let waiting = background.lookups.removeFirst()
        (token, question) = (waiting.token, .lookup(waiting.lookup))
      } else if let check = nextCheck() {
        (token, question) = (nextToken(), .check(check, session: session?.id ?? ""))
      } else {
        break
      }
      background.running[token] = RunningRequest(token: token, question: question, startedAt: now)
      effects.append(.ask(token, question, betas))
    }
    return effects
  }

  mutating func nextToken() -> Token {
    lastToken += 1
    return Token(lastToken)
  }

  private static func cancelling(_ tokens: Set<Token>) -> [Effect] {
    tokens.sorted { $0.number < $1.number }.map(Effect.cancel)
  }
}
