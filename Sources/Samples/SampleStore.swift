import ExactJSON

/// What is in a memory store that a sample session mounts, and who wrote it.
struct SampleStore: Sendable {
  /// One change of a memory. The newest version of a memory that is not deleted is what the store holds.
  struct Version: Sendable {
    let id: String
    let memory: String
    /// `created`, `modified` or `deleted`
    let operation: String
    let path: String
    let at: String
    /// The session that wrote it; nil where a person did.
    var session: String?
    let content: String?
  }

  /// `memstore_…`
  let id: String
  /// The newest first.
  let versions: [Version]

  /// The memories that are there, by their paths.
  private var memories: [Version] {
    var seen: Set<String> = []
    let newest = versions.filter { seen.insert($0.memory).inserted }
    return newest.filter { $0.content != nil }.sorted { $0.path < $1.path }
  }

  /// A page of one level: what stands right below a prefix, and the levels below it.
  func level(_ prefix: String, _ query: [String: String]) throws(SampleFailure) -> String {
    var items: [String] = []
    var levels: Set<Substring> = []
    for memory in memories where memory.path.hasPrefix(prefix) {
      let rest = memory.path.dropFirst(prefix.count)
      if let end = rest.firstIndex(of: "/") {
        if levels.insert(rest[...end]).inserted {
          let item: JSONBuilder = ["type": "memory_prefix", "path": .string(prefix + rest[...end])]
          items.append(item.text(.compact))
        }
      } else {
        items.append(json(memory, withContent: false))
      }
    }
    return try SamplePage.json(items, query)
  }

  func memory(_ id: String) throws(SampleFailure) -> String {
    guard let memory = memories.first(where: { $0.memory == id }) else {
      throw .notFound("Memory not found: " + id)
    }
    return json(memory, withContent: true)
  }

  /// A page of the versions that a session wrote, or of one memory.
  func versions(_ query: [String: String]) throws(SampleFailure) -> String {
    let wanted = versions.filter { version in
      (query["session_id"].map { $0 == version.session } ?? true)
        && (query["memory_id"].map { $0 == version.memory } ?? true)
    }
    return try SamplePage.json(wanted.map { versionJSON($0, withContent: false) }, query)
  }

  func version(_ id: String) throws(SampleFailure) -> String {
    guard let version = versions.first(where: { $0.id == id }) else {
      throw .notFound("Memory version not found: " + id)
    }
    return versionJSON(version, withContent: true)
  }

  private func json(_ memory: Version, withContent: Bool) -> String {
    let content = memory.content ?? ""
    let json: JSONBuilder = [
      "type": "memory", "id": .string(memory.memory), "memory_store_id": .string(id),
      "path": .string(memory.path), "content_size_bytes": .integer(content.utf8.count),
      "updated_at": .string(memory.at), "content": withContent ? .string(content) : .null,
    ]
    return json.text(.compact)
  }

  private func versionJSON(_ version: Version, withContent: Bool) -> String {
    let writer: JSONBuilder =
      if let session = version.session {
        ["type": "session_actor", "session_id": .string(session)]
      } else {
        ["type": "user_actor", "user_id": "user_011CZkSample"]
      }
    let json: JSONBuilder = [
      "type": "memory_version", "id": .string(version.id), "memory_id": .string(version.memory),
      "operation": .string(version.operation), "path": .string(version.path),
      "content_size_bytes": version.content.map { .integer($0.utf8.count) } ?? .null,
      "created_at": .string(version.at), "created_by": writer,
      "content": withContent ? version.content.map(JSONBuilder.string) ?? .null : .null,
    ]
    return json.text(.compact)
  }
}
