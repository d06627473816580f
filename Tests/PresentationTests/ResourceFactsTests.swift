import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

@Suite struct ResourceFactsTests {
  /// 2026-11-15T14:02:07Z.
  private let now = Instant(seconds: 1_794_751_327)

  private func resource(_ json: String) throws -> SessionResource {
    SessionResource(try JSONDocument(parsing: json).root)
  }

  private func repository(_ checkout: String, url: String = "https://github.com/example-org/infra")
    throws
    -> SessionResource
  {
    try resource(
      #"""
      {"id":"sesrsc_1","type":"github_repository","url":"\#(url)","mount_path":"/workspace/infra",
       "created_at":"2026-03-15T10:00:00Z","updated_at":"2026-11-15T14:02:00Z"\#(checkout)}
      """#)
  }

  private func lines(_ resource: SessionResource) -> [String] {
    unaligned(FieldText.lines(of: ResourceFacts(resource, now: now).groups))
  }

  @Test func aCommitCheckoutShowsAllFortyCharacters() throws {
    let sha = "3f2a91c0d4e5b6a7980123456789abcdef012345"
    let resource = try repository(#","checkout":{"type":"commit","sha":"\#(sha)"}"#)
    #expect(lines(resource).first == "Checkout  commit \(sha)  (never moves)")
    #expect(ResourceRow(resource).fact.plain == "commit 3f2a91c0d")
  }

  @Test func aBranchSaysThatItMoves() throws {
    let resource = try repository(#","checkout":{"type":"branch","name":"main"}"#)
    #expect(lines(resource).first == "Checkout  branch main  (moves over time)")
  }

  @Test(arguments: ["", #","checkout":null"#]) func noCheckoutSaysSo(member: String) throws {
    #expect(lines(try repository(member)).first == "Checkout  default branch  (moves over time)")
  }

  @Test func anUnknownCheckoutShowsItsOwnWordAndJSON() throws {
    let shown = lines(try repository(#","checkout":{"type":"tag","name":"v1"}"#))
    #expect(shown[0] == "Checkout  tag  (unknown to this version)")
    #expect(shown[1] == #"Checkout JSON  {"type":"tag","name":"v1"}"#)
  }

  @Test func agesStandBesideTheServersOwnText() throws {
    let shown = lines(try repository(""))
    #expect(shown.contains("Created  2026-03-15T10:00:00Z  (8 months ago)"))
    #expect(shown.contains("Updated  2026-11-15T14:02:00Z  (just now)"))
  }

  @Test(arguments: [
    ("https://github.com/example-org/infra", "example-org/infra"),
    ("https://github.com/example-org/infra.git", "example-org/infra"),
    ("https://user:token@github.com/example-org/infra/", "example-org/infra"),
    ("https://git.example/team/infra.git", "git.example/team/infra"),
    ("not a url", "not a url"),
    ("", ""),
  ]) func aRepositoryHasAShortName(url: String, name: String) throws {
    #expect(ResourceRow(try repository("", url: url)).name.plain == name)
  }

  @Test(arguments: [
    (#","access":"read_write""#, "read-write: the agent can change it", "read-write"),
    (#","access":"read_only""#, "read-only: the agent cannot change it", "read-only"),
    ("", "not stated: the service's default is read-write", "access not stated"),
    (#","access":null"#, "not stated: the service's default is read-write", "access not stated"),
    (#","access":"append""#, "append (unknown to this version)", "append"),
  ]) func accessStandsInWords(member: String, full: String, short: String) throws {
    let store = try resource(#"{"type":"memory_store","memory_store_id":"memstore_1"\#(member)}"#)
    #expect(lines(store).first?.hasSuffix(full) == true)
    #expect(ResourceRow(store).fact.plain == short)
  }

  @Test func aStoresSnapshotsSayThatTheyAreAndAnEmptyDescriptionIsSaidToBeEmpty() throws {
    let store = try resource(
      #"{"type":"memory_store","memory_store_id":"memstore_1","name":"notes","description":"","instructions":"a\nb"}"#
    )
    let shown = lines(store)
    #expect(shown.contains("Name  notes  (at attach time)"))
    #expect(shown.contains("Description  (empty)  (at attach time)"))
    #expect(shown.contains("Instructions  a"))
    #expect(shown.contains("(3 of 4096 characters)"))
    #expect(shown.contains("Mount path  not stated"))
  }

  @Test func fieldsThatAreUnknownStandAsJSON() throws {
    let shown = lines(try repository(#","depth":{"n":12345678901234567890},"url2":null"#))
    #expect(
      shown.suffix(4) == [
        "", "Other fields", #"depth  {"n":12345678901234567890}"#, "url2  null",
      ])
  }

  @Test func whatIsUnknownInsideACheckoutStandsAmongTheOtherFields() throws {
    let shown = lines(
      try repository(#","checkout":{"type":"branch","depth":1,"name":"main"},"size":2"#))
    #expect(shown.suffix(3) == ["Other fields", "size  2", "checkout.depth  1"])
  }

  @Test func anArchivedStoreCannotBeWritten() throws {
    let store = try resource(
      #"{"type":"memory_store","memory_store_id":"m","access":"read_write"}"#)
    var checks = Checks()
    let today = try JSONDocument(parsing: #"{"id":"m","archived_at":"2026-11-15T13:02:07Z"}"#).root
    checks.take(.success(.store(try StoreMetadata(today))), for: .store("m"), askedAt: now)
    let facts = ResourceFacts(store, now: now, checks: checks)
    #expect(facts.groups[0].fields[0].lines == ["read-only: the store is archived"])
    let briefing = FieldText.lines(of: AgentBriefing.groups([store], checks: checks))
    #expect(briefing.contains { $0.hasSuffix("read-only: the store is archived") })
  }

  @Test(arguments: [
    (#","archived_at":null"#, "terminated (by an error)"),
    ("", "terminated (by an error, or archived)"),
    (#","archived_at":"2026-11-15T13:02:07Z""#, "terminated"),
  ])
  func aTerminatedSessionSaysWhatEndedIt(member: String, words: String) throws {
    let json = try JSONDocument(parsing: #"{"id":"s","status":"terminated"\#(member)}"#).root
    #expect(SessionFacts(try Session(json)).status?.plain == words)
  }

  @Test func anElementThatCannotBeReadSaysWhyAndShowsWhatThereIs() throws {
    let shown = lines(try resource(#"{"type":"file","id":"sesrsc_1"}"#))
    #expect(shown[0] == "Problem  created_at: a string is missing")
    #expect(shown.contains(#"type  "file""#))
    #expect(lines(try resource("\"text\"")).last == #"JSON  "text""#)
  }

  @Test func hostileTextIsSpelledAndNeverPassed() throws {
    let resource = try repository(
      #","checkout":{"type":"branch","name":"\u001b]0;x\u0007\u202emain"}"#)
    #expect(lines(resource).first?.contains("branch <U+001B>]0;x<U+0007><U+202E>main") == true)
  }
}

/// What cannot be seen is counted.
@Suite struct HiddenRemarkTests {
  private func remark(_ json: String) throws -> String? {
    let resource = SessionResource(try JSONDocument(parsing: json).root)
    let facts = ResourceFacts(resource, now: Instant(seconds: 0))
    let remarks = facts.groups.first { $0.heading?.plain == "Notes" }
    return remarks?.fields.first { $0.label.plain == "Hidden" }?.lines.first?.plain
  }

  @Test func everyFieldCounts() throws {
    #expect(
      try remark(
        #"{"type":"memory_store","memory_store_id":"m","name":"a\u202eb\u0007","description":"\u200b","x\u001b":1}"#
      )
        == "4 characters that cannot be seen, spelled where they stand")
    #expect(
      try remark(#"{"type":"memory_store","memory_store_id":"m\u202e"}"#)
        == "1 character that cannot be seen, spelled where they stand")
  }

  @Test func lineBreaksOfAProseAreSeen() throws {
    #expect(
      try remark(#"{"type":"memory_store","memory_store_id":"m","instructions":"a\nb"}"#) == nil)
  }
}
