/// What a session is doing.
public enum SessionStatus: Sendable, Hashable {
  /// Waiting; also when its work is done.
  case idle
  case running
  case rescheduling
  /// Ended by an error, or archived.
  case terminated
  /// A word that this version does not know.
  case unknown(String)

  public init(_ word: String) {
    switch word {
    case "idle": self = .idle
    case "running": self = .running
    case "rescheduling": self = .rescheduling
    case "terminated": self = .terminated
    default: self = .unknown(word)
    }
  }

  /// The service's own word.
  public var word: String {
    switch self {
    case .idle: "idle"
    case .running: "running"
    case .rescheduling: "rescheduling"
    case .terminated: "terminated"
    case .unknown(let word): word
    }
  }
}
