import DisplayText
import Presentation
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport

/// A browser that is given messages in random order: keys, pastes, sizes, and answers, also those that come late or that
/// nobody asked for.
public struct Walk {
  public private(set) var started: BrowserDriver
  /// What was given to the browser last.
  public private(set) var last: Message?
  private var random: SeededGenerator
  private var service: RandomService
  private var mutation: JSONMutation
  /// What was asked and neither answered to the end nor cancelled.
  private var open: [Token: Question] = [:]
  /// Some of what nobody waits for any more.
  private var late: [(token: Token, question: Question)] = []
  /// Keys that are still to be pressed one after another, the next one last.
  private var planned: [Key] = []
  private let asksChecks: Bool
  private var lastToken = 0
  private var step = 0

  private static let keys =
    Set(Command.table.flatMap(\.keys)).sorted { $0.name < $1.name } + [
      .character("x"), .character("é"), .character("漢"),
    ]

  /// - Parameter hostility: of how many texts of the service one is changed at random.
  public init(seed: UInt64, hostility: Int = 6) throws {
    random = SeededGenerator(seed: seed)
    service = RandomService(seed: seed, hostility: hostility)
    mutation = JSONMutation(seed: seed)
    asksChecks = seed % 8 != 7
    started = try BrowserDriver(
      choices: [Prompt.Choice(id: "sesn_1", title: "One", note: "")],
      recents: [
        BrowserDriver.recent("sesn_2"), BrowserDriver.recent("sesn_3", title: "Three\u{202E}"),
      ],
      asksChecks: asksChecks)
  }

  /// Takes one step.
  ///
  /// - Returns: what does not hold after it, in words.
  public mutating func next() -> [String] {
    step += 1
    let (before, message) = (started.browser, message())
    last = message
    send(message)
    let effects = started.takeEffects()
    var broken = note(effects) + started.browser.brokenInvariants()
    switch message {
    case .reply: broken += started.browser.brokenByReply(since: before)
    case .key: broken += before.brokenByCopies(effects)
    default: break
    }
    if step % 50 == 0 { broken += started.browser.brokenWayOut() }
    if step % 10 == 0 { broken += started.browser.brokenDetail() }
    return broken
  }

  private mutating func send(_ message: Message) {
    if case .reply(let token, let reply) = message, reply.isLast {
      if let question = open.removeValue(forKey: token) { retire(token, question) }
    }
    if Int.random(in: 0..<16, using: &random) == 0 {
      started.browser.now = started.browser.now.advanced(
        by: .seconds(Int.random(in: 0...100_000, using: &random)))
    }
    started.send(message)
  }

  private mutating func retire(_ token: Token, _ question: Question) {
    late.append((token, question))
    if late.count > 16 { late.removeFirst() }
  }

  /// Keeps account of what is asked and cancelled.
  private mutating func note(_ effects: [Effect]) -> [String] {
    var broken: [String] = []
    for effect in effects {
      switch effect {
      case .ask(let token, let question, _):
        if token.number <= lastToken { broken.append("\(token) is given to a second question") }
        lastToken = max(lastToken, token.number)
        open[token] = question
        if !asksChecks, question.isCheck { broken.append("asked in spite of all: \(question)") }
      case .cancel(let token):
        if let question = open.removeValue(forKey: token) {
          retire(token, question)
        } else {
          broken.append("\(token) is cancelled, and nobody asks for it")
        }
      default: break
      }
    }
    let browser = started.browser
    let waited = Set(browser.running.all.map(\.token)).union(browser.background.tokens)
    for (token, question) in open where !waited.contains(token) {
      broken.append("nobody waits for \(token), nor is it cancelled: \(question)")
    }
    for token in waited where open[token] == nil {
      broken.append("\(token) is waited for, and nobody asks for it")
    }
    return broken
  }

  // MARK: Messages

  private mutating func message() -> Message {
    switch Int.random(in: 0..<40, using: &random) {
    case 0, 1:
      return .resized(
        Size(
          rows: Int.random(in: 1...50, using: &random),
          columns: Int.random(in: 1...120, using: &random)))
    case 2, 3: return .paste(pasted())
    case 4..<10: return reply()
    case 10:
      return .reply(open.keys.min { $0.number < $1.number } ?? Token(0), .event(service.event()))
    case 11:
      return .copied(
        CopyItem("id", mutation.string()), .terminal, wasDone: Bool.random(using: &random))
    case 12: return .said(SafeText(mutation.string()), .caution)
    case 13: return .ticked
    case 14: return .key(.character(mutation.string().first ?? "x"))
    default: return .key(key())
    }
  }

