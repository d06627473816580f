import DisplayText
import SessionModels

/// Something about a resource that is worth a second look. It is said, never guessed, and names the field it speaks of.
public struct ResourceRemark: Sendable, Hashable {
  /// The field's label in the detail.
  public let field: SafeText
  public let words: SafeText

  /// Every remark there is on a resource, in the table's order.
  ///
  /// - Parameter others: the session's other resources.
  public static func all(of resource: SessionResource, others: [SessionResource])
    -> [ResourceRemark]
  {
    table.flatMap { row in
      row.check(resource, others).map { ResourceRemark(field: row.field, words: $0) }
    }
  }

  /// One kind of remark: the field it is on, and when it holds.
  private struct Row: Sendable {
    let field: SafeText
    let check: @Sendable (SessionResource, [SessionResource]) -> [SafeText]
  }

  /// How many resources at overlapping paths are named.
  private static let namedOverlaps = 3

  private static let table: [Row] = [
    Row(field: "Checkout") { resource, _ in
      guard case .branch = resource.repository?.checkout else { return [] }
      return ["a branch moves: which of its commits was cloned is not said here"]
    },
    Row(field: "Checkout") { resource, _ in
      guard case .commit(let sha) = resource.repository?.checkout, isShortened(sha) else {
        return []
      }
      return [
        "the commit looks shortened: \(sha.utf8.count) of 40 characters may stand for several commits"
      ]
    },
    Row(field: "URL") { resource, _ in
      guard let url = resource.repository?.url, !RepositoryAddress(url).isGitHub else { return [] }
      return ["not an address on github.com"]
    },
    Row(field: "Mounted at") { resource, others in
      let overlaps = others.compactMap { overlap(of: resource, $0) }
      guard overlaps.count > namedOverlaps else { return overlaps }
      let rest = overlaps.count - namedOverlaps
      return overlaps.prefix(namedOverlaps) + ["and so for \(rest) more"]
    },
    Row(field: "Instructions") { resource, _ in
      let limit = MemoryStore.instructionsLimit
      guard let length = resource.store?.instructions?.unicodeScalars.count,
        length * 10 >= limit * 9
      else { return [] }
      return [
        length > limit
          ? "longer than the limit of \(limit) characters by \(length - limit)"
          : "near the limit: \(limit - length) of \(limit) characters are left"
      ]
    },
    Row(field: "Access") { resource, others in
      guard let store = resource.store else { return [] }
      return others.compactMap(\.store).compactMap { other in
        guard other.memoryStoreID == store.memoryStoreID, !isSameAccess(other, store) else {
          return nil
        }
        return "the same store is mounted " + AccessWords(other.access).short + " at "
          + (other.mountPath.map { SafeText($0) } ?? "a path that is not stated")
      }
    },
  ]

  /// Hexadecimal digits, and fewer than any whole SHA has.
  private static func isShortened(_ sha: String) -> Bool {
    (1..<40).contains(sha.utf8.count) && sha.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  /// An access that is not stated is the service's default, read-write.
  private static func isSameAccess(_ left: MemoryStore, _ right: MemoryStore) -> Bool {
    (left.access ?? .readWrite) == (right.access ?? .readWrite)
  }

  private static func overlap(of resource: SessionResource, _ other: SessionResource) -> SafeText? {
    guard let path = resource.mountPath.map(folder), let otherPath = other.mountPath.map(folder),
      !path.isEmpty, !otherPath.isEmpty
    else { return nil }
    let row = ResourceRow(other)
    let name = row.what + " (" + row.kind.word + ")"
    if path == otherPath { return "also mounted at this path: " + name }
    if path.hasPrefix(otherPath + "/") {
      return "inside " + SafeText(otherPath) + ", where " + name + " is mounted"
    }
    guard otherPath.hasPrefix(path + "/") else { return nil }
    return "holds " + SafeText(otherPath) + ", where " + name + " is mounted"
  }

  /// A path without slashes at its end.
  private static func folder(_ path: String) -> String {
    var path = path[...]
    while path.last == "/" { path.removeLast() }
    return String(path)
  }
}

extension SessionResource {
  /// The repository it is, where it is one.
  var repository: GitHubRepository? {
    if case .gitHubRepository(let repository) = content { repository } else { nil }
  }

  /// The memory store it is, where it is one.
  var store: MemoryStore? {
    if case .memoryStore(let store) = content { store } else { nil }
  }
}
