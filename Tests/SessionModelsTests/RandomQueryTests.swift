import ExactJSON
import SessionModels
import TestSupport
import Testing

/// Random queries over random sessions, beside a matcher that reads the same JSON in the plainest way.
@Suite struct RandomQueryTests {
  private static let repositories = ["acme/web", "acme/api", "other/web"]
  private static let branches = ["main", "dev"]
  private static let names = ["rules", "notes"]
  private let now = Instant(seconds: 1_795_780_800)

  /// One mount, as plain values.
  private struct Mount {
    var kind: String
    var path: String
    var repository = ""
    var branch: String?
    var sha: String?
    var store = ""
    var name: String?
    var access: String?

    var json: String {
      let dates = #""created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z""#
      switch kind {
      case "github_repository":
        let checkout =
          branch.map { #","checkout":{"type":"branch","name":"\#($0)"}"# }
          ?? sha.map { #","checkout":{"type":"commit","sha":"\#($0)"}"# } ?? ""
        return
          #"{"type":"github_repository","id":"r",\#(dates),"mount_path":"\#(path)","url":"https://github.com/\#(repository)"\#(checkout)}"#
      case "file":
        return #"{"type":"file","id":"f","file_id":"\#(store)",\#(dates),"mount_path":"\#(path)"}"#
      default:
        let others = [name.map { #","name":"\#($0)""# }, access.map { #","access":"\#($0)""# }]
        return
          #"{"type":"memory_store","memory_store_id":"\#(store)","mount_path":"\#(path)"\#(others.compactMap(\.self).joined())}"#
      }
    }
  }

  private static func mount(_ random: inout SeededGenerator) -> Mount {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    switch Int.random(in: 0..<3, using: &random) {
    case 0:
      var mount = Mount(kind: "github_repository", path: "/workspace/" + pick(["a", "a/b", "ab"]))
      mount.repository = pick(repositories)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: mount.branch = pick(branches)
      case 1: mount.sha = String(repeating: pick(["a", "b"]), count: 40)
      default: break
      }
      return mount
    case 1:
      return Mount(
        kind: "file", path: "/mnt/" + pick(["x.csv", "y.csv"]), store: pick(["file_1", "file_2"]))
    default:
      var mount = Mount(kind: "memory_store", path: "/mnt/memory/" + pick(["a", "b"]))
      mount.store = pick(["memstore_1", "memstore_2"])
      mount.name = Bool.random(using: &random) ? pick(names) : nil
      mount.access = [nil, "read_write", "read_only"].randomElement(using: &random) ?? nil
      return mount
    }
  }

  /// A term, the kind of mount it tells of, and whether it holds for a mount.
  private typealias Term = (text: String, kind: String?, holds: (Mount) -> Bool)

  private static func term(_ random: inout SeededGenerator) -> Term {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      let name = pick(repositories)
      return ("repo:" + name, "github_repository", { $0.repository == name })
    case 1:
      let name = pick(["web", "api"])
      return (
        "repo:" + name, "github_repository",
        { $0.repository.split(separator: "/").last.map(String.init) == name }
      )
    case 2:
      let name = pick(branches)
      return ("branch:" + name, "github_repository", { $0.branch == name })
    case 3:
      let digits = String(repeating: pick(["a", "b"]), count: 7)
      return ("commit:" + digits, "github_repository", { $0.sha?.hasPrefix(digits) == true })
    case 4:
      let store = pick(["memstore_1", "memstore_2", "rules", "notes"])
      return ("store:" + store, "memory_store", { $0.store == store || $0.name == store })
    case 5:
      let isWriting = Bool.random(using: &random)
      return (
        "access:" + (isWriting ? "rw" : "ro"), "memory_store",
        { ($0.access ?? "read_write") == (isWriting ? "read_write" : "read_only") }
      )
    case 6:
      let file = pick(["file_1", "x.csv"])
      return ("file:" + file, "file", { $0.store == file || $0.path.hasSuffix("/" + file) })
    case 7:
      let path = pick(["/workspace/a", "/mnt", "/mnt/memory/b"])
      return ("path:" + path, nil, { $0.path == path || $0.path.hasPrefix(path + "/") })
    default:
      let kind = pick(["github_repository", "file", "memory_store"])
      return ("type:" + kind, nil, { $0.kind == kind })
    }
  }

  /// What docs/queries.md says, taken word by word.
  private static func isMeant(_ terms: [(isNegated: Bool, term: Term)], _ mounts: [Mount]) -> Bool {
    for (isNegated, term) in terms where isNegated {
      if mounts.contains(where: { (term.kind == nil || $0.kind == term.kind) && term.holds($0) }) {
        return false
      }
    }
    let wanted = terms.filter { !$0.isNegated }.map(\.term)
    let narrowed = mounts.filter { mount in
      wanted.filter { $0.kind == nil }.allSatisfy { $0.holds(mount) }
    }
    if wanted.contains(where: { $0.kind == nil }), narrowed.isEmpty { return false }
    for kind in Set(wanted.compactMap(\.kind)) {
      let fields = wanted.filter { $0.kind == kind }
      guard
        narrowed.contains(where: { mount in
          mount.kind == kind && fields.allSatisfy { $0.holds(mount) }
        })
      else { return false }
    }
    return true
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func theSameSessionsAreMeant(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var meant = 0
    for _ in 0..<300 {
      let mounts = (0..<Int.random(in: 0...5, using: &random)).map { _ in Self.mount(&random) }
      let json = #"{"id":"s","resources":[\#(mounts.map(\.json).joined(separator: ","))]}"#
      let session = SessionSummary(try Fixture.json(json))
      let terms = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (isNegated: Int.random(in: 0..<4, using: &random) == 0, term: Self.term(&random))
      }
      let text = terms.map { ($0.isNegated ? "-" : "") + $0.term.text }.joined(separator: " ")
      let query = try SessionQuery(reading: text, now: now, offset: 0)
      let expected = Self.isMeant(terms, mounts)
      #expect(query.match(session) == (expected ? .yes : .no), "\(text) of \(json)")
      meant += expected ? 1 : 0
    }
    #expect(meant > 20)
  }
}
