/// What the sample sessions mount, by the ids of files and memory stores: the first session that mounts one answers for it.
///
/// Made once: a session of a thousand resources makes them anew each time they are read.
struct SampleSubjects: Sendable {
  typealias Mounted = (session: SampleSession, text: String)

  /// Files with their names.
  private(set) var files: [String: Mounted] = [:]
  /// Memory stores with the members that they had when they were attached.
  private(set) var stores: [String: Mounted] = [:]

  static let all = SampleSubjects(of: SampleSessions.all)

  init(of sessions: [SampleSession]) {
    for session in sessions {
      for element in session.resources() {
        switch element.subject {
        case .file(let id, let name)?:
          if files[id] == nil { files[id] = (session, name) }
        case .store(let id, let members)?:
          if stores[id] == nil { stores[id] = (session, members) }
        case nil: break
        }
      }
    }
  }
}
