import BrowserTestSupport
import ExactJSON
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport
import Testing

/// The sessions page, the session page and the prompt's list, literally.
@Suite struct SessionListScreenTests {
  private func sessions() throws -> [SessionSummary] {
    let repository = #"""
      {"type":"github_repository","id":"r","mount_path":"/workspace/web",
       "url":"https://github.com/acme/web","created_at":"2026-11-15T10:00:00Z",
       "updated_at":"2026-11-15T10:00:00Z"
      """#
    let store = #"""
      {"type":"memory_store","memory_store_id":"memstore_1","name":"decisions",
       "mount_path":"/mnt/memory/decisions","access":"read_write"}
      """#
    return [
      try Stored.summary(
        "sesn_011CZkZAtmR3yMPDzynEDxu7",
        #"""
        ,"agent":{"id":"agent_1","name":"Coder","version":7,"model":{"id":"claude-opus-5"}},
         "resources":[\#(repository),"checkout":{"type":"branch","name":"main"}},\#(store)]
        """#),
      try Stored.summary(
        "sesn_2",
        #"""
        ,"status":"idle","title":"nightly \u001b[31mtriage","resources":[\#(repository),
         "checkout":{"type":"commit","sha":"3f2a91c0d4e5b6a7980123456789abcdef012345"}}]
        """#),
      try Stored.summary("sesn_3", #","title":null,"resources":[]"#),
      try Stored.summary("sesn_4", ""),
      SessionSummary(try Fixture.json("7")),
    ]
  }

  private func list(rows: Int, columns: Int) throws -> BrowserDriver {
    var started = try BrowserDriver("sesn_1", rows: rows, columns: columns)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.character("S"))
    try started.answerSessions(try sessions(), next: "p2")
    return started
  }

  @Test func theNewestSessions() throws {
    expectScreen(
      try list(rows: 24, columns: 80),
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Sessions ──────────────────────────────────────── api.anthropic.com  5 read ─
        STATUS      CREATED      TITLE                      MOUNTS
      > running     11-15 12:00  Task of sesn_011CZkZAtmR…  1 repo 1 mem
        idle        11-15 12:00  nightly <U+001B>[31mtria…  1 repo
        running     11-15 12:00  (no title)                 no mounts
        running     11-15 12:00  Task of sesn_4             mounts not listed
        bad                      cannot be read             the document: an object …
        asking





      ── Task of sesn_011CZkZAtmR3yMPDzynEDxu7 ────────────────────────────── 1 of 5 ─
       Session      sesn_011CZkZAtmR3yMPDzynEDxu7                             running
       Agent        Coder, version 7, claude-opus-5
       Created      2026-11-15T12:00:00Z                                  2 hours ago
       Mounts       /workspace/web         repo    acme/web   main
                    /mnt/memory/decisions  memory  decisions  read-write


       5 sessions read, back to 11-15 12:00  1 page  Esc stops
       Enter open  / query  i session  y copy  r refresh  Esc back  ? help
      """#)
  }

  @Test func theNewestSessionsInASmallWindow() throws {
    expectScreen(
      try list(rows: 12, columns: 40),
      #"""
       sesn_1  idle  Fix the flaky upload te…
      ── Sessions ─────────────────── 5 read ─
        STATUS      TITLE
      > running     Task of sesn_011CZkZAtmR…
        idle        nightly <U+001B>[31mtria…
        running     (no title)
        running     Task of sesn_4
        bad         cannot be read
        asking

       5 sessions read, back to 11-15 12:00 …
       Enter open  / query  Esc back  ? help
      """#)
  }

  @Test func theNewestSessionsInTheSmallestWindow() throws {
    expectScreen(
      try list(rows: 5, columns: 20),
      #"""
       sesn_1  idle  Fix…
      > running     Task…
        idle        nigh…
       5 sessions read, …
       Esc back  ? help
      """#)
  }

  @Test func aQueryShowsTheMountsThatItMeans() throws {
    var started = try list(rows: 24, columns: 80)
    started.press(.character("/"))
    started.type("repo:acme/web access:rw")
    started.press(.enter, .escape)
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Sessions ─────────────────────────────────────── api.anthropic.com  1 match ─
       repo:acme/web access:rw
        STATUS      CREATED      TITLE                      MOUNTS
      > running     11-15 12:00  Task of sesn_011CZkZAtmR…  acme/web main, decisions…
        ends at 11-15 12:00, Enter goes on: stopped








      ── Task of sesn_011CZkZAtmR3yMPDzynEDxu7 ────────────────────────────── 1 of 1 ─
       Session      sesn_011CZkZAtmR3yMPDzynEDxu7                             running
       Agent        Coder, version 7, claude-opus-5
       Created      2026-11-15T12:00:00Z                                  2 hours ago
       Mounts       /workspace/web         repo    acme/web   main
                    /mnt/memory/decisions  memory  decisions  read-write


       1 of 5 sessions read, back to 11-15 12:00  1 do not list their mounts  1 page
       Enter open  / query  i session  y copy  r refresh  Esc back  ? help
      """#)
  }

  @Test func whatIsNoQueryHasACaretUnderIt() throws {
    var started = try list(rows: 16, columns: 80)
    started.press(.character("/"))
    started.type("task acess:rw")
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Sessions ─────────────────────────────────────── api.anthropic.com  0 match ─
       task acess:rw
            ^ no such field; nearest: access
        STATUS      CREATED      TITLE                      MOUNTS
      > asking








       Filter  task acess:rw                                                   0 of 5
       Enter keep  Esc clear  F1 help
      """#)
  }

  @Test func whereALostPageWouldGoOn() throws {
    var started = try list(rows: 16, columns: 80)
    try started.failSessions(
      BrowserDriver.failure(500, type: "api_error", message: "Internal error"))
    started.press(.character("G"))
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Sessions ──────────────────────────────────────── api.anthropic.com  5 read ─
        STATUS      CREATED      TITLE                      MOUNTS
        running     11-15 12:00  Task of sesn_011CZkZAtmR…  1 repo 1 mem
        idle        11-15 12:00  nightly <U+001B>[31mtria…  1 repo
        running     11-15 12:00  (no title)                 no mounts
        running     11-15 12:00  Task of sesn_4             mounts not listed
        bad                      cannot be read             the document: an object …
      > ends at 11-15 12:00, Enter goes on: 500 api_error: Internal error  req_1





       5 sessions read, back to 11-15 12:00  1 page
       Enter open  / query  i session  y copy  r refresh  Esc back  ? help
      """#)
  }

  @Test func allOfASession() throws {
    var started = try list(rows: 24, columns: 80)
    started.press(.character("i"))
    let session = try Session(
      Stored.json(
        #"""
        {"id":"sesn_011CZkZAtmR3yMPDzynEDxu7","status":"idle","title":"Fix it","budget":{"usd":3},
         "agent":{"id":"agent_1","name":"Coder","version":7,"model":{"id":"claude-opus-5"}},
         "environment_id":"env_1","deployment_id":"dep_1","vault_ids":["vlt_1"],
         "created_at":"2026-11-15T12:00:00Z","metadata":{"ticket":"UP-1"},
         "usage":{"input_tokens":48211},"resources":[]}
        """#))
    try started.answerLookup(.session(session.id), .session(session))
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Session ───────────────────────────────────── sesn_011CZkZAtmR3yMPDzynEDxu7 ─
      >Session ID      sesn_011CZkZAtmR3yMPDzynEDxu7
       Status          idle
       Title           Fix it
       Agent           Coder, version 7, claude-opus-5
       Agent ID        agent_1
       Environment ID  env_1
       Deployment ID   dep_1
       Vault ID        vlt_1
       Created         2026-11-15T12:00:00Z                               2 hours ago
       Mounts          no mounts

       Metadata
       ticket          UP-1

       Usage
       input_tokens    48211

       Other fields
       budget          {"usd":3}


       Enter open  y copy  c menu  J JSON  r refresh  Esc close  ? help
      """#)
  }

  @Test func thePromptWithRecentAndNewestSessions() throws {
    var started = try BrowserDriver(
      recents: [BrowserDriver.recent("sesn_old", title: "Write the notes of April")],
      listsSessions: true)
    try started.answerSessions(try sessions(), next: "p2")
    expectScreen(
      started,
      #"""
       sessionscope  what is mounted in a session

       Session
                Paste a session ID, or any text with one. Enter: sesn_old

       API      https://api.anthropic.com  (key: ANTHROPIC_API_KEY)

       RECENT  Ctrl-X: forget it
      > Write the notes of April          idle  4 resources  3 hours ago
       SESSIONS  newest first, 5 read at 14:02  Tab: query all
        running        2 h  Task of sesn_011…  Coder v7        1 repo 1 mem
        idle           2 h  nightly <U+001B>…                  1 repo
        running        2 h  (no title)                         no mounts
        running        2 h  Task of sesn_4                     mounts not listed









       Enter open  Down choose  Tab query  Ctrl-D quit  F1 help
      """#)
  }

  @Test func thePromptBeforeTheSessionsCame() throws {
    expectScreen(
      try BrowserDriver(rows: 12, columns: 40, listsSessions: true),
      #"""
       sessionscope  what is mounted in a se…
       Session
                Paste a session ID, or any t…
       API      https://api.anthropic.com  (…
       SESSIONS  asking






       Enter open  Ctrl-D quit  F1 help
      """#)
  }
}
