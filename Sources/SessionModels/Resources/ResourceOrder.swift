extension SessionResource {
  /// The order of people's lists: by mount path, those without one last; then by kind, then by id.
  public static func inListOrder(_ left: SessionResource, _ right: SessionResource) -> Bool {
    let (leftPath, rightPath) = (left.mountPath, right.mountPath)
    if leftPath != rightPath {
      guard let leftPath else { return false }
      guard let rightPath else { return true }
      return leftPath < rightPath
    }
    if left.kindRank != right.kindRank { return left.kindRank < right.kindRank }
    return (left.id ?? "") < (right.id ?? "")
  }

  /// Known kinds first, then unknown ones, then what cannot be read.
  private var kindRank: Int {
    if let known { return type(of: known).rank }
    if case .unknown = content { return 100 }
    return 101
  }
}
