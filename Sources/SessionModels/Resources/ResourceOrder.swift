extension SessionResource {
  /// The order of people's lists: by mount path, those without one last; then by kind, then by id.
  public static func inListOrder(_ left: SessionResource, _ right: SessionResource) -> Bool {
    switch (left.mountPath, right.mountPath) {
    case (let leftPath?, let rightPath?):
      if leftPath.isBefore(rightPath) { return true }
      if rightPath.isBefore(leftPath) { return false }
    case (nil, nil): break
    case (let leftPath, _): return leftPath != nil
    }
    if left.kindRank != right.kindRank { return left.kindRank < right.kindRank }
    return (left.id ?? "").isBefore(right.id ?? "")
  }

  /// Known kinds first, then unknown ones, then what cannot be read.
  private var kindRank: Int {
    if let known { return type(of: known).rank }
    if case .unknown = content { return 100 }
    return 101
  }
}

extension String {
  /// Whether it stands before another text in the order of their bytes. Swift's own order is of what they look like, and
  /// does not always hold among texts that are written in several ways.
  package func isBefore(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { bytes in other.withUTF8 { bytes.lexicographicallyPrecedes($0) } }
  }
}
