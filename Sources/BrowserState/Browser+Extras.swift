import SessionModels

/// What is asked beside the session and its resources.
extension Browser {
  /// Asks what is really there of the session's resources, in place of what was being asked of it.
  ///
  /// - Parameter atOnce: without the pause that spares the service a session that is only passed through.
  mutating func askForFindings(atOnce: Bool) -> [Effect] {
    guard asksExtra, let session else { return [] }
    var effects = stopFindings()
    extras.findings = Findings.questions(about: session.allMounted)
    guard !extras.findings.isEmpty, !atOnce else { return effects }
    let token = nextToken()
    extras.pause = token
    effects.append(.ask(token, .pause(.seconds(1)), betas))
    return effects
  }

  /// Asks again what is really there of one resource, at once.
  mutating func askForFinding(of resource: SessionResource) {
    guard asksExtra else { return }
    let questions = Findings.questions(about: [resource])
    extras.findings = questions + extras.findings.filter { !questions.contains($0) }
  }

  /// Asks for what is not known yet of the session's resources, at once.
  mutating func askForMissingFindings() {
    guard asksExtra, let session, session.list.isWhole else { return }
    extras.findings = Findings.questions(about: session.allMounted).filter {
      !session.findings.hasAnswer(to: $0)
    }
  }

  /// Stops everything that is asked beside the session and its resources.
  mutating func stopExtras() -> [Effect] {
    let effects = Self.cancelling(extras.tokens)
    extras = ExtraRequests()
    return effects
  }

  private mutating func stopFindings() -> [Effect] {
    let findings = extras.running.filter { !$0.value.question.isLookup }
    for token in findings.keys { extras.running[token] = nil }
    let tokens = Set(findings.keys).union([extras.pause].compactMap(\.self))
    (extras.findings, extras.pause) = ([], nil)
    return Self.cancelling(tokens)
  }

  mutating func endPause(_ token: Token) {
    if extras.pause == token { extras.pause = nil }
  }

  mutating func takeFinding(_ answer: FindingAnswer, _ token: Token) {
    guard case .finding(let question, _)? = extras.running.removeValue(forKey: token)?.question
    else {
      return
    }
    let height = layout.list.rows
    session?.take(answer, for: question, now: now, height: height)
  }

  /// Puts a question that somebody raised before all others.
  ///
  /// - Returns: the token of its answer.
  mutating func lookUp(_ lookup: Lookup) -> Token {
    let token = nextToken()
    extras.lookups.append(ExtraRequests.WaitingLookup(token: token, lookup: lookup))
    return token
  }

  /// What the overlay on top waits for, and that waits before a retry.
  public var retriedLookup: RunningRequest? {
    let awaited = overlays.last?.awaited ?? []
    return extras.running.values.first { $0.wait != nil && awaited.contains($0.token) }
  }

  /// Stops what nothing on the screen, or under it, waits for any more.
  mutating func stopUnawaitedLookups() -> [Effect] {
    let awaited = Set(overlays.flatMap(\.awaited))
    extras.lookups.removeAll { !awaited.contains($0.token) }
    let unawaited = extras.running.filter {
      $0.value.question.isLookup && !awaited.contains($0.key)
    }
    for token in unawaited.keys { extras.running[token] = nil }
    return Self.cancelling(Set(unawaited.keys))
  }

  /// Asks as many of the waiting questions as may run at once.
  mutating func askNextExtras() -> [Effect] {
    var effects: [Effect] = []
    while extras.running.count < ExtraRequests.limit {
      let (token, question): (Token, Question)
      if !extras.lookups.isEmpty {
        let waiting = extras.lookups.removeFirst()
        (token, question) = (waiting.token, .lookup(waiting.lookup))
      } else if extras.pause == nil, !extras.findings.isEmpty {
        let session = session?.id ?? ""
        (token, question) = (
          nextToken(), .finding(extras.findings.removeFirst(), session: session)
        )
      } else {
        break
      }
      extras.running[token] = RunningRequest(token: token, question: question, startedAt: now)
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
