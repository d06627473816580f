/// What the sample sessions mount, by the ids of files and memory stores: the first session that mounts one answers for it.
///
/// Made once: a session of a thousand resources makes them again each time they are read.
struct SampleSubjects: Sendable {
  typealias Mounted = (session: SampleSession, text: String)

  static let all = SampleSubjects(of: SampleSessions.all + SampleSessions.crowd)

  private let sessions: [SampleSession]
  /// The session's place, and the file's name or the members that the store had when it was attached.
  private var files: [String: (session: Int, text: String)] = [:]
  private var stores: [String: (session: Int, text: String)] = [:]

  init(of sessions: [SampleSession]) {
    self.sessions = sessions
    for (place, session) in sessions.enumerated() {
      for element in session.resources() {
        switch element.subject {
        case .file(let id, let name)?:
          if files[id] == nil { files[id] = (place, name) }
        case .store(let id, let members)?:
          if stores[id] == nil { stores[id] = (place, members) }
        case nil: break
        }
      }
    }
  }

  /// A file, with its name.
  func file(_ id: String) -> Mounted? { files[id].map { (sessions[$0.session], $0.text) } }

  /// A memory store, with the members that it had when it was attached.
  func store(_ id: String) -> Mounted? { stores[id].map { (sessions[$0.session], $0.text) } }
}
