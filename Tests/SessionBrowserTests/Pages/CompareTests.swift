import BrowserTestSupport
import ExactJSON
import Presentation
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport
import Testing

/// Two sessions beside each other.
@Suite struct CompareTests {
  private static let (first, second) = (
    "sesn_011CZkZAtmR3yMPDzynEDxu7", "sesn_011CZkgR3Pz8WsCbDe5XvSyM"
  )

  private static func store(_ access: String) -> String {
    #"""
    {"type":"memory_store","memory_store_id":"memstore_1","access":"\#(access)","name":"rules",
     "mount_path":"/mnt/memory/rules"}
    """#
  }

  private static let before = [
    Elements.repository("sesrsc_a", "/workspace/api", #"{"type":"branch","name":"main"}"#),
    Elements.repository("sesrsc_b", "/workspace/tools", nil), store("read_only"),
    Elements.repository("sesrsc_c", "/workspace/same", nil),
  ]
  private static let after = [
    Elements.repository(
      "sesrsc_d", "/workspace/api",
      #"{"type":"commit","sha":"3f2a91c0d4e5b6a7980123456789abcdef012345"}"#),
    store("read_write"), Elements.file, Elements.repository("sesrsc_e", "/workspace/same", nil),
  ]

  /// A browser that compares the two, A opened before and B open.
  private func comparing(
    rows: Int = 24, columns: Int = 80, asksChecks: Bool = false, answers: Bool = true
  ) throws -> BrowserDriver {
    var started = try BrowserDriver(
      Self.second, rows: rows, columns: columns, recents: [BrowserDriver.recent(Self.first)],
      asksChecks: asksChecks)
    try started.answerSession(Elements.session)
    try started.answerList(Self.after)
    started.press(.character("d"), .enter)
    guard answers else { return started }
    try started.answerLookup(
      .contents(session: Self.first), .contents(try Stored.contents(Self.first, Self.before)))
    try started.answerLookup(
      .contents(session: Self.second),
      .contents(
        try Stored.contents(
          Self.second, Self.after, #","environment_id":"env_2""#)))
    return started
  }

  @Test func differences() throws {
    expectScreen(
      try comparing(),
      #"""
       sesn_011CZkgR3Pz8WsCbDe5XvSyM  idle  Fix the flaky upload test
      ── Compare ──────────────────────────────────────────────────────────── 1 of 5 ─
       A sesn_011CZkZAtm…  idle  11-15 06:00  nightly triage
       B sesn_011CZkgR3P…  idle  11-15 06:00  nightly triage
          MOUNT              WHAT           A                    B
      > ! /mnt/memory/rules  access         read-only            read-write
        ! /workspace/api     checkout       main                 commit 3f2a91c0d
        + /mnt/se…ceipt.pdf  file           -                    receipt.pdf
        - /workspace/tools   repo           example-org/tools    -
        ! session            environment    absent               env_2
        1 mount is the same
        not compared: id, created_at, updated_at, file_id (a compares them)
        not compared of the sessions: title, status, times, usage

      ── /mnt/memory/rules: access ───────────────────────────────────────────────────
       A            read_only
       B            read_write
       ID in A      memstore_1
       ID in B      memstore_1




       Enter open in B  h in A  n next mount  a all  y copy  J JSON  Esc close  ? help
      """#)
  }

  @Test func differencesInASmallWindow() throws {
    expectScreen(
      try comparing(rows: 12, columns: 40),
      #"""
       sesn_011CZkgR3Pz8WsCbDe5XvSyM  idle  …
      ── Compare ──────────────────── 1 of 5 ─
       A sesn_01…  idle  11-15 06:00  nightl…
       B sesn_01…  idle  11-15 06:00  nightl…
          MOUNT                 WHAT
      > ! /mnt/memory/rules     access
        ! /workspace/api        checkout
        + /mnt/ses…receipt.pdf  file
        - /workspace/tools      repo
        ! session               environment
       access: A read-only  B read-write
       h in A  a all  Esc close  ? help
      """#)
  }

  @Test func differencesInATinyWindow() throws {
    expectScreen(
      try comparing(rows: 5, columns: 30),
      #"""
       sesn_011CZkgR3Pz8WsCbDe5XvS…
      > ! /mnt/memory/rules
        ! /workspace/api
       access: A read-only  B read…
       a all  Esc close  ? help
      """#)
  }

  @Test func bothAreAskedForAtOnceAndNothingIsSaidBefore() throws {
    var started = try comparing(answers: false)
    let asked = started.takeEffects().compactMap { effect -> Lookup? in
      if case .ask(_, .lookup(let lookup), _) = effect { lookup } else { nil }
    }
    #expect(asked == [.contents(session: Self.first), .contents(session: Self.second)])
    #expect(started.shows("asking for both sessions"))
    try started.answerLookup(
      .contents(session: Self.first), .contents(try Stored.contents(Self.first, Self.before)))
    #expect(started.shows("asking for both sessions"))
    #expect(started.browser.comparePage?.differences.isEmpty == true)
  }

  @Test func oneThatCannotBeReadIsNotCompared() throws {
    var started = try comparing(answers: false)
    try started.failLookup(
      .contents(session: Self.first),
      BrowserDriver.failure(404, type: "not_found_error", message: "No such session"))
    try started.answerLookup(
      .contents(session: Self.second), .contents(try Stored.contents(Self.second, Self.after)))
    #expect(started.shows("A cannot be read, so nothing is compared."))
    #expect(started.shows("No such session"))
    started.press(.character("e"))
    #expect(started.browser.view == .explanation)
    started.press(.escape, .character("r"))
    #expect(started.shows("asking for both sessions"))
  }

  @Test func aListThatIsNotWholeIsNotCompared() throws {
    var started = try comparing(answers: false)
    let cut = ListCut(limit: .elements(100_000), shown: 100_000)
    try started.answerLookup(
      .contents(session: Self.first),
      .contents(try Stored.contents(Self.first, Self.before, cut: cut)))
    try started.answerLookup(
      .contents(session: Self.second), .contents(try Stored.contents(Self.second, Self.after)))
    #expect(started.shows("Nothing is compared. A: the list is longer than 100,000 elements"))
    #expect(started.browser.comparePage?.differences.isEmpty == true)
  }

  @Test func aSessionWithItsOwnContentsAgainDiffersInNothing() throws {
    var started = try comparing(answers: false)
    for id in [Self.first, Self.second] {
      try started.answerLookup(
        .contents(session: id), .contents(try Stored.contents(id, Self.before)))
    }
    #expect(started.browser.comparePage?.differences.isEmpty == true)
    #expect(started.shows("nothing differs"))
    #expect(started.shows("4 mounts are the same"))
    started.press(.character("y"))
    #expect(started.shows("nothing to copy here"))
  }

  @Test func allMembersAreComparedWhereThatIsWanted() throws {
    var started = try comparing()
    let usual = started.browser.comparePage?.differences.count
    started.press(.character("a"))
    let all = try #require(started.browser.comparePage?.differences)
    #expect(all.contains { $0.field == "id" })
    #expect(all.count > (usual ?? 0))
    started.press(.character("a"))
    #expect(started.browser.comparePage?.differences.count == usual)
  }

  @Test func stepsFromMountToMount() throws {
    var started = try comparing()
    func mount() -> SafePlace { SafePlace(started.browser.comparePage?.current) }
    var places = [mount()]
    for _ in 0..<5 {
      started.press(.character("n"))
      places.append(mount())
    }
    #expect(Set(places).count == places.count - 1, "the last stays where it is")
    #expect(started.shows("no mount behind it differs"))
    for place in places.dropLast().reversed() {
      #expect(mount() == place)
      started.press(.character("N"))
    }
    #expect(started.shows("no mount before it differs"))
  }

  @Test func theWayBackFromWhatIsSaidLeadsToTheLastMount() throws {
    var started = try comparing()
    started.press(.end, .enter)
    #expect(started.shows("nothing to open here"))
    started.press(.character("N"))
    #expect(started.browser.comparePage?.current?.type == "session")
  }

  @Test func opensWhatDiffersInEitherSession() throws {
    for (key, id, resource) in [
      (Key.enter, Self.second, "sesrsc_d"), (.character("h"), Self.first, "sesrsc_a"),
    ] {
      var started = try comparing()
      started.go(toMount: "/workspace/api")
      _ = started.takeEffects()
      started.press(key)
      #expect(started.browser.session?.id == id)
      #expect(started.browser.session?.subject == .asked(resource))
      started.press(.escape, .escape, .escape)
      #expect(started.browser.view == .compare)
    }
  }

  @Test func whatOneSideDoesNotMountIsNotOpenedThere() throws {
    var started = try comparing()
    started.go(toMount: "/workspace/tools")
    started.press(.enter)
    #expect(started.browser.view == .compare)
    #expect(started.shows("B does not mount it: h opens it in A"))
  }

  @Test func copiesAndShowsTheDifference() throws {
    var started = try comparing()
    started.go(toMount: "/mnt/memory/rules")
    _ = started.takeEffects()
    started.press(.character("y"))
    let copied = started.takeEffects().compactMap { effect -> String? in
      if case .copy(let item, _) = effect { item.text } else { nil }
    }
    #expect(copied == ["/mnt/memory/rules access\n- \"read_only\"\n+ \"read_write\""])
    started.press(.character("J"))
    #expect(started.shows(#""field": "access""#))
    started.press(.escape, .character("c"))
    #expect(started.shows("sessionscope diff"))
  }

  @Test func aMarkedSessionIsCompared() throws {
    var started = try BrowserDriver(Self.second)
    try started.answerSession(Elements.session)
    try started.answerList(Self.after)
    started.press(.character("d"))
    #expect(started.shows("m marks a session, then d on another compares the two"))
    started.press(.character("m"))
    #expect(started.browser.markedSession == Self.second)
    #expect(started.shows("  marked  "), "it stands behind the open session's status")
    started.press(.character("d"))
    #expect(started.shows("this one is marked"))
    started.press(.character("S"))
    try started.answerSessions([try Stored.summary(Self.first), try Stored.summary(Self.second)])
    #expect(started.shows(" *running"))
    started.press(.character("d"))
    #expect(started.browser.view == .compare)
    let asked = started.takeEffects().compactMap { effect -> Lookup? in
      if case .ask(_, .lookup(let lookup), _) = effect { lookup } else { nil }
    }
    #expect(asked.suffix(2) == [.contents(session: Self.second), .contents(session: Self.first)])
    started.press(.escape, .down, .character("m"))
    #expect(started.browser.markedSession == nil)
  }

  @Test func whatChecksFoundIsCompared() throws {
    var started = try comparing(asksChecks: true)
    let failed = try SessionError(
      try Stored.json(
        #"""
        {"type":"session.error","id":"event_1","processed_at":"2026-11-15T06:00:10Z",
         "error":{"type":"unknown_error","message":"clone failed",
          "repository_url":"https://github.com/example-org/api","retry_status":{"type":"exhausted"}}}
        """#))
    for (id, errors) in [(Self.first, []), (Self.second, [failed])] {
      let questions = try #require(started.askedChecks(of: id))
      var checks = Checks()
      for question in questions {
        let result: CheckResult =
          question == .errors
          ? .success(.errors(SessionErrors(errors, hasOlder: false, unreadable: 0)))
          : .failure(.deadline)
        checks.take(result, for: question, askedAt: BrowserDriver.now)
      }
      try started.answerLookup(.checks(questions, session: id), .checks(checks))
    }
    let fields = started.browser.comparePage?.differences.filter { $0.path == "/workspace/api" }
      .map(\.field)
    #expect(fields?.contains("_sessionscope.mount") == true)
    started.press(.end)
    #expect(started.shows("not checked in A: 1 mount, no answer in time"))
  }
}

/// Where a difference stands, to tell mounts apart.
private struct SafePlace: Hashable {
  let path: String?
  let type: String?

  init(_ difference: SessionDifference?) { (path, type) = (difference?.path, difference?.type) }
}

extension BrowserDriver {
  /// Puts the cursor on the first difference of a mount.
  fileprivate mutating func go(toMount path: String) {
    press(.home)
    for _ in 0..<100 where browser.comparePage?.current?.path != path { press(.down) }
  }

  /// The questions that are asked about one of the sessions that are compared.
  fileprivate func askedChecks(of session: String) -> [CheckQuestion]? {
    for request in browser.background.running.values {
      if case .lookup(.checks(let questions, session)) = request.question { return questions }
    }
    return nil
  }
}
