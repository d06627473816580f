import ExactJSON
import SessionBrowser
import SessionModels
import TestSupport

/// A service that answers anything: what it should, failures, and what no server should send.
///
/// The same seed gives the same answers to the same questions.
public struct RandomService {
  var random: SeededGenerator
  var mutation: JSONMutation
  /// Of how many texts one is changed at random; 1 is every one.
  private let hostility: Int

  public init(seed: UInt64, hostility: Int) {
    random = SeededGenerator(seed: seed)
    mutation = JSONMutation(seed: seed)
    self.hostility = hostility
  }

  /// A reply of the kind that a question has; of a list it may be a page, which is not the last reply.
  public mutating func reply(to question: Question) -> Reply {
    let fails = isOne(of: 3)
    switch question {
    case .pause: return .pauseEnded
    case .session:
      guard !fails, let answer = session() else { return .session(.failure(error())) }
      return .session(.success(answer))
    case .resource:
      return .resource(fails ? .failure(error()) : .success(resource()))
    case .resources:
      return isOne(of: 2) ? .pagesEnded(fails ? error() : nil) : .page(resourcePage())
    case .check(let question, _): return .check(answer(to: question))
    case .lookup(let lookup): return .lookup(fails ? .failure(error()) : .success(found(lookup)))
    }
  }

  /// What an extra question finds out.
  public mutating func answer(to question: CheckQuestion) -> CheckResult {
    if let failure = checkFailure() { return .failure(failure) }
    switch question {
    case .errors:
      return .success(
        .errors(SessionErrors(errors(), hasOlder: isOne(of: 2), unreadable: count(2))))
    case .files(let ids): return .success(.files(FileAnswers(files(ids), to: ids)))
    case .store:
      let store = model(Fixture.storeMetadata) { try StoreMetadata($0) }
      return store.map { .success(.store($0)) } ?? .failure(.deadline)
    case .changes: return .success(.changes(versions()))
    }
  }

  private mutating func checkFailure() -> CheckFailure? {
    guard isOne(of: 4) else { return nil }
    return isOne(of: 3) ? .deadline : .failed(error())
  }

  private mutating func found(_ lookup: Lookup) -> LookupAnswer {
    switch lookup {
    case .outputs: return .outputs(files((0..<count(8)).map { "file_\($0)" }))
    case .memories(_, let prefix, _): return .memories(memories(in: prefix))
    case .memory:
      return .memory(model(Fixture.memory) { try Memory($0) } ?? Self.shortMemory)
    case .changes: return .changes(versions())
    case .change: return .change(change())
    case .sessions:
      let sessions = (0..<count(20)).compactMap { number in
        model(
          #"""
          {"id":"sesn_\#(number)","status":"running","title":"Task \#(number)",\#
          "created_at":"2026-03-1\#(number % 10)T10:00:00Z","resources":[\#(Fixture.memoryStore)]}
          """#
        ) { SessionSummary($0) }
      }
      return .sessions(Page(sessions, nextPage: cursor()), wasLimited: isOne(of: 8))
    case .session(let id):
      return .session(session()?.value ?? Self.shortSession(id))
    case .contents(let id):
      let pages = (0..<1 + count(2)).map { _ in resourcePage().value }
      return .contents(
        SessionContents(session: session()?.value ?? Self.shortSession(id), pages: pages, cut: nil))
    case .checks(let questions, _):
      var checks = Checks()
      for question in questions {
        checks.take(answer(to: question), for: question, askedAt: BrowserDriver.now)
      }
      return .checks(checks)
    case .probe:
      let answer = resource()
      return .probe(answer.map { isOne(of: 8) ? nil : $0.json })
    case .calls(let request, _):
      return calls(request).map { .calls($0, wasLimited: isOne(of: 8)) }
        ?? .memory(Self.shortMemory)
    case .call(let id, _):
      return .call((0..<count(2)).compactMap { _ in model(callEvent(id, "/w/1")) { $0 } })
    case .environment:
      let environment = model(#"{"id":"env_1","config":{"type":"self_hosted"}}"#) {
        try SessionEnvironment($0)
      }
      return environment.map(LookupAnswer.environment) ?? .memory(Self.shortMemory)
    }
  }

  private static func shortSession(_ id: String) -> Session {
    guard let session = try? Session(Fixture.json(#"{"id":\#(JSONText.quoted(id))}"#)) else {
      preconditionFailure("the text is a session")
    }
    return session
  }

  private static let shortMemory: Memory = {
    guard let memory = try? Memory(Stored.json(Stored.text("mem_1", "/a", "b\nc"))) else {
      preconditionFailure("the text is a memory")
    }
    return memory
  }()

  // MARK: Chances

  mutating func isOne(of number: Int) -> Bool { Int.random(in: 0..<number, using: &random) == 0 }

  /// A few, rarely many.
  mutating func count(_ limit: Int) -> Int {
    Int.random(in: 0...(isOne(of: 6) ? 4 * limit : limit), using: &random)
  }

  mutating func cursor() -> String? {
    isOne(of: 2) ? "page_\(Int.random(in: 0...3, using: &random))" : nil
  }

  /// A text, now and then changed so that it is a document still.
  mutating func text(_ text: String) -> String {
    isOne(of: hostility) ? mutation.document(text) : text
  }

  /// What is read of a text; nil where it was changed so that nothing can be.
  mutating func model<Model>(_ text: String, _ read: (JSONValue) throws -> Model) -> Model? {
    try? read(Fixture.json(self.text(text)))
  }
}
