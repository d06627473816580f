import ExactJSON

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
  /// A page of sessions, asked for after a delay.
  case sessions(SessionListRequest, page: String?, delay: Duration)
  /// A session with all it says.
  case session(String)
  /// The environment that sessions run in.
  case environment(String)
  /// A session with all its resources.
  case contents(session: String)
  /// What became of mounts of a session.
  case checks([CheckQuestion], session: String)
  /// A resource, or where it is nil the session, with these flags and no others, asked for after a delay.
  case probe(String?, session: String, flags: BetaSelection, delay: Duration)
  /// A page of a walk through the calls of a session, asked for after a delay.
  case calls(CallPageRequest, delay: Duration)
  /// A call whole, with what answers it, by the pages that hold them.
  case call(String, [CallPageRequest])
}

/// What came of such a question.
public enum LookupAnswer: Sendable, Equatable {
  case outputs(Page<FileMetadata>)
  case memories(Page<MemoryListItem>)
  case memory(Memory)
  case changes(Page<MemoryVersion>)
  case change(MemoryChange)
  /// Whether the service said that it is asked too often is `wasLimited`.
  case sessions(Page<SessionSummary>, wasLimited: Bool)
  case session(Session)
  case environment(SessionEnvironment)
  case contents(SessionContents)
  case checks(Checks)
  /// Nil where the resource is not in the list that was asked for.
  case probe(Answer<JSONValue?>)
  /// Whether the service said that it is asked too often is `wasLimited`.
  case calls(CallPage, wasLimited: Bool)
  /// The events, the call first.
  case call([JSONValue])
}
