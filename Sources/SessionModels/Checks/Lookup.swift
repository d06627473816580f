/// A question that somebody raises by opening something, beside the session and its resources.
public enum Lookup: Sendable, Hashable {
  /// The files that are scoped to a session.
  case outputs(session: String)
  /// A page of one level of a memory store.
  case memories(store: String, prefix: String, page: String?)
  /// A memory with its text.
  case memory(String, store: String)
  /// A page of what a session wrote in a store, the newest first.
  case changes(store: String, session: String, page: String?)
  /// A version of a memory beside the one before.
  case change(version: String, store: String)
  /// A page of the running sessions that mount a store.
  case writers(store: String, page: String?)
}

/// What came of such a question.
public enum LookupAnswer: Sendable, Equatable {
  case outputs(Page<FileMetadata>)
  case memories(Page<MemoryListItem>)
  case memory(Memory)
  case changes(Page<MemoryVersion>)
  case change(MemoryChange)
  case writers(Page<Session>)
}
