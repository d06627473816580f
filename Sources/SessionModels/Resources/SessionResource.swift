import ExactJSON

/// One element of what is to be mounted in a session (reference: Get Session Resource, Returns).
///
/// Any JSON value can be one: what this version cannot read says so and keeps its JSON, so that one bad element never
/// hides the others.
public struct SessionResource: Sendable, Equatable {
  /// The element exactly as the service sent it.
  public let json: JSONValue
  public let content: Content

  /// What an element is, told apart by its `type`.
  public enum Content: Sendable, Equatable {
    case gitHubRepository(GitHubRepository)
    case file(MountedFile)
    case memoryStore(MemoryStore)
    /// A type that this version does not know, by its own word.
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
  }

  /// The id it can be retrieved by. A memory store usually has none.
  public var id: String? {
    switch content {
    case .gitHubRepository(let repository): repository.id
    case .file(let file): file.id
    case .memoryStore(let store): store.id
    case .unknown, .malformed: json["id"]?.string
    }
  }

  /// The memory store it is, where it is one.
  public var memoryStoreID: String? {
    if case .memoryStore(let store) = content { store.memoryStoreID } else { nil }
  }

  /// Where it is to be mounted in the sandbox.
  public var mountPath: String? {
    switch content {
    case .gitHubRepository(let repository): repository.mountPath
    case .file(let file): file.mountPath
    case .memoryStore(let store): store.mountPath
    case .unknown, .malformed: json["mount_path"]?.string
    }
  }

  /// The members that this version does not read, in the order the service sent them. A member that is repeated is
  /// here too where it does not count.
  public var otherMembers: [JSONMember] {
    let known: Set<String>
    switch content {
    case .gitHubRepository: known = GitHubRepository.fields
    case .file: known = MountedFile.fields
    case .memoryStore: known = MemoryStore.fields
    case .unknown: known = ["type", "id", "mount_path"]
    case .malformed: known = []
    }
    return json.members.filter { !known.contains($0.key) }
  }
}
