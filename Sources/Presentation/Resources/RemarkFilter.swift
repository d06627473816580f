import SessionModels

/// Tells fast which of many resources remarks on one may be about: those at overlapping paths, and the same store.
public struct RemarkFilter: Sendable {
  private let folder: String?
  private let folderAndSlash: String
  private let store: String?

  public init(_ resource: SessionResource) {
    folder = resource.folder
    folderAndSlash = (folder ?? "") + "/"
    store = resource.memoryStoreID
  }

  public func concern(_ other: SessionResource) -> Bool {
    concern(path: other.mountPath, store: other.memoryStoreID)
  }

  /// - Parameters:
  ///   - path: the mount path of the other resource.
  ///   - store: the id of the memory store it is, where it is one.
  public func concern(path: String?, store: String?) -> Bool {
    if let own = self.store, store == own { return true }
    guard let folder, let path else { return false }
    // Slashes at its end do not count.
    return path.hasPrefix(folder) || folderAndSlash.hasPrefix(path) || path.hasSuffix("//")
  }
}
