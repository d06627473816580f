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

  /// Below which folder files are mounted.
  private static let uploads = "/mnt/session/uploads"

  private static let table: [Row] = [
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
    Row(field: "Mount path") { resource, others in
      guard let path = resource.folder else { return [] }
      // A session may mount a thousand: only what is named costs words.
      let overlaps = others.compactMap { other in
        Overlap(of: path, other.folder).map { (overlap: $0, other: other) }
      }
      let named = overlaps.prefix(namedOverlaps).map { $0.overlap.words($0.other) }
      let rest = overlaps.count - named.count
      return rest > 0 ? named + ["and so for \(rest) more"] : named
    },
    Row(field: "Mount path") { resource, _ in
      guard let path = resource.file?.mountPath, !path.isEmpty,
        path != uploads, !path.hasPrefix(uploads + "/")
      else { return [] }
      let documented = uploads + (path.hasPrefix("/") ? "" : "/") + path
      return [SafeText(path) + ": documented as " + SafeText(documented)]
    },
    Row(field: "Instructions") { resource, _ in
      let limit = MemoryStore.instructionsLimit
      guard
        let length = resource.memoryStore?.instructions.map({ ShownText.characterCount(of: $0) }),
        length * 10 >= limit * 9
      else { return [] }
      return [
        length > limit
          ? "longer than the limit of \(limit) characters by \(length - limit)"
          : "near the limit: \(limit - length) of \(limit) characters are left"
      ]
    },
    Row(field: "Access") { resource, others in
      guard let store = resource.memoryStore else { return [] }
      return others.compactMap(\.memoryStore).compactMap { other in
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
}

/// How a mount path lies to another one. Paths are compared byte by byte, as Linux does.
enum Overlap {
  case same
  /// Inside the other.
  case inside(String)
  /// The other is inside this one.
  case holds(String)

  init?(of path: String, _ other: String?) {
    guard let other else { return nil }
    if path.utf8.elementsEqual(other.utf8) {
      self = .same
    } else if path.utf8.starts(with: (other + "/").utf8) {
      self = .inside(other)
    } else if other.utf8.starts(with: (path + "/").utf8) {
      self = .holds(other)
    } else {
      return nil
    }
  }

  func words(_ other: SessionResource) -> SafeText {
    let row = ResourceRow(other)
    let name = (row.name.isEmpty ? row.fact : row.name) + " (" + row.type + ")"
    switch self {
    case .same: return "also mounted at this path: " + name
    case .inside(let path): return "inside " + SafeText(path) + ", where " + name + " is mounted"
    case .holds(let path): return "holds " + SafeText(path) + ", where " + name + " is mounted"
    }
  }
}

extension SessionResource {
  /// Where it is mounted, without slashes at the end; nil where nothing is left.
  var folder: String? { Self.folder(of: mountPath) }

  /// A mount path without slashes at the end; nil where nothing is left.
  static func folder(of path: String?) -> String? {
    guard let path, let end = path.utf8.lastIndex(where: { $0 != UInt8(ascii: "/") }) else {
      return nil
    }
    return String(decoding: path.utf8[...end], as: UTF8.self)
  }
}
