import ExactJSON
import SessionModels

/// What is in a memory store, who wrote it, and who else may: asked for with the required flag alone.
extension APIClient {
  /// One page of a level of a memory store.
  ///
  /// - Parameter prefix: the level's path, with `/` at both ends.
  public func memories(
    of store: String, under prefix: String = MemoryListItem.root, page: String? = nil,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Page<MemoryListItem> {
    try await ask(onEvent) { () throws(RequestRefusal) in
      try .memories(of: store, under: prefix, page: page)
    } decode: { json throws(JSONShapeError) in
      try Page(json) { MemoryListItem($0) }
    }
  }

  /// One memory with its text.
  public func memory(
    _ id: String, of store: String, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Memory {
    try await ask(onEvent) { () throws(RequestRefusal) in
      try .memory(id, of: store)
    } decode: { json throws(JSONShapeError) in
      try Memory(json)
    }
  }

  /// One page of what a session wrote in a memory store, the newest first whatever the order of the answer. What the
  /// answer says somebody else wrote is left out.
  public func changes(
    of store: String, by session: String, page: String? = nil,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Page<MemoryVersion> {
    try await ask(onEvent) { () throws(RequestRefusal) in
      try .memoryVersions(of: store, by: session, page: page)
    } decode: { json throws(JSONShapeError) in
      try Page(json, element: MemoryVersion.init).filter { $0.isWritten(by: session) }
        .sorted { $0.isNewer(than: $1) }
    }
  }

  /// One version of a memory, with its text.
  public func version(
    _ id: String, of store: String, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> MemoryVersion {
    try await ask(onEvent) { () throws(RequestRefusal) in
      try .memoryVersion(id, of: store)
    } decode: { json throws(JSONShapeError) in
      try MemoryVersion(json)
    }
  }

  /// A version of a memory and the one before it, both with their texts: three requests at least where there was one.
  public func change(
    _ id: String, of store: String, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> MemoryChange {
    let version = try await version(id, of: store, onEvent: onEvent)
    guard version.operation != .created else { return MemoryChange(version, before: .nothing) }
    guard let before = try await versionBefore(version, of: store, onEvent: onEvent) else {
      return MemoryChange(version, before: .unknown)
    }
    return MemoryChange(
      version, before: .version(try await self.version(before, of: store, onEvent: onEvent)))
  }

  /// The id of the version before another of the same memory; nil where it is not found among some pages.
  private func versionBefore(
    _ version: MemoryVersion, of store: String, onEvent: @escaping EventHandler
  ) async throws(APIError) -> String? {
    guard let memory = version.memoryID else { return nil }
    var older: [MemoryVersion] = []
    var isFound = false
    var trail = CursorTrail()
    var cursor: String?
    for _ in 0..<Self.versionPageLimit where !isFound || older.isEmpty {
      let page = try await ask(onEvent) { () throws(RequestRefusal) in
        try .memoryVersions(of: store, memory: memory, page: cursor)
      } decode: { json throws(JSONShapeError) in
        try Page(json, element: MemoryVersion.init)
      }
      for other in page.elements {
        if other.id == version.id {
          isFound = true
        } else if version.isNewer(than: other) || isFound && !other.isNewer(than: version) {
          // The order is not relied on, but where the times do not tell.
          older.append(other)
        }
      }
      guard case .next(let next) = trail.take(page.nextPage, isEmpty: page.elements.isEmpty) else {
        break
      }
      cursor = next
    }
    let newest = older.reduce(older.first) { newest, other in
      newest.map { other.isNewer(than: $0) ? other : $0 }
    }
    return newest?.id
  }

  /// How many pages of a memory's versions are looked through for the one before another.
  private static let versionPageLimit = 5

  /// One page of the running sessions that mount a memory store; what the answer says is not running, or mounts other
  /// things, is left out.
  public func writers(
    to store: String, page: String? = nil, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Page<Session> {
    try await ask(onEvent) { () throws(RequestRefusal) in
      .runningSessions(mounting: store, page: page)
    } decode: { json throws(JSONShapeError) in
      try Page(json, element: Session.init).filter { session in
        (session.status ?? .running) == .running
          && (session.resources.isEmpty || session.mounts(store))
      }
    }
  }

  /// Asks what somebody opened.
  public func answer(_ lookup: Lookup, onEvent: @escaping EventHandler = { _ in })
    async throws(APIError) -> LookupAnswer
  {
    switch lookup {
    case .outputs(let session): .outputs(try await files(of: session, onEvent: onEvent))
    case .memories(let store, let prefix, let page):
      .memories(try await memories(of: store, under: prefix, page: page, onEvent: onEvent))
    case .memory(let id, let store): .memory(try await memory(id, of: store, onEvent: onEvent))
    case .changes(let store, let session, let page):
      .changes(try await changes(of: store, by: session, page: page, onEvent: onEvent))
    case .change(let version, let store):
      .change(try await change(version, of: store, onEvent: onEvent))
    case .writers(let store, let page):
      .writers(try await writers(to: store, page: page, onEvent: onEvent))
    }
  }

  private func ask<Value: Sendable>(
    _ onEvent: @escaping EventHandler, _ make: () throws(RequestRefusal) -> Request,
    decode: (JSONValue) throws(JSONShapeError) -> Value
  ) async throws(APIError) -> Value {
    let betas = flags([.managedAgents])
    return try await ask(
      try request(betas, make), betas: betas, onEvent: onEvent, decode: decode
    ).value
  }
}
