/// One extra question about a session.
public enum CheckQuestion: Sendable, Hashable {
  case errors
  /// At most `FileMetadata.idLimit` ids.
  case files([String])
  case store(String)
  /// What the session wrote in a memory store.
  case changes(String)
}

/// What an extra question found out.
public enum CheckAnswer: Sendable, Equatable {
  case errors(Result<SessionErrors, CheckFailure>)
  case files(Result<Page<FileMetadata>, CheckFailure>)
  case store(Result<StoreMetadata, CheckFailure>)
  case changes(Result<Page<MemoryVersion>, CheckFailure>)
}
