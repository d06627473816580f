import Glibc

/// A system call that failed where it should not.
public struct SystemFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, in words.
  public let attempt: String
  /// The `errno` it left.
  public let code: Int32

  /// Takes `errno` as it stands.
  init(_ attempt: String) {
    self.attempt = attempt
    code = errno
  }

  public var description: String {
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return "cannot \(attempt): \(reason)"
  }
}
