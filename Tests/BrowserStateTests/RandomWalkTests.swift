import BrowserFixtures
import BrowserState
import Presentation
import SeededRandom
import SessionModels
import TerminalModel
import Testing

/// A hundred thousand messages in random order never break what must always hold.
@Suite struct RandomWalkTests {
  @Test(arguments: [UInt64(1), 2, 3, 4]) func theInvariantsHoldOnAnyWalk(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var started = try Started(
      choices: [Prompt.Choice(id: "sesn_1", title: "One", note: "")],
      recents: [Started.recent("sesn_2"), Started.recent("sesn_3", title: "Three")],
      asksExtra: true)
    let keys =
      Set(Command.table.flatMap(\.keys)).sorted { $0.name < $1.name } + [
        .character("x"), .character("é"),
      ]
    for step in 0..<25_000 {
      started.send(try message(&random, keys: keys, started: started))
      let asked = started.takeEffects().compactMap(\.token)
      let waited = Set(started.browser.running.all.map(\.token)).union(
        started.browser.extras.tokens)
      check(started.browser, asked: asked, waited: waited, "seed \(seed), step \(step)")
      if step % 5 == 0 { checkDetail(started.browser, "seed \(seed), step \(step)") }
    }
  }

  private func check(_ browser: Browser, asked: [Token], waited: Set<Token>, _ place: String) {
    // Every question has somebody who waits for its reply.
    #expect(asked.allSatisfy(waited.contains), "\(place)")
    if let list = browser.session?.list {
      #expect(list.cursor.index == 0 || list.cursor.index < list.rows.count, "\(place)")
      #expect(list.cursor.top <= list.cursor.index, "\(place)")
      #expect(list.cursor.index < list.cursor.top + max(1, browser.layout.list.rows), "\(place)")
    }
    if let flags = browser.betaList {
      #expect(flags.current != nil || flags.rows.isEmpty, "\(place)")
      #expect(flags.cursor.index < flags.cursor.top + browser.betaRows, "\(place)")
    }
    checkOverlays(browser, place)
    #expect(browser.prompt.rows.isEmpty || browser.prompt.cursor.index < browser.prompt.rows.count)
    #expect(browser.prompt.editor.position <= browser.prompt.editor.characters.count, "\(place)")
  }

  /// The cursor is on a field that is seen. Laying the page out takes its time, so this is checked now and then.
  private func checkDetail(_ browser: Browser, _ place: String) {
    guard let session = browser.session, session.shown != nil else { return }
    let page = browser.detailPage
    let height = browser.layout.detail.rows
    let field = session.cursor.field
    #expect(page.places.indices.contains(field), "\(place)")
    // Before the first field there may be lines that belong to none.
    guard height > 0, field > 0, page.places.indices.contains(field), session.cursor.found == nil
    else { return }
    let window = session.cursor.scroll.offset..<session.cursor.scroll.offset + height
    #expect(page.places[field].lines.overlaps(window), "\(place)")
  }

