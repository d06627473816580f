import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport

/// Changed answers of every kind: as models, as facts, as texts, and on the screen of a browser that is walked through.
struct AnswerRound: FuzzRound {
  private var random: SeededGenerator
  private var service: RandomService

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    service = RandomService(seed: seed, hostility: 1)
  }

  mutating func next() throws -> [String] {
    let texts = ShownTexts(of: &service)
    let faults = texts.safe.flatMap { HiddenScalars.faults(in: $0) }
    return try faults + texts.lines.flatMap { HiddenScalars.faults(in: $0) } + screens()
  }

  /// Where a person goes to see all of an answer.
  private static let keys: [Key] = [
    .down, .down, .down, .up, .end, .home, .pageDown, .tab, .enter, .enter, .enter, .escape,
    .escape, .right, .left, .character("J"), .character("L"), .character("e"), .character("c"),
    .character("W"), .character("t"), .character("y"), .character("I"), .character("U"),
    .character("?"), .character("r"), .character("E"), .character("n"),
  ]

  private mutating func screens() throws -> [String] {
    var started = try BrowserDriver(
      "sesn_1", rows: Int.random(in: 1...50, using: &random),
      columns: Int.random(in: 1...120, using: &random), asksChecks: true)
    var faults: [String] = []
    for step in 0..<40 {
      for effect in started.takeEffects() {
        guard case .ask(let token, let question, _) = effect else { continue }
        // A list is given its elements before its end.
        if case .resources = question {
          started.send(.reply(token, .page(service.resourcePage())))
          started.send(.reply(token, .pagesEnded(nil)))
        } else {
          started.send(.reply(token, service.reply(to: question)))
        }
      }
      if step > 3 { started.send(.key(Self.keys.randomElement(using: &random) ?? .enter)) }
      if step % 8 == 0 { started.send(.reply(Token(0), .event(.finished(service.record())))) }
      faults += GridFaults.all(of: started.browser)
    }
    return faults
  }
}
