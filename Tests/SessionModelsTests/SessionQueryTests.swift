import ExactJSON
import SessionModels
import TestSupport
import Testing

/// A query over sessions: how it is read, what the service is asked for, and which sessions it means.
@Suite struct SessionQueryTests {
  /// 2026-11-27T12:00:00Z.
  private let now = Instant(seconds: 1_795_780_800)

  private func query(_ text: String, offset: Int = 0) throws -> SessionQuery {
    try SessionQuery(reading: text, now: now, offset: offset)
  }

  private func session(_ members: String) throws -> SessionSummary {
    SessionSummary(try Fixture.json(#"{"id":"sesn_1"\#(members)}"#))
  }

  private static let mounts = #"""
    ,"resources":[
      {"type":"github_repository","id":"r1","created_at":"2026-01-01T00:00:00Z",
       "updated_at":"2026-01-01T00:00:00Z","mount_path":"/workspace/api",
       "url":"https://github.com/Acme/api.git","checkout":{"type":"branch","name":"main"}},
      {"type":"github_repository","id":"r2","created_at":"2026-01-01T00:00:00Z",
       "updated_at":"2026-01-01T00:00:00Z","mount_path":"/workspace/api2",
       "url":"https://github.com/acme/web",
       "checkout":{"type":"commit","sha":"3f2a91c0d4e5b6a7980123456789abcdef012345"}},
      {"type":"file","id":"f1","file_id":"file_1","created_at":"2026-01-01T00:00:00Z",
       "updated_at":"2026-01-01T00:00:00Z","mount_path":"/mnt/session/uploads/Data.csv"},
      {"type":"memory_store","memory_store_id":"memstore_1","name":"Rules","access":"read_only",
       "mount_path":"/mnt/memory/rules"},
      {"type":"memory_store","memory_store_id":"memstore_2","mount_path":"/mnt/memory/notes"},
      {"type":"volume","mount_path":"/data"}, 7]
    """#

  @Test(arguments: [
    ("repo:acme/api", true), ("repo:api", true), ("repo:https://github.com/acme/api", true),
    ("repo:git@github.com:acme/api.git", true), ("repo:cme/api", false), ("repo:acme", false),
    ("repo:gitlab.com/acme/api", false), ("branch:main", true), ("branch:mai", false),
    ("repo:acme/api branch:main", true), ("repo:acme/web branch:main", false),
    ("commit:3F2A91C", true), ("commit:3f2a91d", false), ("repo:acme/api commit:3f2a91c", false),
    ("store:memstore_1", true), ("store:rules", true), ("store:rule", false),
    ("store:rules access:rw", false), ("store:rules access:ro", true), ("access:rw", true),
    ("store:memstore_2 access:rw", true), ("store:memstore_2 access:ro", false),
    ("repo:acme/web access:rw", true), ("file:data.csv", true), ("file:file_1", true),
    ("file:ata.csv", false), ("path:/workspace/api", true), ("path:/workspace/ap", false),
    ("path:/workspace/", true), ("path:/", true), ("path:/mnt/memory access:rw", true),
    ("path:/mnt/memory/rules access:rw", false), ("path:/workspace access:rw", false),
    ("type:repo", true), ("type:memory_store", true), ("type:volume", true), ("type:disk", false),
    ("type:file path:/workspace", false), ("-repo:acme/api", false), ("-repo:other/api", true),
    ("-access:rw", false), ("-type:volume repo:api", false),
  ])
  func fieldsAboutMounts(text: String, isMeant: Bool) throws {
    let session = try session(Self.mounts)
    #expect(try query(text).match(session) == (isMeant ? .yes : .no), "\(text)")
  }

  @Test func ofAStoreThatIsMountedTwiceTheMountThatMayWriteCounts() throws {
    let session = try session(
      #"""
      ,"resources":[{"type":"memory_store","memory_store_id":"m","access":"read_only"},
       {"type":"memory_store","memory_store_id":"m","access":"read_write"}]
      """#)
    #expect(try query("store:m access:rw").match(session) == .yes)
    #expect(try query("store:m access:rw").matchingMounts(of: session).count == 1)
  }

  @Test func theMountsThatAreMeantAreTold() throws {
    let session = try session(Self.mounts)
    func paths(_ text: String) throws -> [String?] {
      try query(text).matchingMounts(of: session).map(\.path)
    }
    #expect(
      try paths("repo:acme/web access:rw") == ["/workspace/api2", "/mnt/memory/notes"])
    #expect(try paths("task").count == 7)
    #expect(try paths("type:file") == ["/mnt/session/uploads/Data.csv"])
  }

  @Test(arguments: [
    ("repo", ResourceKind.repository), ("repository", .repository),
    ("github_repository", .repository), ("Repo", .repository), ("file", .file),
    ("memory", .memoryStore), ("mem", .memoryStore), ("store", .memoryStore),
    ("memory_store", .memoryStore), ("volume", .unknown),
  ])
  func aWordForATypeMeansMountsOfThatType(word: String, kind: ResourceKind) throws {
    let meant = try query("type:" + word).matchingMounts(of: session(Self.mounts))
    #expect(Set(meant.map(\.kind)) == [kind])
  }

  @Test(arguments: [
    ("flaky", true), ("Flaky", false), ("FIX", false), ("fix flaky", true), ("\"fix the\"", true),
    ("\"the fix\"", false), ("-flaky", false), ("-nightly", true), ("sesn_1", true),
    ("coder", true), ("UP-14", true), ("up-14", true), ("status:running", true),
    ("status:idle", false), ("-status:terminated", true), ("agent:CODER", true),
    ("agent:agent_1", true), ("agent:cod", false), ("deployment:dep_1", true),
    ("deployment:dep_2", false), ("since:2h", true), ("since:30m", false), ("until:30m", true),
    ("since:2026-11-27", true), ("until:2026-11-27", false), ("since:2026-11-27T11:00:00Z", true),
    ("since:2026-11-27T11:00:01Z", false), ("until:2026-11-27T11:00:00Z", false),
    ("archived:yes", false), ("archived:no", true), ("archived:any", true),
  ])
  func wordsAndFieldsOfTheSession(text: String, isMeant: Bool) throws {
    let session = try session(
      #"""
      ,"title":"fix the flaky test","status":"running","created_at":"2026-11-27T11:00:00Z",
      "deployment_id":"dep_1","agent":{"id":"agent_1","name":"Coder"},"metadata":{"t":"UP-1482"},
      "resources":[]
      """#)
    #expect(try query(text).match(session) == (isMeant ? .yes : .no), "\(text)")
  }

  @Test func datesAreThoseOfTheLocalZone() throws {
    let east = try query("since:2026-11-27", offset: 3600).request.since
    #expect(east == Instant(seconds: 1_795_737_600 - 3600))
    let exact = try query("since:2026-11-27T00:00Z", offset: 3600).request.since
    #expect(exact == Instant(seconds: 1_795_737_600))
  }

  @Test func whatASessionDoesNotSayTheServiceWasAskedFor() throws {
    let silent = try session("")
    #expect(try query("status:running since:7d").match(silent) == .yes)
    #expect(try query("repo:acme/api").match(silent) == .mountsNotListed)
    #expect(try query("store:memstore_1 access:rw").match(silent) == .yes)
    #expect(try query("store:memstore_1 repo:acme/api").match(silent) == .mountsNotListed)
    #expect(try query("store:rules").match(silent) == .mountsNotListed)
  }

  @Test func beyondWhatIsReadOfItsMountsNothingIsKnown() throws {
    let files = [String](
      repeating:
        #"{"type":"volume","mount_path":"/a"}"#, count: AnswerLimits.pageElements + 1)
    let session = try session(#","resources":[\#(files.joined(separator: ","))]"#)
    #expect(try query("type:volume").match(session) == .yes)
    #expect(try query("type:repo").match(session) == .mountsNotListed)
  }

  @Test func whatTheServiceCanFilterItIsAskedTo() throws {
    let request = try query(
      "status:running agent:agent_1 deployment:dep_1 store:memstore_1 since:1d archived:yes word"
    ).request
    #expect(
      try Endpoint.sessions(request, page: "p 2").target.get()
        == "/v1/sessions?limit=100&agent_id=agent_1&deployment_id=dep_1&memory_store_id=memstore_1"
        + "&created_at%5Bgte%5D=2026-11-26T12%3A00%3A00Z&include_archived=true"
        + "&statuses%5B%5D=running&page=p%202")
    for text in ["-status:idle", "agent:Coder", "store:rules", "-store:memstore_1", "archived:no"] {
      #expect(try query(text).request == SessionListRequest(), "\(text)")
    }
  }

  @Test(arguments: [
    ("acess:rw", 0..<8, QueryProblem.Kind.noSuchField("acess", nearest: "access")),
    ("a xyzzy:1", 2..<9, .noSuchField("xyzzy", nearest: nil)),
    ("commit:3f2", 0..<10, .shortCommit), ("commit:3f2a91g", 0..<14, .noCommit),
    ("path:workspace", 0..<14, .noPath), ("since:soon", 0..<10, .noTime),
    ("since:0d", 0..<8, .noTime), ("until:2026-02-30", 0..<16, .noTime),
    ("access:all", 0..<10, .unknownValue(of: "access", known: ["rw", "ro"])),
    ("a repo:", 2..<7, .nothingBehind("repo:")), ("-", 0..<1, .nothingBehind("-")),
  ])
  func whatIsNoQueryIsSaidWithItsPlace(
    text: String, place: Range<Int>, kind: QueryProblem.Kind
  ) throws {
    let problem = #expect(throws: QueryProblem.self) { try query(text) }
    #expect(problem?.place == place)
    #expect(problem?.kind == kind)
  }

  @Test(arguments: [
    "", "  ", "12:30", "https://github.com/acme", "\"acess:rw\"", "a\"b c\"d", "\"open",
  ])
  func otherTextIsWords(text: String) throws {
    let query = try query(text)
    #expect(!query.concernsMounts)
    #expect(query.request == SessionListRequest())
  }

  @Test func aSessionThatCannotBeReadIsMeantByNothingButAll() throws {
    let bad = SessionSummary(try Fixture.json("7"))
    #expect(bad.problem != nil)
    #expect(SessionQuery.all.match(bad) == .yes)
    #expect(try query("-word").match(bad) == .no)
  }

  @Test func whatTheServiceFiltersWholeIsTold() throws {
    for text in ["", "status:idle since:7d until:1d", "store:memstore_1 agent:agent_1"] {
      #expect(try query(text).isAskedWhole, "\(text)")
    }
    for text in ["word", "repo:a/b", "-status:idle", "status:idle status:running", "store:rules"] {
      #expect(try !query(text).isAskedWhole, "\(text)")
    }
  }
}
