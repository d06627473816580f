import Presentation
import SessionModels

/// The detail pane: where one reads in it.
extension Browser {
  /// The detail's fields at the width they have on the screen.
  public var detailPage: FieldPage {
    if let kept = session?.keptDetail, kept.isCurrent { return kept.page }
    return detailPage(at: now)
  }

  private func detailPage(at now: Instant) -> FieldPage {
    guard let text = detailText(at: now) else { return FieldPage() }
    if let kept = session?.keptDetail, kept.text == text { return kept.page }
    return text.page
  }

  /// Lays the detail out where it is seen and says something else than before, so that keys and frames find it made.
  mutating func keepDetail() {
    guard overlays.isEmpty, let text = detailText(at: now) else { return }
    if session?.keptDetail?.text == text {
      session?.keptDetail?.isCurrent = true
    } else {
      session?.keptDetail = KeptDetail(text)
    }
  }

  /// What the detail says; nil where nothing is shown.
  private func detailText(at now: Instant) -> DetailText? {
    guard let session, let shown = session.shown else { return nil }
    var found = CheckFacts.fields(
      of: shown.resource, among: session.complete, checks: session.checks,
      sessionCreatedAt: session.answered?.createdAt?.instant, now: now)
    // The line is there before the answer, so that nothing moves when it comes.
    if found.isEmpty, asksChecks, shown.resource.repository != nil {
      found = [Field("Mount", "not checked yet")]
    }
    if let calls = callField(of: shown.resource) { found.append(calls) }
    let links =
      asksChecks
      ? shown.resource.memoryStoreID.map {
        StoreFacts.links(knowsChanges: session.checks.changes($0) != nil)
      } : nil
    return DetailText(
      of: shown, others: session.othersMounted, checks: session.checks, found: found, links: links,
      now: now, offset: offset, width: layout.detail.columns)
  }

  /// What the agent's calls tell, or how to find them.
  private func callField(of resource: SessionResource) -> Field? {
    let known = session?.calls.flatMap { CallFacts.field(of: resource, $0, offset: offset) }
    return known ?? (asksChecks ? CallFacts.link(for: resource) : nil)
  }

  mutating func moveInDetail(_ action: Action) {
    let page = detailPage
    session?.cursor.perform(action, on: page)
  }

  /// Keeps what one reads in sight after a change of size, or of the row that is shown.
  mutating func settleDetail() {
    guard session != nil else { return }
    let (page, height) = (detailPage, layout.detail.rows)
    session?.cursor.settle(height: height, on: page)
  }

  /// Takes a reply, and leaves the field one reads where it is on the screen, whatever arrives around it.
  mutating func takeKeepingPlace(_ reply: Reply, for token: Token) -> [Effect] {
    // What happens to a request is not said in the detail.
    if case .event = reply { return take(reply, for: token) }
    if case .page = reply, session?.cursor.isAtTop == true {
      // More resources add to the end of the detail, and one reads its beginning.
      let before = readSubject
      let effects = take(reply, for: token)
      if readSubject != before { session?.cursor.restart() }
      return effects
    }
    let before = readingPlace
    let effects = take(reply, for: token)
    guard session != nil else { return effects }
    if let before, before.subject == readSubject {
      let page = detailPage
      session?.cursor.follow(before.field, atScreenRow: before.screenRow, on: page)
    } else {
      session?.cursor.restart()
    }
    return effects
  }

  /// Does something that may put another resource into the detail: then one reads from its beginning.
  mutating func movingWithTheDetail(_ change: (inout Browser) -> [Effect]) -> [Effect] {
    let (before, subject, row) = (readSubject, session?.subject, session?.list.cursor.index)
    let effects = change(&self)
    if readSubject != before {
      session?.cursor.restart()
    } else if session?.subject != subject || session?.list.cursor.index != row {
      settleDetail()
    }
    return effects
  }

  /// Leaves the field one reads where it is on the screen where time made some words longer or shorter.
  mutating func keepPlace(since earlier: Instant) {
    guard let cursor = session?.cursor, !cursor.isAtTop else { return }
    let (before, page) = (detailPage(at: earlier), detailPage)
    guard before.places.map(\.lines) != page.places.map(\.lines),
      let field = before.name(of: cursor.field)
    else { return }
    session?.cursor.follow(field, atScreenRow: cursor.screenRow(on: before), on: page)
  }

  private struct ReadingPlace {
    let subject: ReadSubject
    let field: FieldName
    let screenRow: Int
  }

  private var readingPlace: ReadingPlace? {
    guard let cursor = session?.cursor, let subject = readSubject else { return nil }
    let page = detailPage
    guard let field = page.name(of: cursor.field) else { return nil }
    return ReadingPlace(subject: subject, field: field, screenRow: cursor.screenRow(on: page))
  }

  /// What one reads about, whatever answer shows it.
  private enum ReadSubject: Equatable {
    case id(String)
    case row(ResourceIdentity)
  }

  private var readSubject: ReadSubject? {
    session?.retrievableID.map(ReadSubject.id) ?? session?.list.current.map { .row($0.identity) }
  }
}
