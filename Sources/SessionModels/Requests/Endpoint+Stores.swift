import ExactJSON

extension Endpoint where Value == StoreMetadata {
  /// A memory store as it is today (docs/api.md: Get Memory Store).
  public static func memoryStore(_ id: String) -> Endpoint {
    Endpoint("memory_stores", id, flags: [.managedAgents], read: StoreMetadata.init)
  }
}

extension Endpoint where Value == Page<MemoryListItem> {
  /// One page of a level of a memory store (docs/api.md: List Memories).
  ///
  /// - Parameter prefix: the level's path, with `/` at both ends.
  public static func memories(
    of store: String, under prefix: String = MemoryListItem.root, page: String? = nil
  ) -> Endpoint {
    Endpoint(
      "memory_stores", store, "memories",
      query: [
        (.depth, "1"), (.pathPrefix, prefix), (.limit, String(MemoryListItem.pageSize)),
        (.page, page),
      ], flags: [.managedAgents]
    ) { json throws(JSONShapeError) in try Page(json) { MemoryListItem($0) } }
  }
}

extension Endpoint where Value == Memory {
  /// One memory with its text (docs/api.md: Get Memory).
  public static func memory(_ id: String, of store: String) -> Endpoint {
    Endpoint(
      "memory_stores", store, "memories", id, flags: [.managedAgents], read: Memory.init)
  }
}

extension Endpoint where Value == MemoryVersion {
  /// One version of a memory, with its text (docs/api.md: Get Memory Version).
  public static func version(_ id: String, of store: String) -> Endpoint {
    Endpoint(
      "memory_stores", store, "memory_versions", id, flags: [.managedAgents],
      read: MemoryVersion.init)
  }
}

extension Endpoint where Value == Page<MemoryVersion> {
  /// One page of what a session wrote in a memory store, the newest first whatever the order of the answer. The
  /// service filters by session, so that all of it counts.
  public static func changes(
    of store: String, by session: String, page: String? = nil
  ) -> Endpoint {
    versions(of: store, .sessionID, session, page) {
      $0.sorted { $0.isNewer(than: $1) }
    }
  }

  /// One page of the versions of a memory, whoever wrote them (docs/api.md: List Memory Versions).
  public static func versions(
    of store: String, memory: String, page: String? = nil
  ) -> Endpoint {
    versions(of: store, .memoryID, memory, page) { $0 }
  }

  private static func versions(
    of store: String, _ name: QueryName, _ value: String, _ page: String?,
    arranged: @escaping @Sendable (Value) -> Value
  ) -> Endpoint {
    Endpoint(
      "memory_stores", store, "memory_versions",
      query: [(name, value), (.limit, String(MemoryVersion.pageSize)), (.page, page)],
      flags: [.managedAgents]
    ) { json throws(JSONShapeError) in
      arranged(try Page(json, element: MemoryVersion.init))
    }
  }
}
