/// A version of a memory, and the one before it.
public struct MemoryChange: Sendable, Equatable {
  /// With its text, where it has one.
  public let version: MemoryVersion
  public let before: Before

  /// What the memory was before.
  public enum Before: Sendable, Equatable {
    /// There was none.
    case nothing
    /// With its text, where it has one.
    case version(MemoryVersion)
    /// It is not among the versions that the service has, or that were read.
    case unknown
  }

  public init(_ version: MemoryVersion, before: Before) {
    (self.version, self.before) = (version, before)
  }
}