  private func checkOverlays(_ browser: Browser, _ place: String) {
    // Nothing is opened over itself without end.
    #expect(browser.overlays.count < 12, "\(place)")
    if let page = browser.jsonPage {
      let cursor = page.cursor
      #expect(cursor.index < page.outline.count, "\(place)")
      #expect(cursor.index < cursor.top + browser.jsonRows, "\(place)")
    }
    if let page = browser.requestPage {
      let count = page.rows(of: browser.log).count
      #expect(count == 0 || page.cursor.index < count, "\(place)")
    }
    if let tree = browser.memoryTree {
      #expect(tree.cursor.index < max(1, tree.rows.count), "\(place)")
      #expect(tree.cursor.index < tree.cursor.top + browser.storeRows, "\(place)")
    }
    if let list = browser.changeList {
      #expect(list.cursor.index < max(1, list.list.rowCount), "\(place)")
    }
    if let list = browser.writerList {
      #expect(list.cursor.index < max(1, list.list.rowCount), "\(place)")
    }
    #expect(browser.extras.running.count <= 4, "\(place)")
    if let menu = browser.copyMenu { #expect(menu.current != nil, "\(place)") }
    if let query = browser.query { #expect(query.editor.position <= query.editor.characters.count) }
  }

  private func message(_ random: inout SeededGenerator, keys: [Key], started: Started) throws
    -> Message
  {
    switch Int.random(in: 0..<20, using: &random) {
    case 0:
      return .resized(
        Size(
          rows: Int.random(in: 1...60, using: &random),
          columns: Int.random(in: 1...200, using: &random)))
    case 5:
      let record = RequestRecord(
        target: "/v1/sessions/sesn_1", flags: nil, startedAt: Started.now, duration: .zero,
        outcome: .status(200), body: Array(#"{"a":[1,{"b":"c"}]}"#.utf8))
      return .reply(Token(0), .event(.finished(record)))
    case 6:
      return .copied(CopyItem("id", "x\u{202E}"), .terminal, wasDone: Bool.random(using: &random))
    case 1: return .paste("sesn_1 sesrsc_\(Int.random(in: 0...3, using: &random))")
    case 2, 3, 4:
      let extras = started.browser.extras
      if Bool.random(using: &random),
        let (token, question) = extras.running.min(by: { $0.key.number < $1.key.number })
      {
        return .reply(token, try reply(to: question, &random))
      }
      if let pause = extras.pause, Bool.random(using: &random) { return .reply(pause, .pauseEnded) }
      guard let request = started.browser.running.all.randomElement(using: &random) else {
        return .ticked
      }
      return .reply(request.token, try reply(to: request.question, &random))
    default: return .key(keys.randomElement(using: &random) ?? .enter)
    }
  }

  private func reply(to question: Question, _ random: inout SeededGenerator) throws -> Reply {
    let failure = Started.failure(500, type: "api_error", message: "no")
    let fails = Int.random(in: 0..<3, using: &random) == 0
    switch question {
    case .session:
      return .session(.failure(failure))
    case .pause: return .pauseEnded
    case .lookup(let lookup):
      return .lookup(fails ? .failure(failure) : .success(try answer(to: lookup, &random)))
    case .finding(.errors, _):
      return .finding(
        .errors(fails ? .failure(.failed(failure)) : .success(SessionErrors([], isWhole: true))))
    case .finding(.files, _): return .finding(.files(fails ? .failure(.deadline) : .success([])))
    case .finding(.store, _): return .finding(.store(.failure(.failed(failure))))
    case .finding(.changes, _):
      return .finding(.changes(fails ? .failure(.deadline) : .success(try versions(&random))))
    case .resource:
      return .resource(fails ? .failure(failure) : .success(try Started.resource(Elements.commit)))
    case .resources:
      if Bool.random(using: &random) { return .pagesEnded(fails ? failure : nil) }
      let count = Int.random(in: 0...30, using: &random)
      let elements = (0..<count).map { _ in
        Elements.repository(
          "sesrsc_\(Int.random(in: 0...40, using: &random))",
          "/w/\(Int.random(in: 0...9, using: &random))", nil)
      }
      return .page(try Started.page(elements + [Elements.memory, Elements.bad]))
    }
  }

  private func answer(to lookup: Lookup, _ random: inout SeededGenerator) throws -> LookupAnswer {
    switch lookup {
    case .outputs: return .outputs([])
    case .memories(_, let prefix, _):
      let items = try (0..<Int.random(in: 0...30, using: &random)).map { number in
        Bool.random(using: &random)
          ? MemoryListItem.prefix(prefix + "\(number)/")
          : try Stored.memory("mem_\(number)", prefix + "m\(number)")
      }
      return .memories(Page(items, nextPage: cursor(&random)))
    case .memory(let id, _): return .memory(try Memory(Stored.json(Stored.text(id, "/a", "b\nc"))))
    case .changes: return .changes(try versions(&random))
    case .change:
      return .change(
        MemoryChange(try Stored.version("v", "created", "/a", "text"), before: .unknown))
    case .writers:
      let sessions = try (0..<Int.random(in: 0...5, using: &random)).map {
        try Stored.session("sesn_\($0)", mounting: "memstore_1")
      }
      return .writers(Page(sessions, nextPage: cursor(&random)))
    }
  }

  private func versions(_ random: inout SeededGenerator) throws -> Page<MemoryVersion> {
    let versions = try (0..<Int.random(in: 0...30, using: &random)).map {
      try Stored.version("memver_\($0)", "modified", "/m\($0)", nil)
    }
    return Page(versions, nextPage: cursor(&random))
  }

  private func cursor(_ random: inout SeededGenerator) -> String? {
    Bool.random(using: &random) ? "page_\(Int.random(in: 0...3, using: &random))" : nil
  }
}
