import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

/// A difference between two sessions in a line.
@Suite struct DifferenceRowTests {
  private func resource(_ text: String) throws -> SessionResource {
    SessionResource(try JSONDocument(parsing: text).root)
  }

  private func rows(_ a: [String], _ b: [String]) throws -> [[String]] {
    let comparison = ResourceComparison(try a.map(resource), try b.map(resource))
    let none = try Session(JSONDocument(parsing: #"{"id":"sesn_1"}"#).root)
    return SessionDifference.all(comparison, SessionComparison(none, none)).map { difference in
      let row = DifferenceRow(difference)
      return [row.mark, row.mount, row.what, row.a, row.b].map(\.plain)
    }
  }

  private func repository(_ members: String, url: String = "https://github.com/acme/api") -> String
  {
    #"""
    {"type":"github_repository","id":"r","created_at":"","updated_at":"","mount_path":"/w","url":"\#(url)"\#(members)}
    """#
  }

  @Test func checkoutAndAccessStandInTheWordsOfTheList() throws {
    let commit = #","checkout":{"type":"commit","sha":"3f2a91c0d4e5b6a7980123456789abcdef012345"}"#
    #expect(
      try rows([repository("")], [repository(commit)]) == [
        ["!", "/w", "checkout", "default branch", "commit 3f2a91c0d"]
      ])
    let store = #"{"type":"memory_store","memory_store_id":"m","access":"read_only"}"#
    #expect(
      try rows([store], [store.replacing("read_only", with: "read_write")]) == [
        ["!", "(no mount path)", "access", "read-only", "read-write"]
      ])
  }

  /// Short words that are the same would say that nothing differs.
  @Test func valuesAreNeverShownAlike() throws {
    #expect(
      try rows([repository("")], [repository(#","checkout":null"#)]) == [
        ["!", "/w", "checkout", "absent", "null"]
      ])
    #expect(
      try rows([repository("")], [repository("", url: "https://github.com/acme/api.git")]) == [
        ["!", "/w", "url", "https://github.com/acme/api", "https://github.com/acme/api.git"]
      ])
    #expect(
      try rows([repository(#","x":1"#)], [repository(#","x":"1""#)]) == [
        ["!", "/w", "x", "1", #""1""#]
      ])
    let long = String(repeating: "long ", count: 2000)
    let row = try #require(
      try rows([repository(#","x":"\#(long)a""#)], [repository(#","x":"\#(long)b""#)]).first)
    #expect(row[3] == #"…long long long long a""#)
    #expect(row[4] == #"…long long long long b""#)
  }

  @Test func whatOnlyOneSideHasStandsByItsName() throws {
    let file = #"""
      {"type":"file","id":"f","created_at":"","updated_at":"","mount_path":"/mnt/april.csv","file_id":"file_1"}
      """#
    #expect(
      try rows([repository("")], [file, #"{"type":"widget","id":"w1"}"#]) == [
        ["+", "/mnt/april.csv", "file", "-", "april.csv"],
        ["+", "(no mount path)", "widget", "-", "w1"], ["-", "/w", "repo", "acme/api", "-"],
      ])
  }

  @Test func theSessionsOwnMembersAreNamedInWords() throws {
    let a = #"{"id":"a","agent":{"version":6},"metadata":{"a_b":"x"},"vault_ids":[]}"#
    let b = #"{"id":"b","agent":{"version":7},"metadata":{"a_b":""},"vault_ids":["v"]}"#
    let comparison = SessionComparison(
      try Session(JSONDocument(parsing: a).root), try Session(JSONDocument(parsing: b).root))
    let rows = SessionDifference.all(ResourceComparison([], []), comparison).map(DifferenceRow.init)
    #expect(rows.allSatisfy { $0.mount.plain == "session" && $0.mark.plain == "!" })
    #expect(
      rows.map { [$0.what.plain, $0.a.plain, $0.b.plain] } == [
        ["agent version", "6", "7"], ["vaults", "[]", #"["v"]"#], ["metadata a_b", "x", "(empty)"],
      ])
  }

  private func checks(_ file: CheckResult, store: CheckResult) -> CheckComparison.Side {
    var checks = Checks()
    checks.take(file, for: .files(["file_1"]), askedAt: Instant(seconds: 0, nanoseconds: 0))
    checks.take(store, for: .store("m"), askedAt: Instant(seconds: 0, nanoseconds: 0))
    return .init(all: [], checks: checks)
  }

  @Test func checksAreComparedWhereBothSidesKnowThem() throws {
    let list = try [
      #"{"type":"file","id":"f","created_at":"","updated_at":"","mount_path":"/f","file_id":"file_1"}"#,
      #"{"type":"memory_store","memory_store_id":"m","mount_path":"/m"}"#,
    ].map(resource)
    let comparison = ResourceComparison(list, list)
    let file = try FileMetadata(
      JSONDocument(parsing: #"{"id":"file_1","filename":"a","size_bytes":7}"#).root)
    let expired = try FileMetadata(
      JSONDocument(
        parsing:
          #"{"id":"file_1","filename":"a","size_bytes":8,"expires_at":"2026-01-01T00:00:00Z"}"#
      ).root)
    let archived = try StoreMetadata(
      JSONDocument(parsing: #"{"id":"m","archived_at":"2026-01-01T00:00:00Z"}"#).root)
    func found(_ metadata: FileMetadata) -> CheckResult {
      .success(.files(FileAnswers(Page([metadata]), to: ["file_1"])))
    }
    let checked = CheckComparison(
      checks(found(file), store: .failure(.deadline)),
      checks(found(expired), store: .success(.store(archived))),
      now: Instant(seconds: 1_790_000_000, nanoseconds: 0))
    let none = try SessionComparison(
      Session(JSONDocument(parsing: #"{"id":"a"}"#).root),
      Session(JSONDocument(parsing: #"{"id":"b"}"#).root))
    let rows = SessionDifference.all(comparison, none, checks: checked).map(DifferenceRow.init)
    #expect(
      rows.map { [$0.what.plain, $0.a.plain, $0.b.plain] } == [
        ["file", "known", "expired"], ["file size", "7", "8"],
      ])
    #expect(
      checked.notChecked(comparison.pairs).map(\.plain) == [
        "not checked in A: 1 mount, no answer in time"
      ])
    #expect(DifferenceSummary.same(comparison, checks: checked).plain == "1 mount is the same")
    #expect(DifferenceSummary.same(comparison, checks: nil).plain == "2 mounts are the same")
  }
}
