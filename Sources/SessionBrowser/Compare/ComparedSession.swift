import Presentation
import SessionModels

/// One of the two sessions that are compared: what it holds, and what checks found of it.
struct ComparedSession: Sendable, Equatable {
  /// How many questions are asked about one session. What they leave out is said.
  static let questionLimit = 50

  let id: String
  private(set) var contents = Known<SessionContents>.notAsked
  private(set) var checks = Known<Checks>.notAsked

  init(_ id: String) { self.id = id }

  /// The tokens of the answers that it waits for.
  var awaited: [Token] { [contents.token, checks.token].compactMap(\.self) }

  mutating func ask(_ ask: (Lookup) -> Token) {
    if contents == .notAsked { contents = .asking(ask(.contents(session: id))) }
  }

  /// Asks what became of the mounts that have a partner in the other session.
  ///
  /// - Parameter questions: all of them; those over the limit are not asked.
  mutating func check(_ questions: [CheckQuestion], _ ask: (Lookup) -> Token) {
    guard checks == .notAsked else { return }
    let asked = Array(questions.prefix(Self.questionLimit))
    checks = asked.isEmpty ? .found(Checks()) : .asking(ask(.checks(asked, session: id)))
  }

  mutating func take(_ answer: Result<LookupAnswer, APIError>, for token: Token) {
    let isContents = contents.token == token
    switch answer {
    case .failure(let error) where isContents: contents = .failed(error)
    case .failure(let error): checks = .failed(error)
    case .success(.contents(let found)): contents = .found(found)
    case .success(.checks(let found)): checks = .found(found)
    case .success: break
    }
  }

  mutating func stopAsking() {
    contents.stopAsking()
    checks.stopAsking()
  }
}
