import ExactJSON

/// An error that happened in a session (docs/api.md: List Session Events).
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
