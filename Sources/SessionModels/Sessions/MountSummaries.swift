/// What a list of sessions keeps of a session's mounts, packed: ten thousand sessions of ten mounts take some twenty
/// megabytes.
public struct MountSummaries: Sendable, Equatable {
  /// Of each mount its tags, its mount path, what is mounted, and what of it.
  private var texts = PackedTexts()

  private static let textsOfOne = 4

  public init(_ resources: [SessionResource]) {
    for resource in resources { append(resource) }
    texts.shrink()
  }

  /// How many bytes they take.
  var byteCount: Int { texts.byteCount }

  private mutating func append(_ resource: SessionResource) {
    var tags: [Character] = [MountSummary.Kind(resource.content).rawValue]
    var (subject, detail): (String?, String?)
    switch resource.content {
    case .gitHubRepository(let repository):
      subject = RepositoryAddress(repository.url).key
      switch repository.checkout {
      case .branch(let name): (detail, tags) = (name, tags + ["b"])
      case .commit(let sha): (detail, tags) = (sha, tags + ["c"])
      case .unknown(let type, _): (detail, tags) = (type, tags + ["u"])
      case nil: break
      }
    case .file(let file): subject = file.fileID
    case .memoryStore(let store):
      (subject, detail) = (store.memoryStoreID, store.name)
      switch store.access {
      case .readWrite: tags.append("w")
      case .readOnly: tags.append("r")
      case .unknown(let word): tags += ["u"] + Array(word)
      case nil: break
      }
    case .unknown(let type): subject = type
    case .malformed(let type, _): subject = type
    }
    texts.append(String(tags))
    texts.append(resource.mountPath)
    texts.append(subject)
    texts.append(detail)
  }
}

extension MountSummaries: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { texts.count / Self.textsOfOne }

  public subscript(index: Int) -> MountSummary {
    MountSummary(texts: texts, first: index * Self.textsOfOne)
  }
}
