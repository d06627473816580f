import DisplayText
import ExactJSON
import Presentation
import SessionModels
import Testing

/// Whether a repository arrived: whose failure it is, and what is said of it.
@Suite struct MountStateTests {
  private let now = Instant(seconds: 1_794_751_327)

  private func repository(_ url: String, updated: String = "2026-03-15T10:00:00Z") throws
    -> SessionResource
  {
    SessionResource(
      try JSONDocument(
        parsing: #"""
          {"id":"sesrsc_\#(url.utf8.count)","type":"github_repository","url":"\#(url)","mount_path":"/w",
           "created_at":"","updated_at":"\#(updated)","checkout":{"type":"branch","name":"main"}}
          """#
      ).root)
  }

  private func error(
    _ type: String, _ url: String?, at: String = "2026-03-15T10:00:05Z", message: String = "words",
    status: String? = nil
  ) throws -> SessionError {
    let member = url.map { #","repository_url":\#($0 == "null" ? "null" : "\"\($0)\"")"# } ?? ""
    let status = status.map { #","retry_status":{"type":"\#($0)"}"# } ?? ""
    return try SessionError(
      try JSONDocument(
        parsing: #"""
          {"type":"session.error","processed_at":"\#(at)","error":{"type":"\#(type)","message":"\#(message)"\#(member)\#(status)}}
          """#
      ).root)
  }

  private func checks(_ errors: [SessionError], hasOlder: Bool = false, unreadable: Int = 0)
    -> Checks
  {
    var checks = Checks()
    checks.take(
      .success(.errors(SessionErrors(errors, hasOlder: hasOlder, unreadable: unreadable))),
      for: .errors, askedAt: now)
    return checks
  }

  private func words(
    _ resource: SessionResource, among others: [SessionResource] = [], _ checks: Checks
  ) -> [String] {
    let group = CheckFacts.group(
      of: resource, among: [resource] + others, checks: checks, now: now, offset: 0)
    return unaligned(group.map { FieldText.lines(of: [$0]) } ?? [])
  }

  private let url = "https://github.com/example-org/a"

  @Test func aFailureSaysWhenWhyAndTheServicesOwnWords() throws {
    let checks = checks([try error("repository_checkout_error", url, message: "no branch x")])
    #expect(
      words(try repository(url), checks) == [
        "", "Current state (checked 14:02:07)",
        "Mount  FAILED: branch or commit not found",
        "Failed at  2026-03-15T10:00:05Z  (8 months ago)", "Message  no branch x",
      ])
    let row = ResourceRow(
      try repository(url), among: [try repository(url)], checks: checks, now: now)
    #expect(row.note == .failed)
    #expect(row.note?.severity == .failure)
  }

  @Test(arguments: [
    "https://github.com/example-org/a.git", "https://github.com/example-org/a/",
    "https://GitHub.com/example-org/a",
  ]) func addressesAreComparedAsPeopleMeanThem(named: String) throws {
    let other = try repository("https://github.com/example-org/b")
    let checks = checks([try error("repository_clone_error", named)])
    #expect(
      words(try repository(url), among: [other], checks)[2].hasPrefix("Mount  FAILED"))
    #expect(
      words(other, among: [try repository(url)], checks)[2] == "Mount  no mount failure reported")
  }

  @Test func aFailureThatNamesNoRepositoryIsTheOnlyOnesOrNobodys() throws {
    for member in [nil, "null"] {
      let checks = checks([try error("repository_clone_error", member)])
      #expect(words(try repository(url), checks)[2].hasPrefix("Mount  FAILED"))
      let other = try repository("https://github.com/example-org/b")
      #expect(
        words(other, among: [try repository(url)], checks)[2]
          == "Mount  not checked: a failure names no repository")
    }
  }

  @Test func otherErrorsTouchNoRowUnlessTheyNameIt() throws {
    let checks = checks([
      try error("rate_limit_error", nil), try error("made_up_error", url, message: "odd"),
    ])
    #expect(words(try repository(url), checks)[2] == "Mount  FAILED: made_up_error")
    let other = try repository("https://github.com/example-org/b")
    #expect(
      words(other, among: [try repository(url)], checks)[2] == "Mount  no mount failure reported")
  }

  @Test func ofSeveralTheLastIsShownAndAllAreCounted() throws {
    let checks = checks([
      try error("repository_forbidden_error", url), try error("repository_clone_error", url),
    ])
    #expect(
      words(try repository(url), checks)[2]
        == "Mount  FAILED: token lacks read access (2 failures)")
  }

  @Test func aFailureOlderThanTheResourceIsBeforeItsLastChange() throws {
    let changed = try repository(url, updated: "2026-03-15T11:00:00Z")
    let checks = checks([try error("repository_clone_error", url)])
    #expect(
      words(changed, checks)[2]
        == "Mount  FAILED before the last update: clone failed")
  }

  @Test func noReportIsNeverCalledMounted() throws {
    #expect(words(try repository(url), checks([]))[2] == "Mount  no mount failure reported")
    #expect(
      words(try repository(url), checks([], hasOlder: true))[2]
        == "Mount  no failure in the 0 errors read; older ones were not")
    let other = try error("rate_limit_error", nil)
    #expect(
      words(try repository(url), checks([other], unreadable: 2))[2]
        == "Mount  no failure in the 1 error read; 2 errors could not be read")
    #expect(
      words(try repository(url), checks([other, other], hasOlder: true, unreadable: 1))[2]
        == "Mount  no failure in the 2 errors read; older ones were not, 1 error could not be read")
    #expect(words(try repository(url), Checks()).isEmpty)
  }

  @Test func aRefusedQuestionIsNotKnownWithItsReason() throws {
    var checks = Checks()
    checks.take(.failure(.deadline), for: .errors, askedAt: now)
    #expect(words(try repository(url), checks)[2] == "Mount  not checked: no answer in time")
    #expect(
      ResourceRow(try repository(url), among: [], checks: checks, now: now).note == nil)
  }

  /// Whether a failure that names no repository is this one's cannot be told without the others.
  @Test func whereTheOthersAreNotKnownANamelessFailureIsNobodys() throws {
    let checks = checks([try error("repository_clone_error", "")])
    let alone = try repository(url)
    func note(among all: [SessionResource]?) -> RowNote? {
      ResourceRow(alone, among: all, checks: checks, now: now).note
    }
    #expect(note(among: [alone]) == .failed)
    #expect(note(among: nil) == nil)
  }

  // MARK: Files and stores

  /// - Parameter rest: what stands behind the list of files in the answer.
  private func file(_ metadata: String?, _ rest: String = "") throws -> (SessionResource, Checks) {
    let resource = SessionResource(
      try JSONDocument(
        parsing:
          #"{"id":"r","type":"file","file_id":"file_1","mount_path":"/f","created_at":"","updated_at":""}"#
      ).root)
    var checks = Checks()
    let page = try Page(
      try JSONDocument(parsing: #"{"data":[\#(metadata ?? "")]\#(rest)}"#).root,
      element: FileMetadata.init)
    checks.take(
      .success(.files(FileAnswers(page, to: ["file_1"]))), for: .files(["file_1"]), askedAt: now)
    return (resource, checks)
  }

  @Test func aFileHasItsNameSizeTypeAndExpiry() throws {
    let (resource, checks) = try file(
      #"""
      {"id":"file_1","filename":"receipt.pdf","mime_type":"application/pdf","size_bytes":123456,
       "expires_at":"2026-11-15T17:02:07Z","downloadable":false}
      """#)
    #expect(
      words(resource, checks).dropFirst(2) == [
        "File  receipt.pdf", "Size  123456 bytes  (123.4 kB)",
        "Type  application/pdf", "Expires  2026-11-15T17:02:07Z  (in 3 hours)",
        "Download  not possible",
      ])
    let row = ResourceRow(resource, among: [], checks: checks, now: now)
    #expect(row.fact.plain == "receipt.pdf")
    #expect(row.note == nil)
  }

  @Test func anExpiredFileAndOneThatIsGoneSaySo() throws {
    let (expired, known) = try file(#"{"id":"file_1","expires_at":"2026-11-15T14:02:07Z"}"#)
    #expect(words(expired, known)[2] == "Expires  2026-11-15T14:02:07Z  (expired)")
    #expect(ResourceRow(expired, among: [], checks: known, now: now).note == .expired)
    let (gone, none) = try file(nil)
    #expect(words(gone, none)[2] == "State  the file is gone")
    #expect(ResourceRow(gone, among: [], checks: none, now: now).note == .gone)
  }

  @Test func aFileThatTheServiceNamesIsThereWhateverItSaysOfIt() throws {
    let (resource, checks) = try file(#"{"id":"file_1","filename":"a.pdf","size_bytes":"7"}"#)
    #expect(words(resource, checks).dropFirst(2) == ["File  a.pdf"])
  }

  @Test(arguments: [
    (nil, #","has_more":true"#), (nil, #","next_page":"p2""#), (#"{"id":"file_2"}"#, ""),
    (#"{"filename":"no id"}"#, ""),
  ])
  func anAnswerThatMayLackItLeavesItOpen(metadata: String?, rest: String) throws {
    let (resource, checks) = try file(metadata, rest)
    #expect(
      words(resource, checks)[2]
        == "State  not checked: the answer names other files and may not be all there is")
    #expect(
      ResourceRow(resource, among: [], checks: checks, now: now).note == nil)
  }

  @Test func aStoreOfTodayStandsBesideTheOneAsOfAttaching() throws {
    let resource = SessionResource(
      try JSONDocument(
        parsing:
          #"{"type":"memory_store","memory_store_id":"m","name":"old","description":"same","access":"read_only"}"#
      ).root)
    var checks = Checks()
    let today = try StoreMetadata(
      try JSONDocument(
        parsing:
          #"{"id":"m","name":"new","description":"same","archived_at":"2026-11-15T13:02:07Z"}"#
      ).root)
    checks.take(.success(.store(today)), for: .store("m"), askedAt: now)
    #expect(
      words(resource, checks).dropFirst(2) == [
        "Archived  2026-11-15T13:02:07Z  (1 hour ago)"
      ])
    let facts = ResourceFacts(resource, now: now, checks: checks)
    #expect(
      unaligned(FieldText.lines(of: facts.groups)).contains("now: new"))
    let row = ResourceRow(resource, among: [], checks: checks, now: now)
    #expect(row.note == .archived)
    #expect(row.fact.plain == "read-only")
  }

  @Test func aStoreThatIsNotFoundKeepsItsAccess() throws {
    let resource = SessionResource(
      try JSONDocument(
        parsing: #"{"type":"memory_store","memory_store_id":"m","access":"read_only"}"#
      ).root)
    var checks = Checks()
    let error = APIError(
      kind: .status(404, retryAfter: nil), target: "/v1/memory_stores/m",
      destination: Destination(credential: .none), betas: BetaSelection(),
      envelope: ErrorEnvelope(type: "not_found_error", message: "no such store"))
    checks.take(.failure(.failed(error)), for: .store("m"), askedAt: now)
    #expect(
      words(resource, checks).dropFirst(2) == [
        "State  404: deleted, or not visible to this key", "Message  no such store",
      ])
    let row = ResourceRow(resource, among: [], checks: checks, now: now)
    #expect(row.fact.plain == "read-only")
    #expect(row.note == nil)
    #expect(CheckFacts.failure(of: resource, checks: checks) == error)
  }

  @Test func aRefusedCheckKeepsTheServicesMessage() throws {
    var checks = Checks()
    let error = APIError(
      kind: .status(403, retryAfter: nil), target: "/v1/sessions/s/events",
      destination: Destination(credential: .none), betas: BetaSelection(),
      envelope: ErrorEnvelope(type: "permission_error", message: "no events for you"))
    checks.take(.failure(.failed(error)), for: .errors, askedAt: now)
    let repository = try repository(url)
    #expect(
      words(repository, checks).dropFirst(2) == [
        "Mount  not checked: 403 permission_error", "Message  no events for you",
      ])
    #expect(CheckFacts.failure(of: repository, checks: checks) == error)
  }

  // MARK: Whose failure

  @Test(arguments: [
    "GitHub refused access to the repository. Add an authorization_token.",
    "could not clone https://github.com/Example-Org/A.git.", "clone of 'example-org/a' failed",
    "github_repository resource failed",
  ])
  func anUnknownErrorIsAboutARepositoryWhenItsMessageSaysSo(message: String) throws {
    for type in ["unknown_error", "brand_new_error"] {
      let checks = checks([try error(type, nil, message: message)])
      #expect(words(try repository(url), checks)[2] == "Mount  FAILED: " + type)
    }
  }

  @Test(arguments: [
    "model_overloaded_error", "mcp_connection_failed_error", "billing_error", "credential_error",
    "tool_error", "compaction_error", "workflow_error",
  ])
  func errorsOfOtherThingsNeverAre(type: String) throws {
    let checks = checks([try error(type, url, message: "repository example-org/a")])
    #expect(words(try repository(url), checks)[2] == "Mount  no mount failure reported")
    #expect(MountState.otherErrors(checks, among: [try repository(url)]) == 1)
  }

  @Test func aMessageNamesTheRepositoryThatFailed() throws {
    let other = try repository("https://github.com/example-org/ab")
    let checks = checks([try error("unknown_error", nil, message: "example-org/a: no access.")])
    #expect(
      words(try repository(url), among: [other], checks)[2] == "Mount  FAILED: unknown_error")
    #expect(
      words(other, among: [try repository(url)], checks)[2] == "Mount  no mount failure reported")
  }

  @Test func aFailureOfNobodyKeepsItsMessage() throws {
    let other = try repository("https://github.com/example-org/b")
    let checks = checks([try error("unknown_error", nil, message: "no access to the repository")])
    #expect(
      words(other, among: [try repository(url)], checks).dropFirst(2) == [
        "Mount  not checked: a failure names no repository",
        "Message  no access to the repository",
      ])
    #expect(MountState.otherErrors(checks, among: [other]) == 0)
  }

  @Test(arguments: [
    ("retrying", "; the session goes on without it"), ("exhausted", "; the turn ended with it"),
    ("terminal", "; the session ended with it"), ("made_up", ""),
  ])
  func whatTheFailureDidToTheSessionIsSaid(status: String, words: String) throws {
    let checks = checks([try error("repository_clone_error", url, status: status)])
    #expect(
      self.words(try repository(url), checks)[2] == "Mount  FAILED: clone failed" + words)
  }
}
