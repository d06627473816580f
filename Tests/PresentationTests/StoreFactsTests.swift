import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

/// What a session wrote in a store, and how far that is known.
@Suite struct StoreFactsTests {
  /// 2026-11-15T14:02:07Z.
  private let now = Instant(seconds: 1_794_751_327)

  private func words(_ versions: [String], sessionAge days: Int?) throws -> String? {
    let store = SessionResource(
      try JSONDocument(parsing: #"{"type":"memory_store","memory_store_id":"m"}"#).root)
    var checks = Checks()
    let page = try Page(
      try JSONDocument(parsing: #"{"data":[\#(versions.joined(separator: ","))]}"#).root,
      element: MemoryVersion.init)
    checks.take(.success(.changes(page)), for: .changes("m"), askedAt: now)
    let group = CheckFacts.group(
      of: store, among: [store], checks: checks,
      sessionCreatedAt: days.map { now.advanced(by: .seconds(-86_400 * $0)) }, now: now, offset: 0)
    return group.map { FieldText.lines(of: [$0]) }?.last
  }

  private let kept =
    "Written by this session  nothing in the last 30 days; older versions are not kept"

  @Test func nothingIsSaidOfTheTimeBeforeVersionsAreKept() throws {
    #expect(try words([], sessionAge: 31) == kept)
    #expect(try words([], sessionAge: nil) == kept)
    #expect(try words([], sessionAge: 29) == "Written by this session  nothing")
  }

  @Test func whatTheServiceSendsCountsWhoeverIsNamed() throws {
    let versions = ["api_actor", "session_actor", "user_actor"].map {
      #"{"id":"\#($0)","operation":"created","created_at":"2026-11-15T13:02:07Z","created_by":{"type":"\#($0)"}}"#
    }
    #expect(
      try words(versions, sessionAge: 1)
        == "Written by this session  3 changes  (the last 1 hour ago)")
  }

  @Test func aTimeWithoutAZoneIsShownWhole() throws {
    let version = #"{"id":"v","operation":"created","created_at":"2026-11-15T13:02:07"}"#
    #expect(
      try words([version], sessionAge: 1)
        == "Written by this session  1 change  (the last 2026-11-15T13:02:07)")
    let row = ChangeRow(try MemoryVersion(try JSONDocument(parsing: version).root), now: now)
    #expect(row.when == "2026-11-15T13:02:07")
  }
}
