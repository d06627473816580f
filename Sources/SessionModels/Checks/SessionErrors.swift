import ExactJSON

/// An error that happened in a session (contract: What is really there).
public struct SessionError: Sendable, Equatable {
  /// The service's word, such as `repository_clone_error`; new ones keep their own.
  public let type: String
  public let message: String?
  /// The repository it speaks of, where it names one.
  public let repositoryURL: String?
  public let processedAt: Timestamp?

  /// - Parameter json: one event of the type `session.error`.
  public init(_ json: JSONValue) throws(JSONShapeError) {
    let error = try json.object("error")
    type = try error.string("type")
    message = error["message"]?.string
    repositoryURL = error["repository_url"]?.string
    processedAt = json["processed_at"]?.string.map(Timestamp.init)
  }

  /// Whether it is about a repository, whichever.
  public var isAboutARepository: Bool { type.hasPrefix("repository_") }
}

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
