/// One extra question about a session.
public enum FindingQuestion: Sendable, Hashable {
  case errors
  /// At most `FileMetadata.idLimit` ids.
  case files([String])
  case store(String)
  /// What the session wrote in a memory store.
  case changes(String)
}

/// What an extra question found out.
public enum FindingAnswer: Sendable, Equatable {
  case errors(Result<SessionErrors, FindingFailure>)
  case files(Result<Page<FileMetadata>, FindingFailure>)
  case store(Result<StoreMetadata, FindingFailure>)
  case changes(Result<Page<MemoryVersion>, FindingFailure>)
}
