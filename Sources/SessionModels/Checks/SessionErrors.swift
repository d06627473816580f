/// The errors of a session that were read, the newest first.
public struct SessionErrors: Sendable, Equatable {
  public let errors: [SessionError]
  /// Whether there are older ones that were not read.
  public let hasOlder: Bool
  /// How many could not be read, and are missing here.
  public let unreadable: Int

  /// The most pages that are read, and the events of one.
  public static let pageLimit = 5
  public static let pageSize = 100

  public init(_ errors: [SessionError], hasOlder: Bool = false, unreadable: Int = 0) {
    self.errors = errors
    self.hasOlder = hasOlder
    self.unreadable = unreadable
  }

  /// Whether these are all there are.
  public var isComplete: Bool { !hasOlder && unreadable == 0 }
}
