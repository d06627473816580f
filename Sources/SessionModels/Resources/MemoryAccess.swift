/// Whether the agent may change a memory store (reference: `access`).
public enum MemoryAccess: Sendable, Hashable {
  case readWrite
  case readOnly
  /// A word that this version does not know.
  case unknown(String)

  public init(_ word: String) {
    switch word {
    case "read_write": self = .readWrite
    case "read_only": self = .readOnly
    default: self = .unknown(word)
    }
  }

  /// The service's word.
  public var word: String {
    switch self {
    case .readWrite: "read_write"
    case .readOnly: "read_only"
    case .unknown(let word): word
    }
  }
}
