/// What files and memory stores of the sample sessions are, beside what was mounted.
enum SampleChecks {
  /// The files that are scoped to a session: those that are mounted, and its output files.
  static func outputs(of id: String) throws(SampleFailure) -> String {
    guard let session = SampleSessions.session(id) else {
      throw .notFound("Session not found: " + id)
    }
    if let refusal = session.refusal { throw .refused(refusal) }
    let mounted = session.resources().compactMap { element -> String? in
      if case .file(let id, _)? = element.subject { id } else { nil }
    }
    let all = metadata(of: mounted) + session.outputs
    return #"{"data":[\#(all.joined(separator: ","))]}"#
  }

  /// The list of the files that are still there.
  static func files(_ ids: [String]) throws(SampleFailure) -> String {
    for id in ids {
      if let refusal = SampleSubjects.all.file(id)?.session.refusal { throw .refused(refusal) }
    }
    return #"{"data":[\#(metadata(of: ids).joined(separator: ","))]}"#
  }

  static func file(_ id: String) throws(SampleFailure) -> String {
    if let refusal = SampleSubjects.all.file(id)?.session.refusal { throw .refused(refusal) }
    guard let found = metadata(of: [id]).first else { throw .notFound("File not found: " + id) }
    return found
  }

  private static func metadata(of ids: [String]) -> [String] {
    var found: [String] = []
    for id in ids {
      guard let (session, name) = SampleSubjects.all.file(id) else { continue }
      if let changed = session.changed[id] {
        if !changed.isEmpty { found.append(changed) }
        continue
      }
      found.append(
        #"""
        {"id":"\#(id)","type":"file","filename":"\#(name)","mime_type":"application/octet-stream",\#
        "size_bytes":\#(1000 + name.utf8.count * 97),"created_at":"2026-03-15T10:00:00Z","downloadable":true}
        """#)
    }
    return found
  }

  static func store(_ id: String) throws(SampleFailure) -> String {
    let (session, members) = try attached(id)
    if let changed = session.changed[id] {
      guard !changed.isEmpty else { throw .notFound("Memory store not found: " + id) }
      return changed
    }
    let separator = members.isEmpty ? "" : ","
    return #"{"id":"\#(id)","type":"memory_store"\#(separator)\#(members)}"#
  }

  /// What is in a store; nothing where no sample fills it.
  static func contents(of id: String) throws(SampleFailure) -> SampleStore {
    _ = try attached(id)
    return SampleSessions.storeContents.first { $0.id == id } ?? SampleStore(id: id, versions: [])
  }

  /// A page of sessions, the newest first, narrowed as the query says.
  static func sessions(_ query: [String: String]) throws(SampleFailure) -> String {
    let store = query["memory_store_id"]
    if let store { _ = try attached(store) }
    let wanted = SampleSessions.newestFirst.filter { session in
      let created = session.facts.createdAt
      return (query["statuses[]"].map { $0 == session.facts.status } ?? true)
        && (query["created_at[gte]"].map { created >= $0 } ?? true)
        && (query["created_at[lt]"].map { created < $0 } ?? true)
        && (query["agent_id"].map { $0 == SampleFacts.agentID } ?? true)
        && query["deployment_id"] == nil
        && (store.map { store in session.resources().contains { $0.isStore(store) } } ?? true)
    }
    return try SamplePage.json(
      AnyRandomAccessCollection(wanted), limit: query["limit"], cursor: query["page"], \.json)
  }

  /// The one environment that all sample sessions run in.
  static func environment(_ id: String) throws(SampleFailure) -> String {
    guard id == SampleFacts.environmentID else { throw .notFound("Environment not found: " + id) }
    return #"{"id":"\#(id)","type":"environment","name":"default","config":{"type":"cloud"}}"#
  }

  /// The first session that mounts a store, and the members it had then.
  private static func attached(_ id: String) throws(SampleFailure) -> SampleSubjects.Mounted {
    guard let store = SampleSubjects.all.store(id) else {
      throw .notFound("Memory store not found: " + id)
    }
    if let refusal = store.session.refusal { throw .refused(refusal) }
    return store
  }
}
