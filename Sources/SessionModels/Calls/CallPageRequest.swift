/// A page of a walk through the calls of a session.
public struct CallPageRequest: Sendable, Hashable {
  /// What a page is of.
  public enum Subject: Sendable, Hashable {
    /// The primary thread's events, from a moment on where one is named.
    case primary(since: Instant?)
    /// The session's threads.
    case threads
    /// The events of another thread.
    case thread(String)
  }

  public let session: String
  public let subject: Subject
  /// The cursor that the page before named; nil for the first page.
  public let cursor: String?
  /// What the calls are sorted under.
  public let mounts: MountPaths

  /// How many events a page has.
  static let pageSize = 200
}

/// What such a page holds.
public enum CallPage: Sendable, Equatable {
  case events(Page<CallEvent>)
  case threads(Page<SessionThread>)
}
