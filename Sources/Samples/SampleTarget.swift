import SessionModels

/// The path and query of a request, as a server reads them.
struct SampleTarget {
  /// One of the requests that the samples answer.
  enum Asked: Equatable {
    case session(String)
    case list(of: String)
    case resource(String, of: String)
    case errors(of: String)
    /// The events that tell of calls of tools.
    case calls(of: String)
    case threads(of: String)
    case thread(String, of: String)
    /// The ids stand in the query.
    case files
    case file(String)
    case store(String)
    /// What stands in the query is a level, a session or a memory.
    case memories(of: String)
    case memory(String, of: String)
    case versions(of: String)
    case version(String, of: String)
    /// Sessions by what stands in the query.
    case sessions
    case environment(String)

    /// The session that is asked about; nil where none is named.
    var sessionID: String? {
      switch self {
      case .session(let session), .list(let session), .resource(_, let session),
        .errors(let session), .calls(let session), .threads(let session),
        .thread(_, let session):
        session
      case .files, .file, .store, .memories, .memory, .versions, .version, .sessions,
        .environment:
        nil
      }
    }
  }

  /// The path as it came, without the query.
  let path: String
  /// What it asks for; nil for any other path.
  let asked: Asked?
  /// The query's values by name, decoded.
  let query: [String: String]
  /// The values of `ids[]`, in order.
  let ids: [String]

  /// - Parameter prefix: what the base URL puts before every path.
  init(_ target: String, prefix: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    var query: [String: String] = [:]
    var ids: [String] = []
    for pair in parts.dropFirst().joined().split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (name, value) = (Self.decoded(sides[0]), sides.count == 2 ? Self.decoded(sides[1]) : "")
      query[name] = value
      if name == "ids[]" { ids.append(value) }
    }
    self.query = query
    self.ids = ids
    var asked = Self.asked(path.hasPrefix(prefix) ? path.dropFirst(prefix.count) : "")
    if case .errors(let session) = asked, query["types[]"] != "session.error" {
      asked = .calls(of: session)
    }
    self.asked = asked
  }

  private static func asked(_ path: Substring) -> Asked? {
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).map(decoded)
    if segments == ["", "v1", "files"] { return .files }
    if segments.starts(with: ["", "v1", "files"]), segments.count == 4 {
      return .file(segments[3])
    }
    if segments == ["", "v1", "sessions"] { return .sessions }
    if segments.starts(with: ["", "v1", "memory_stores"]), segments.count > 3 {
      return asked(ofStore: segments[3], Array(segments.dropFirst(4)))
    }
    if segments.starts(with: ["", "v1", "environments"]), segments.count == 4 {
      return .environment(segments[3])
    }
    guard segments.starts(with: ["", "v1", "sessions"]) else { return nil }
    let rest = segments.dropFirst(3)
    guard let session = rest.first, !rest.contains("") else { return nil }
    return switch Array(rest.dropFirst()) {
    case []: .session(session)
    case ["resources"]: .list(of: session)
    case ["events"]: .errors(of: session)
    case ["threads"]: .threads(of: session)
    case let rest where rest.count == 3 && rest[0] == "threads" && rest[2] == "events":
      .thread(rest[1], of: session)
    case let rest where rest.count == 2 && rest[0] == "resources": .resource(rest[1], of: session)
    default: nil
    }
  }

  private static func asked(ofStore store: String, _ rest: [String]) -> Asked? {
    switch (rest.count, rest.first) {
    case (0, _): .store(store)
    case (1, "memories"): .memories(of: store)
    case (2, "memories"): .memory(rest[1], of: store)
    case (1, "memory_versions"): .versions(of: store)
    case (2, "memory_versions"): .version(rest[1], of: store)
    default: nil
    }
  }

  private static func decoded(_ text: Substring) -> String {
    String(decoding: PercentEncoding.decoded(text), as: UTF8.self)
  }
}
