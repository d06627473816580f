/// The errors of a session that were read, the newest first.
public struct SessionErrors: Sendable, Equatable {
  public let errors: [SessionError]
  /// Whether these are all there are; else older ones were not read.
  public let isComplete: Bool

  /// The most pages that are read, and the events of one.
  public static let pageLimit = 5
  public static let pageSize = 100

  public init(_ errors: [SessionError], isComplete: Bool) {
    self.errors = errors
    self.isComplete = isComplete
  }
}
