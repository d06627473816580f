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
    let content = MountSummary.Content(resource)
    texts.append(String(ResourceKind(resource).letter) + content.tags)
    texts.append(resource.mountPath)
    texts.append(content.subject)
    texts.append(content.detail)
  }
}

extension MountSummaries: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { texts.count / Self.textsOfOne }

  public subscript(index: Int) -> MountSummary {
    MountSummary(texts: texts, first: index * Self.textsOfOne)
  }
}
