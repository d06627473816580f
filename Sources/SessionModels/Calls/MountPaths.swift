/// The mount paths that calls are sorted under: each once, as the resources state them.
public struct MountPaths: Sendable, Hashable {
  /// One way to write a mount path in a call.
  struct Spelling: Sendable, Hashable {
    let text: String
    /// Which of `paths` it means.
    let path: Int
  }

  public private(set) var paths: [String] = []
  private(set) var spellings: [Spelling] = []

  /// Where files are mounted, whatever path was asked for (docs/api.md: List Session Resources).
  private static let uploads = "/mnt/session/uploads"

  public init(of resources: [SessionResource]) {
    var seen: Set<String> = []
    for resource in resources {
      guard let path = resource.mountPath, Self.isSorted(path), seen.insert(path).inserted else {
        continue
      }
      add(path, mayBeBelowUploads: resource.file != nil)
    }
  }

  /// The paths of what is no file.
  init(_ paths: [String]) {
    for path in paths where Self.isSorted(path) { add(path, mayBeBelowUploads: false) }
  }

  /// Whether a call can be told to name a path: one from the root, and not the root itself, which every path names.
  public static func isSorted(_ path: String) -> Bool {
    path.hasPrefix("/") && path.contains { $0 != "/" }
  }

  private mutating func add(_ path: String, mayBeBelowUploads: Bool) {
    var text = path[...]
    while text.last == "/" { text.removeLast() }
    spellings.append(Spelling(text: String(text), path: paths.count))
    if mayBeBelowUploads, !path.hasPrefix(Self.uploads + "/") {
      spellings.append(Spelling(text: Self.uploads + text, path: paths.count))
    }
    paths.append(path)
  }

  /// Which of the paths a mount path is; nil where it is none of them.
  public func index(of path: String?) -> Int? { path.flatMap { paths.firstIndex(of: $0) } }
}
