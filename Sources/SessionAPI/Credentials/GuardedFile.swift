import Glibc
import SessionModels

/// Reads small files that others may have put there.
public enum GuardedFile {
  /// The most bytes that are read.
  public static let limit = 8 << 20

  public enum Problem: Error, Sendable, Hashable {
    case link
    case notPlain
    case tooLarge
    /// The permission bits, where they are not what is asked for.
    case mode(Int)
    /// The system's own reason.
    case system(String)
  }

  /// The permission bits that a file with a secret must not have: any of group and others.
  public static let othersMode: mode_t = 0o077

  /// What a file holds, and its permission bits.
  public struct Contents {
    public let bytes: [UInt8]
    let mode: mode_t

    /// Refuses a file that has one of some permission bits.
    public func check(forbidden: mode_t) throws(Problem) {
      guard mode & forbidden == 0 else { throw .mode(Int(mode & 0o777)) }
    }
  }

  /// A regular file's bytes; nil where there is none.
  ///
  /// - Parameters:
  ///   - followsLinks: whether a symbolic link as the file itself is followed.
  ///   - forbidden: permission bits that it must not have.
  public static func read(
    _ path: String, followsLinks: Bool = false, forbidden: mode_t = 0
  ) throws(Problem) -> [UInt8]? {
    let contents = try contents(of: path, followsLinks: followsLinks)
    try contents?.check(forbidden: forbidden)
    return contents?.bytes
  }

  /// The same, for who decides by the bytes which permissions are too many.
  public static func contents(
    of path: String, followsLinks: Bool = false
  ) throws(Problem) -> Contents? {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: return nil
      case ELOOP: throw .link
      default: throw .system(String(cString: strerror(errno)))
      }
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notPlain }
    return Contents(bytes: try readAll(descriptor, limit: limit), mode: status.st_mode)
  }

  /// Reads a descriptor to its end.
  ///
  /// - Parameter limit: the most bytes that are read.
  public static func readAll(_ descriptor: Int32, limit: Int) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .system(String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
    throw .tooLarge
  }
}

extension GuardedFile.Problem {
  /// The same as a fault of a profile's file.
  public var fault: CredentialProblem.FileFault {
    switch self {
    case .link: .link
    case .notPlain: .notPlain
    case .tooLarge: .tooLarge(GuardedFile.limit)
    case .mode(let bits): .mode(bits)
    case .system(let reason): .unreadable(reason)
    }
  }
}
