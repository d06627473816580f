import ExactJSON
import SessionModels
import TestSupport
import Testing

/// What differs between two lists of resources.
@Suite struct ResourceComparisonTests {
  private func resources(_ texts: String...) throws -> [SessionResource] {
    try texts.map(Fixture.resource)
  }

  private func repository(_ path: String, _ url: String, branch: String = "main") -> String {
    #"""
    {"type":"github_repository","id":"sesrsc_\#(path)","mount_path":"\#(path)","url":"\#(url)",\#
    "created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z",\#
    "checkout":{"type":"branch","name":"\#(branch)"}}
    """#
  }

  private func store(_ id: String, access: String = "read_only") -> String {
    #"{"type":"memory_store","memory_store_id":"\#(id)","access":"\#(access)"}"#
  }

  @Test(arguments: UInt64(0)..<400)
  func exactlyTheChangesAreTold(seed: UInt64) throws {
    let changes = try RandomChanges(seed: seed)
    let comparison = ResourceComparison(changes.a, changes.b)
    let lines = RandomChanges.lines(comparison)
    #expect(Set(lines) == changes.expected)
    #expect(lines.count == changes.expected.count)
    #expect(Set(comparison.added.map { $0.mountPath ?? "" }) == changes.added)
    #expect(Set(comparison.removed.map { $0.mountPath ?? "" }) == changes.removed)
    #expect(comparison.pairs.count + changes.removed.count == changes.a.count)
  }

  @Test(arguments: UInt64(0)..<200)
  func swappingTheSidesMirrorsThem(seed: UInt64) throws {
    let changes = try RandomChanges(seed: seed)
    let (there, back) = (
      ResourceComparison(changes.a, changes.b), ResourceComparison(changes.b, changes.a)
    )
    #expect(there.added == back.removed && there.removed == back.added)
    let differences = there.pairs.map { pair in
      pair.differences.map { [$0.name, text($0.a), text($0.b)] }.sorted { $0[0] < $1[0] }
    }
    // A pair stands where B has it: its place is not the same from the other side.
    let mirrored = Dictionary(uniqueKeysWithValues: back.pairs.map { (text($0.b.json), $0) })
    for (pair, differences) in zip(there.pairs, differences) {
      let other = try #require(mirrored[text(pair.a.json)])
      #expect(other.a == pair.b)
      #expect(
        other.differences.map { [$0.name, text($0.b), text($0.a)] }.sorted { $0[0] < $1[0] }
          == differences)
    }
  }

  private func text(_ value: JSONValue?) -> String { value?.text(.compact) ?? "absent" }

  @Test(arguments: UInt64(0)..<100)
  func aListAgainstItselfIsEmpty(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let odd = [
      "7", "[]", "{}", "null", #""text""#, #"{"type":"widget","size":1}"#,
      #"{"type":"widget","size":2}"#, #"{"type":"file","mount_path":""}"#, store("memstore_1"),
    ]
    let changes = try RandomChanges(seed: seed)
    // Twice, so that each has a double.
    let some = try (odd + Fixture.resources).map(Fixture.resource)
    let list = changes.a + some + some
    for members in [ComparedMembers.usual, .all] {
      let comparison = ResourceComparison(
        list, list.shuffled(using: &generator), members: members)
      #expect(comparison.changed.isEmpty)
      #expect(comparison.added.isEmpty && comparison.removed.isEmpty)
      #expect(comparison.pairs.count == list.count)
    }
  }

  @Test func aPathGoesBeforeWhatIsMountedThere() throws {
    let a = try resources(
      repository("/w/a", "https://github.com/acme/one"),
      repository("/w/b", "https://github.com/acme/two"))
    let b = try resources(
      repository("/w/a", "https://github.com/acme/two"),
      repository("/w/c", "git@github.com:acme/two.git"))
    let pairs = ResourceComparison(a, b).pairs
    #expect(pairs.map { $0.a.mountPath } == ["/w/a", "/w/b"])
    #expect(pairs.map { $0.differences.map(\.name) } == [["url"], ["mount_path", "url"]])
  }

  @Test func aFileOnAnotherTypesPathIsNoPartner() throws {
    let file = Fixture.file.replacing("/mnt/session/uploads/receipt.pdf", with: "/w/a")
    let comparison = ResourceComparison(
      try resources(repository("/w/a", "https://github.com/acme/one")), try resources(file))
    #expect(comparison.pairs.isEmpty)
    #expect(comparison.added.count == 1 && comparison.removed.count == 1)
  }

  @Test func storesWithoutAPathAreTheSameByTheirID() throws {
    let comparison = ResourceComparison(
      try resources(store("memstore_1"), store("memstore_2")),
      try resources(store("memstore_2", access: "read_write"), store("memstore_3")))
    #expect(comparison.pairs.count == 1)
    #expect(comparison.changed.first?.differences.map(\.name) == ["access"])
    #expect(comparison.added.map(\.memoryStoreID) == ["memstore_3"])
    #expect(comparison.removed.map(\.memoryStoreID) == ["memstore_1"])
  }

  @Test func ofSeveralOnOnePathThoseThatAreTheSameGoTogether() throws {
    let url = "https://github.com/acme/one"
    let comparison = ResourceComparison(
      try resources(
        repository("/w", url, branch: "x"), repository("/w", url, branch: "main")),
      try resources(
        repository("/w", url, branch: "main"), repository("/w", url, branch: "y")))
    #expect(comparison.pairs.count == 2)
    let names = comparison.changed.map { pair in
      [pair.a, pair.b].map { text($0.json["checkout"]?["name"]) }
    }
    #expect(names == [[#""x""#, #""y""#]])
  }

  @Test func idsAndTimesAreComparedWhereThatIsAskedFor() throws {
    let url = "https://github.com/acme/one"
    let a = try resources(repository("/w", url))
    let b = try resources(repository("/w", url).replacing("sesrsc_", with: "other_"))
    #expect(ResourceComparison(a, b).changed.isEmpty)
    let pair = ResourceComparison(a, b, members: .all).changed.first
    #expect(pair?.differences.map(\.name) == ["id"])
  }
}
