import BrowserFixtures
import BrowserState
import SeededRandom
import SessionModels
import TerminalModel
import Testing

/// A hundred thousand messages in random order never break what must always hold.
@Suite struct RandomWalkTests {
  @Test(arguments: [UInt64(1), 2, 3, 4]) func theInvariantsHoldOnAnyWalk(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var started = try Started(choices: [Prompt.Choice(id: "sesn_1", title: "One", note: "")])
    let keys =
      Set(Command.table.flatMap(\.keys)).sorted { $0.name < $1.name } + [
        .character("x"), .character("é"),
      ]
    for step in 0..<25_000 {
      started.send(try message(&random, keys: keys, started: started))
      let asked = started.takeEffects().compactMap(\.token)
      let waited = Set(started.browser.running.all.map(\.token))
      check(started.browser, asked: asked, waited: waited, "seed \(seed), step \(step)")
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
    #expect(browser.prompt.editor.position <= browser.prompt.editor.characters.count, "\(place)")
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
    case 1: return .paste("sesn_1 sesrsc_\(Int.random(in: 0...3, using: &random))")
    case 2, 3, 4:
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
}
