import ExactJSON

/// One resource of a session, as the list has it (reference: Get Session Resource, Returns).
///
/// Any JSON value can be one: what this version cannot read says so and keeps its JSON, so that one bad element never
/// hides the others.
///
///     let resource = SessionResource(try JSONDocument(body).root)
///     if let repository = resource.repository, case .commit(let sha) = repository.checkout {
///       print(repository.mountPath, sha)
///     }
public struct SessionResource: Sendable, Equatable {
  /// The element exactly as the service sent it.
  public let json: JSONValue
  public let content: Content
  /// The id it can be retrieved by. A memory store usually has none.
  public let id: String?
  /// Where it is to be mounted in the sandbox.
  public let mountPath: String?

  /// What an element is, told apart by its `type`. It is indirect, since resources are handed on much more often than read.
  public indirect enum Content: Sendable, Equatable {
    case gitHubRepository(GitHubRepository)
    case file(MountedFile)
    case memoryStore(MemoryStore)
    /// A type that this version does not know, by the service's word.
    case unknown(type: String)
    /// No resource that can be read: what is wrong with it, and where. `type` is its own word, if it has one.
    case malformed(type: String?, problem: JSONShapeError)
  }

  public init(_ json: JSONValue) {
    self.json = json
    do throws(JSONShapeError) {
      try json.expect(.object)
      content =
        switch try json.string("type") {
        case GitHubRepository.typeName: .gitHubRepository(try GitHubRepository(json))
        case MountedFile.typeName: .file(try MountedFile(json))
        case MemoryStore.typeName: .memoryStore(try MemoryStore(json))
        case let type: .unknown(type: type)
        }
    } catch {
      content = .malformed(type: json["type"]?.string, problem: error)
    }
    let known = content.known
    id = known?.retrievalID ?? json["id"]?.string
    mountPath = known?.mountedAt ?? json["mount_path"]?.string
  }

  /// The kinds that this version reads.
  static let knownKinds: [any KnownResource.Type] = [
    GitHubRepository.self, MountedFile.self, MemoryStore.self,
  ]

  /// The names of all members that are read of a resource of any kind.
  public static let knownMembers = Set(knownKinds.flatMap { $0.members })

  /// What it is, where this version knows its kind and can read it.
  public var known: (any KnownResource)? { content.known }

  /// The repository it is, where it is one.
  public var repository: GitHubRepository? {
    if case .gitHubRepository(let repository) = content { repository } else { nil }
  }

  /// The file it is, where it is one.
  public var file: MountedFile? {
    if case .file(let file) = content { file } else { nil }
  }

  /// The memory store it is, where it is one.
  public var memoryStore: MemoryStore? {
    if case .memoryStore(let store) = content { store } else { nil }
  }

  /// The id of the memory store it is, where it is one.
  public var memoryStoreID: String? { memoryStore?.memoryStoreID }

  /// The members that this version does not read, in the order the service sent them, then those of `checkout`. A member
  /// that is repeated is here too where it does not count.
  public var otherMembers: [OtherMember] {
    let read = membersRead
    return json.members.filter { !read.contains($0.key) }.map { OtherMember($0.key, $0.value) }
      + otherCheckoutMembers
  }

  /// Those of a checkout of a known type; an unknown one is not read, and shown whole.
  private var otherCheckoutMembers: [OtherMember] {
    let value: String
    switch repository?.checkout {
    case .branch: value = "name"
    case .commit: value = "sha"
    case .unknown, nil: return []
    }
    return json["checkout"]?.members.filter { $0.key != "type" && $0.key != value }.map {
      OtherMember("checkout." + $0.key, $0.value)
    } ?? []
  }

  /// A member that this version does not read.
  public struct OtherMember: Sendable, Equatable {
    /// Its name; below an object with a point, as in `checkout.depth`.
    public let key: String
    public let value: JSONValue

    init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  private var membersRead: Set<String> {
    if let known { return type(of: known).members }
    if case .unknown = content { return ["type", "id", "mount_path"] }
    return []
  }
}

extension SessionResource.Content {
  /// What it is, where this version knows its kind and can read it.
  var known: (any KnownResource)? {
    switch self {
    case .gitHubRepository(let repository): repository
    case .file(let file): file
    case .memoryStore(let store): store
    case .unknown, .malformed: nil
    }
  }
}
