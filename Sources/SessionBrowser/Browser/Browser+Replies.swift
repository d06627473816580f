import DisplayText
import Presentation
import SessionModels

extension Browser {
  mutating func take(_ reply: Reply, for token: Token) -> [Effect] {
    switch reply {
    case .event(.finished(var record)):
      // A walk through calls keeps no answer as it came.
      if case .lookup(.calls)? = background.running[token]?.question { record.dropBody() }
      log.add(record)
      note(.finished(record), for: token)
    case .event(let event): note(event, for: token)
    case .session(let result): takeSession(result, token)
    case .page(let page): return takePage(page, token)
    case .pagesEnded(let error): return endPages(error, token) + rememberSession()
    case .resource(let result): takeResource(result, token)
    case .check(let answer): takeCheck(answer, token)
    case .lookup(let result): takeLookup(result, token)
    case .pauseEnded: endPause(token)
    }
    return reply.isLast ? rememberSession() : []
  }

  private mutating func note(_ event: FetchEvent, for token: Token) {
    running.note(event, for: token, at: now)
    background.note(event, for: token, at: now)
  }

  private mutating func takeSession(_ result: Result<Answer<Session>, APIError>, _ token: Token) {
    guard running.session?.token == token else { return }
    running.session = nil
    switch result {
    case .success(let answer):
      session?.facts = SessionFacts(answer.value)
      session?.answered = answer.value
    case .failure(let error): noteRefusedFlags(error)
    }
  }

  private mutating func takePage(_ page: Answer<ResourcePage>, _ token: Token) -> [Effect] {
    guard running.list?.token == token, session != nil else { return [] }
    let mayGoOn = session?.list.take(page) == true
    if session?.isFollowed(by: page.value.resources) == true { followAskedResource() }
    guard !mayGoOn else { return [] }
    // The list is longer than what is read of one.
    running.list = nil
    acceptFlags()
    followAskedResource()
    return [.cancel(token)] + rememberSession()
  }

  private mutating func endPages(_ error: APIError?, _ token: Token) -> [Effect] {
    guard let request = running.list, request.token == token else { return [] }
    running.list = nil
    if let error {
      noteRefusedFlags(error)
      session?.list.fail(error)
      return []
    }
    acceptFlags()
    let isFirst = session?.list.isComplete == false
    let gone = session?.list.finish() ?? []
    session?.forgetRetrieved(before: request.startedAt)
    if !isFirst { session?.forgetCalls() }
    session?.takeListHeight()
    settle()
    sayChanges(gone)
    followAskedResource()
    return beginChecks(atOnce: !isFirst)
  }

  private mutating func takeResource(
    _ result: Result<Answer<SessionResource>, APIError>, _ token: Token
  ) {
    guard let request = running.resource, request.token == token,
      case .resource(let id, _) = request.question
    else { return }
    running.resource = nil
    switch result {
    case .success(let answer):
      takeAnswer(answer, for: id)
    case .failure(let error):
      guard error.kind != .cancelled else { return }
      noteRefusedFlags(error)
      session?.retrieved[id, default: OpenSession.Retrieved()].failure = error
    }
    followAskedResource()
  }

  /// Takes a resource that was asked for alone, and compares it with the answer before.
  private mutating func takeAnswer(_ answer: Answer<SessionResource>, for id: String) {
    var retrieved = OpenSession.Retrieved(answer: answer)
    if let before = session?.retrieved[id]?.answer {
      retrieved.compared =
        before.value.json.hasSameValue(as: answer.value.json)
        ? .same : .changed(from: OpenSession.Earlier(before.value, at: before.receivedAt))
    }
    session?.retrieved[id] = retrieved
  }

  /// Puts the cursor on the row of the resource that was asked for by its id, once the list has it.
  private mutating func followAskedResource() {
    guard let session, case .asked(let id) = session.subject else { return }
    if self.session?.list.move(where: { $0.id == id || $0.memoryStoreID == id })
      == true
    {
      self.session?.subject = .row
    } else if let answered = session.retrieved[id]?.answer?.value.id {
      // The answer names itself otherwise: it stays on the screen, and the cursor goes to its row.
      _ = self.session?.list.move { $0.id == answered }
    } else if session.list.isReadToItsEnd && IDKind.isMemoryStore(id) {
      let words: SafeText =
        session.list.isComplete
        ? " is not mounted in this session" : " is not among the resources that are shown"
      notice = Notice(SafeText(id) + words, .failure)
      self.session?.subject = .row
      self.session?.pane = .list
    }
  }

  /// Says what a reading changed against the one before, and what was sent where other flags are on.
  private mutating func sayChanges(_ gone: [ResourceList.Row]) {
    defer { session?.readWith = betas.flags }
    guard let session, let changes = session.list.changes else { return }
    let count = session.list.all.count
    var words: SafeText = "\(count) resource" + (count == 1 ? "" : "s")
    if session.readWith != betas.flags {
      words += ", \(betas.flags.count) flag" + (betas.flags.count == 1 ? "" : "s")
    }
    notice = Notice(words + ": " + changes.words(gone: gone), gone.isEmpty ? .ordinary : .caution)
  }
}
