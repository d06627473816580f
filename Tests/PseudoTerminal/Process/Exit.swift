/// How a process ended.
public enum Exit: Sendable, Equatable, CustomStringConvertible {
  /// It ended by itself, with this status.
  case exited(Int32)
  /// This signal ended it.
  case signaled(Int32)

  public var description: String {
    switch self {
    case .exited(let status): "exited with status \(status)"
    case .signaled(let number): "ended by signal \(number)"
    }
  }
}
