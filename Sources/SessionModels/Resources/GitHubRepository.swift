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

extension GitHubRepository: KnownResource {
  public static let typeName = "github_repository"
  public static let rank = 0
  public static let members: Set<String> = [
    "id", "created_at", "updated_at", "mount_path", "type", "url", "checkout",
  ]
  public static let ownToASession = ["id", "created_at", "updated_at"]

  public var retrievalID: String? { id }
  public var mountedAt: String? { mountPath }
  public var identity: ResourceIdentity { .resource(type: Self.typeName, id: id) }

  /// Host and path of its address.
  public var subject: String? { RepositoryAddress(url).key }

  public var searchedTexts: [String] {
    switch checkout {
    case .branch(let name): [url, name]
    case .commit(let sha): [url, sha]
    case .unknown, nil: [url]
    }
  }

  public var summary: MountSummary.Content {
    let address = RepositoryAddress(url).key
    return switch checkout {
    case .branch(let name): .init(subject: address, detail: name, tags: "b")
    case .commit(let sha): .init(subject: address, detail: sha, tags: "c")
    case .unknown(let type, _): .init(subject: address, detail: type, tags: "u")
    case nil: .init(subject: address)
    }
  }
}