  /// Most often a key that does something where one is; a walk of any keys stays in the lines that take text.
  private mutating func key() -> Key {
    if let key = planned.popLast() { return key }
    let view = started.browser.view
    switch Int.random(in: 0..<32, using: &random) {
    case 0..<6: return Self.keys.randomElement(using: &random) ?? .enter
    case 6..<9: return view.takesText ? .enter : .escape
    case 9, 10, 11:
      planWay()
      if let key = planned.popLast() { return key }
    case 12: return .enter
    default: break
    }
    return Self.bindings[view]?.randomElement(using: &random) ?? .enter
  }

  private static let bindings = Dictionary(
    uniqueKeysWithValues: View.allCases.map { ($0, Command.commands(in: $0).flatMap(\.keys)) })

  /// Goes a way of several keys that chance would hardly take: to a memory store, to what its detail opens, and on.
  private mutating func planWay() {
    let browser = started.browser
    switch browser.view {
    case .list:
      guard let list = browser.session?.list,
        let index = list.rows.indices.filter({ list.rows[$0].resource.memoryStoreID != nil })
          .randomElement(using: &random)
      else { return }
      planned = way(index - list.cursor.index, [.enter])
    case .detail:
      let places = browser.detailPage.places
      guard let cursor = browser.session?.cursor,
        // A key leads to the calls already.
        let index = places.indices.filter({
          places[$0].field.link != nil && places[$0].field.link != .calls
        })
        .randomElement(using: &random)
      else { return }
      planned = way(index - cursor.field, [.enter])
    case .memories, .changes, .sessions, .calls:
      planned = way(Int.random(in: -9...9, using: &random), [.enter])
    case .betas: planWayInFlags(browser)
    default: planned = [.escape, .escape, .escape]
    }
  }

  /// Probes the flags, waits for the answers, and opens one that differs.
  private mutating func planWayInFlags(_ browser: Browser) {
    guard let list = browser.betaList else { return }
    let changing = list.rows.firstIndex { row in
      guard case .flag(let flag) = row,
        case .accepted(let comparison?)? = browser.flagAnswers[flag]?.result
      else { return false }
      return !comparison.differences.isEmpty
    }
    if let changing {
      planned = way(changing - list.cursor.index, [.character("l")])
    } else if browser.flagAnswers.isProbing {
      planned = Array(repeating: .down, count: 9)
    } else {
      planned = [.character("P"), .character("P")]
    }
  }

  /// Up or down, and then other keys; in the order in which they are taken from the end.
  private func way(_ distance: Int, _ keys: [Key]) -> [Key] {
    keys.reversed() + Array(repeating: distance < 0 ? .up : .down, count: abs(distance))
  }

  private mutating func pasted() -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return mutation.string()
    case 1: return "sesn_\(Int.random(in: 0...3, using: &random))"
    default: return "sesn_1 sesrsc_\(Int.random(in: 0...3, using: &random))"
    }
  }

  /// An answer to something that is asked, or to something that nobody waits for.
  private mutating func reply() -> Message {
    if Int.random(in: 0..<12, using: &random) == 0, let old = late.randomElement(using: &random) {
      return .reply(old.token, service.reply(to: old.question))
    }
    if Int.random(in: 0..<24, using: &random) == 0 {
      return .reply(Token(-1), service.reply(to: .session("sesn_1")))
    }
    let asked = open.sorted { $0.key.number < $1.key.number }
    guard let (token, question) = asked.randomElement(using: &random) else { return .ticked }
    return .reply(token, service.reply(to: question))
  }
}

extension Question {
  /// Whether it is about more than sessions and their resources.
  fileprivate var isCheck: Bool {
    switch self {
    case .lookup(.sessions), .lookup(.session), .lookup(.environment), .lookup(.contents),
      .lookup(.probe):
      false
    case .check, .lookup: true
    case .session, .resources, .resource, .pause: false
    }
  }
}
