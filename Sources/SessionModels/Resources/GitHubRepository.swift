import ExactJSON

/// A repository to be cloned into the session (reference: `BetaManagedAgentsGitHubRepositoryResource`).
public struct GitHubRepository: Sendable, Equatable {
  /// The resource's id, `sesrsc_…`; opaque.
  public let id: String
  public let createdAt: Timestamp
  public let updatedAt: Timestamp
  /// Where it is mounted in the sandbox, such as `/workspace/example-repo`.
  public let mountPath: String
  public let url: String
  /// What is checked out; nil, where it is absent or null, is the default branch.
  public let checkout: Checkout?

  public init(_ json: JSONValue) throws(JSONShapeError) {
    id = try json.string("id")
    createdAt = Timestamp(try json.string("created_at"))
    updatedAt = Timestamp(try json.string("updated_at"))
    mountPath = try json.string("mount_path")
    url = try json.string("url")
    if let json = try json.optionalObject("checkout") {
      checkout = try Checkout(json)
    } else {
      checkout = nil
    }
  }
}
