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
    _ type: String, _ url: String?, at: String = "2026-03-15T10:00:05Z", message: String = "words"
  ) throws -> SessionError {
    let member = url.map { #","repository_url":\#($0 == "null" ? "null" : "\"\($0)\"")"# } ?? ""
    return try SessionError(
      try JSONDocument(
        parsing: #"""
          {"type":"session.error","processed_at":"\#(at)","error":{"type":"\#(type)","message":"\#(message)"\#(member)}}
          """#
      ).root)
  }

  private func checks(_ errors: [SessionError], isComplete: Bool = true) -> Checks {
    var checks = Checks()
    checks.take(
      .success(.errors(SessionErrors(errors, isComplete: isComplete))), for: .errors, askedAt: now)
    return checks
  }

  private func words(
    _ resource: SessionResource, among others: [SessionResource] = [], _ checks: Checks
  ) -> [String] {
    let group = CheckFacts.group(
      of: resource, among: [resource] + others, checks: checks, now: now, offset: 0)
    return group.map { FieldText.lines(of: [$0]) } ?? []
  }

  private let url = "https://github.com/example-org/a"

  @Test func aFailureSaysWhenWhyAndTheServicesOwnWords() throws {
    let checks = checks([try error("repository_checkout_error", url, message: "no branch x")])
    #expect(
      words(try repository(url), checks) == [
        "", "What is there (asked 14:02:07)",
        "Mount      failed: there is no such branch or commit in it",
        "Failed at  2026-03-15T10:00:05Z  (8 months ago)", "Message    no branch x",
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
      words(try repository(url), among: [other], checks)[2].hasPrefix("Mount      failed"))
    #expect(words(other, among: [try repository(url)], checks)[2] == "Mount  no failure reported")
  }

  @Test func aFailureThatNamesNoRepositoryIsTheOnlyOnesOrNobodys() throws {
    for member in [nil, "null"] {
      let checks = checks([try error("repository_clone_error", member)])
      #expect(words(try repository(url), checks)[2].hasPrefix("Mount      failed"))
      let other = try repository("https://github.com/example-org/b")
      #expect(
        words(other, among: [try repository(url)], checks)[2]
          == "Mount  not known: a failure names no repository: words")
    }
  }

  @Test func otherErrorsTouchNoRowUnlessTheyNameIt() throws {
    let checks = checks([
      try error("rate_limit_error", nil), try error("made_up_error", url, message: "odd"),
    ])
    #expect(words(try repository(url), checks)[2] == "Mount      failed: made_up_error")
    let other = try repository("https://github.com/example-org/b")
    #expect(words(other, among: [try repository(url)], checks)[2] == "Mount  no failure reported")
  }

  @Test func ofSeveralTheLastIsShownAndAllAreCounted() throws {
    let checks = checks([
      try error("repository_forbidden_error", url), try error("repository_clone_error", url),
    ])
    #expect(
      words(try repository(url), checks)[2]
        == "Mount      failed: the token for it may not read it  (the last of 2 failures)")
  }

  @Test func aFailureOlderThanTheResourceIsBeforeItsLastChange() throws {
    let changed = try repository(url, updated: "2026-03-15T11:00:00Z")
    let checks = checks([try error("repository_clone_error", url)])
    #expect(
      words(changed, checks)[2]
        == "Mount      failed: it could not be cloned, before the last change")
  }

  @Test func noReportIsNeverCalledMounted() throws {
    #expect(words(try repository(url), checks([]))[2] == "Mount  no failure reported")
    #expect(
      words(try repository(url), checks([], isComplete: false))[2]
        == "Mount  no failure in the last 500 errors")
    #expect(words(try repository(url), Checks()).isEmpty)
  }

  @Test func aRefusedQuestionIsNotKnownWithItsReason() throws {
    var checks = Checks()
    checks.take(.failure(.deadline), for: .errors, askedAt: now)
    #expect(words(try repository(url), checks)[2] == "Mount  not known: no answer in time")
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
        "Name      receipt.pdf", "Size      123456 bytes  (123.4 kB)",
        "Type      application/pdf", "Expires   2026-11-15T17:02:07Z  (in 3 hours)",
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
    #expect(words(resource, checks).dropFirst(2) == ["Name  a.pdf"])
  }

  @Test(arguments: [
    (nil, #","has_more":true"#), (nil, #","next_page":"p2""#), (#"{"id":"file_2"}"#, ""),
    (#"{"filename":"no id"}"#, ""),
  ])
  func anAnswerThatMayLackItLeavesItOpen(metadata: String?, rest: String) throws {
    let (resource, checks) = try file(metadata, rest)
    #expect(
      words(resource, checks)[2]
        == "State  not known: the answer names other files and may not be all there is")
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
        "Archived    2026-11-15T13:02:07Z  (1 hour ago)",
        "Name today  new  (differs from when it was attached)",
        "Text today  as when it was attached",
      ])
    let row = ResourceRow(resource, among: [], checks: checks, now: now)
    #expect(row.note == .archived)
    #expect(row.fact.plain == "read-only")
  }
}
