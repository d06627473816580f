import DisplayText
import SessionModels

/// The mounts as a tree of the sandbox's paths, like `findmnt`.
public enum MountTree {
  /// One line of the tree.
  public struct Line: Sendable, Equatable {
    public let text: SafeText
    /// What is mounted there; nil for a folder.
    public let resource: SessionResource?
  }

  /// The text of each line.
  ///
  /// - Parameter row: what is said of a resource.
  public static func texts(
    of resources: [SessionResource], row: (SessionResource) -> ResourceRow
  ) -> [SafeText] {
    lines(of: resources, row: row).map(\.text)
  }

  /// A line for each folder and mount.
  ///
  /// - Parameter row: what is said of a resource.
  public static func lines(
    of resources: [SessionResource], row: (SessionResource) -> ResourceRow
  ) -> [Line] {
    let root = Folder()
    var pathless: [SessionResource] = []
    for resource in resources.sorted(by: SessionResource.inListOrder) {
      guard let path = resource.mountPath, !path.isEmpty else {
        pathless.append(resource)
        continue
      }
      let names = path.split(separator: "/", maxSplits: depthLimit).map(String.init)
      root.add(resource, at: names[...])
    }
    var lines: [Line] = []
    write(root, name: "/", lead: "", isLast: true, isRoot: true, row, to: &lines)
    for resource in pathless {
      lines.append(Line(text: "(no mount path)  " + words(row(resource)), resource: resource))
    }
    return lines
  }

  /// How deep the tree gets; what is deeper stands as one name.
  private static let depthLimit = 64

  private final class Folder {
    var resources: [SessionResource] = []
    var names: [String] = []
    var folders: [String: Folder] = [:]

    func add(_ resource: SessionResource, at path: ArraySlice<String>) {
      guard let name = path.first else {
        resources.append(resource)
        return
      }
      if folders[name] == nil {
        folders[name] = Folder()
        names.append(name)
      }
      folders[name]?.add(resource, at: path.dropFirst())
    }
  }

  private static func write(
    _ folder: Folder, name: String, lead: SafeText, isLast: Bool, isRoot: Bool,
    _ row: (SessionResource) -> ResourceRow, to lines: inout [Line]
  ) {
    // A folder with one folder in it and nothing else stands on that one's line.
    var (folder, name) = (folder, name)
    while !isRoot, folder.resources.isEmpty, folder.names.count == 1,
      let only = folder.names.first, let next = folder.folders[only]
    {
      name += "/" + only
      folder = next
    }
    let branch: SafeText = isRoot ? "" : isLast ? "└─ " : "├─ "
    let label = lead + branch + SafeText(name)
    let first = folder.resources.first
    lines.append(
      Line(text: first.map { label + "  " + words(row($0)) } ?? label, resource: first))
    let below: SafeText = isRoot ? "" : lead + (isLast ? "   " : "│  ")
    for resource in folder.resources.dropFirst() {
      lines.append(Line(text: below + "also here  " + words(row(resource)), resource: resource))
    }
    for (index, child) in folder.names.enumerated() {
      guard let next = folder.folders[child] else { continue }
      write(
        next, name: child, lead: below, isLast: index == folder.names.count - 1, isRoot: false,
        row, to: &lines)
    }
  }

  private static func words(_ row: ResourceRow) -> SafeText {
    let parts: [SafeText] =
      [row.type, row.name, row.fact == row.name ? "" : row.fact, row.note?.words ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
