/// One mount as a list of sessions keeps it. Its texts are read out of the packed ones when they are asked for.
public struct MountSummary: Sendable, Equatable {
  /// What it keeps beside kind and mount path.
  public struct Content: Sendable, Equatable {
    /// What is mounted, as `MountSummary.subject` has it.
    let subject: String?
    /// A branch, a commit, a store's name; nil where there is none.
    let detail: String?
    /// What the detail is, or the access, as `detailTag` has it.
    let tags: String

    init(subject: String?, detail: String? = nil, tags: String = "") {
      (self.subject, self.detail, self.tags) = (subject, detail, tags)
    }

    init(_ resource: SessionResource) {
      self =
        switch resource.content {
        case .unknown(let type): Content(subject: type)
        case .malformed(let type, _): Content(subject: type)
        default: resource.known?.summary ?? Content(subject: nil)
        }
    }
  }

  /// What of a repository is checked out.
  public enum Checkout: Sendable, Hashable {
    case branch(String)
    case commit(String)
    /// A type that this version does not know, as the service calls it.
    case unknown(String)
  }

  private let texts: PackedTexts
  private let first: Int

  init(texts: PackedTexts, first: Int) { (self.texts, self.first) = (texts, first) }

  private var tags: String { texts[first] ?? "" }

  public var kind: ResourceKind {
    ResourceKind(letter: texts.withBytes(of: first) { $0.first ?? 0 })
  }

  /// Where it is to be mounted in the sandbox; nil where that is not said.
  public var path: String? { texts[first + 1] }

  /// The repository's host and path (`github.com/owner/name`), the file's id, the store's id, the service's word for any
  /// other type; nil where it has none.
  public var subject: String? { texts[first + 2] }

  /// The name of a memory store when it was attached.
  public var name: String? { kind == .memoryStore ? texts[first + 3] : nil }

  /// What of a repository is checked out; nil for its default branch, and for what is no repository.
  public var checkout: Checkout? {
    guard kind == .repository, let detail = texts[first + 3] else { return nil }
    switch tags.dropFirst().first {
    case "b": return .branch(detail)
    case "c": return .commit(detail)
    default: return .unknown(detail)
    }
  }

  /// Whether the agent may change a memory store; nil where it is not stated, and for what is no store.
  public var access: MemoryAccess? {
    guard kind == .memoryStore else { return nil }
    switch tags.dropFirst().first {
    case "w": return .readWrite
    case "r": return .readOnly
    case nil: return nil
    default: return .unknown(String(tags.dropFirst(2)))
    }
  }

  func withPath<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withBytes(of: first + 1, body)
  }

  func withSubject<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withBytes(of: first + 2, body)
  }

  func withDetail<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    texts.withBytes(of: first + 3, body)
  }

  /// The letter behind the kind: `b` and `c` for a checkout, `w` and `r` for an access; 0 where there is none.
  var detailTag: UInt8 { texts.withBytes(of: first) { $0.count > 1 ? $0[1] : 0 } }

  public static func == (left: MountSummary, right: MountSummary) -> Bool {
    (0..<4).allSatisfy { left.texts[left.first + $0] == right.texts[right.first + $0] }
  }
}
