/// What one field of a query says of a mount.
enum MountCondition: Sendable, Equatable {
  /// The end of a repository's host and path, from one `/` to the next: `name`, `owner/name`, `host/owner/name`.
  case repository(String)
  case branch(String)
  /// The beginning of a SHA, in lower case.
  case commit(String)
  /// A store's id, or its name.
  case store(String)
  /// A file's id, or the last part of its mount path.
  case file(String)
  /// A mount path, or what it lies below; without `/` at the end.
  case path(String)
  case access(MemoryAccess)
  case type(ResourceKind)
  /// The service's word for a type that this version does not know.
  case otherType(String)

  /// The type of mount that the field tells of; nil where it tells of any.
  var kind: ResourceKind? {
    switch self {
    case .repository, .branch, .commit: .repository
    case .store, .access: .memoryStore
    case .file: .file
    case .path, .type, .otherType: nil
    }
  }

  func holds(for mount: MountSummary) -> Bool {
    if let kind, kind != mount.kind { return false }
    switch self {
    case .repository(let end): return mount.withSubject { Self.isPathEnd(end, of: $0) }
    case .branch(let name):
      return mount.detailTag == UInt8(ascii: "b")
        && mount.withDetail { $0.elementsEqual(name.utf8) }
    case .commit(let beginning):
      return mount.detailTag == UInt8(ascii: "c")
        && mount.withDetail { Self.isFolded(beginning, atStartOf: $0) }
    case .store(let store):
      return mount.withSubject { $0.elementsEqual(store.utf8) }
        || mount.withDetail { Self.isFolded(store, equalTo: $0) }
    case .file(let file):
      return mount.withSubject { $0.elementsEqual(file.utf8) }
        || mount.withPath { Self.isPathEnd(file, of: $0) }
    case .path(let path): return mount.withPath { Self.lies($0, at: path) }
    // The service's default is read-write.
    case .access(let access): return (mount.access ?? .readWrite) == access
    case .type(let kind): return mount.kind == kind
    case .otherType(let word):
      return mount.kind == .unknown && mount.withSubject { Self.isFolded(word, equalTo: $0) }
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Whether a path is a text, or ends with it behind a `/`, without regard to the case of ASCII letters.
  private static func isPathEnd(_ end: String, of path: Bytes) -> Bool {
    let start = path.count - end.utf8.count
    guard start >= 0, start == 0 || path[start - 1] == UInt8(ascii: "/") else { return false }
    return isFolded(end, atStartOf: Bytes(rebasing: path[start...]))
  }

  /// Whether a path is another one, or lies below it.
  private static func lies(_ path: Bytes, at folder: String) -> Bool {
    let folder = folder.utf8
    guard path.starts(with: folder) else { return false }
    return path.count == folder.count || path[folder.count] == UInt8(ascii: "/")
  }

  private static func isFolded(_ text: String, equalTo bytes: Bytes) -> Bool {
    text.utf8.count == bytes.count && isFolded(text, atStartOf: bytes)
  }

  /// Compares without regard to the case of ASCII letters.
  private static func isFolded(_ text: String, atStartOf bytes: Bytes) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard text.count <= bytes.count else { return false }
      for place in text.indices where folded(text[place]) != folded(bytes[place]) { return false }
      return true
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte | 0x20 : byte
  }
}
