import SessionModels

/// What is in a memory store, and who wrote it.
extension APIClient {
  /// Reads one page of a level of a memory store.
  ///
  /// - Parameter prefix: the level's path, with `/` at both ends.
  public func memories(
    of store: String, under prefix: String = MemoryListItem.root, page: String? = nil,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Page<MemoryListItem> {
    try await ask(.memories(of: store, under: prefix, page: page), onEvent: onEvent).value
  }

  /// Reads one memory with its text.
  public func memory(
    _ id: String, of store: String, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Memory {
    try await ask(.memory(id, of: store), onEvent: onEvent).value
  }

  /// Reads one page of what a session wrote in a memory store, the newest first.
  public func changes(
    of store: String, by session: String, page: String? = nil,
    onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> Page<MemoryVersion> {
    try await ask(.changes(of: store, by: session, page: page), onEvent: onEvent).value
  }

  /// Reads one version of a memory, with its text.
  public func version(
    _ id: String, of store: String, onEvent: @escaping EventHandler = { _ in }
  ) async throws(APIError) -> MemoryVersion {
    try await ask(.version(id, of: store), onEvent: onEvent).value
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
      let page = try await ask(
        .versions(of: store, memory: memory, page: cursor), onEvent: onEvent
      ).value
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
}
