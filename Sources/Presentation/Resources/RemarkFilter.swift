import SessionModels

/// Tells of which other resources a remark on one may speak: those at overlapping paths, and those of the same store.
public struct RemarkFilter: Sendable {
  /// Where the resource is mounted, without slashes at the end; nil where nothing is left.
  public let folder: String?
  /// The id of the memory store it is, where it is one.
  public let store: String?

  public init(_ resource: SessionResource) {
    folder = resource.folder
    store = resource.memoryStoreID
  }

  /// - Parameters:
  ///   - path: the mount path of the other resource.
  ///   - store: the id of the memory store it is, where it is one.
  public func concerns(path: String?, store: String?) -> Bool {
    if let own = self.store, store == own { return true }
    return overlaps(path)
  }

  /// Whether the other path is the same, holds this one or is inside it. Slashes at its end do not count.
  public func overlaps(_ path: String?) -> Bool {
    guard let folder else { return false }
    return Overlap(of: folder, SessionResource.folder(of: path)) != nil
  }
}
