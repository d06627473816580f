/// What an id tells of itself by how it begins.
public enum IDKind {
  /// Whether it is a memory store's: the service has no resource of that id, so it is looked for in the list.
  public static func isMemoryStore(_ id: String) -> Bool { id.hasPrefix(IDWord.memoryStorePrefix) }

  /// What has ids that begin like this: `session`, `resource`, `file` …; nil where no known thing has.
  public static func name(of id: String) -> String? {
    if IDWord.isSession(id) { return "session" }
    return IDWord.otherKinds.first { id.hasPrefix($0.prefix) }?.kind
  }
}
