import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// The lists about a memory store, as one sees them.
@Suite struct StoreScreenTests {
  private func opened(rows: Int = 24, columns: Int = 80) throws -> BrowserDriver {
    var started = try BrowserDriver(
      "sesn_011CZkZAtmR3yMPDzynEDxu7", rows: rows, columns: columns, asksChecks: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    return started
  }

  private func memories(rows: Int, columns: Int) throws -> BrowserDriver {
    var started = try opened(rows: rows, columns: columns)
    let store = "memstore_1"
    try started.go(to: "Memories")
    let items = [
      .prefix("/projects/"), .prefix("/teams/"), try Stored.memory("mem_1", "/style.md"),
      MemoryListItem(try Stored.json(#"{"type":"memory","id":7}"#)),
      try Stored.memory("mem_2", #"/\u001b[2J漢字.md"#, size: 102_400),
    ]
    try started.answerLookup(
      .memories(store: store, prefix: "/", page: nil), .memories(Page(items, nextPage: "page_2")))
    started.press(.enter)
    let level = [.prefix("/projects/uploads/"), try Stored.memory("mem_3", "/projects/notes.md")]
    try started.answerLookup(
      .memories(store: store, prefix: "/projects/", page: nil), .memories(Page(level)))
    try started.failLookup(
      .memories(store: store, prefix: "/", page: "page_2"),
      BrowserDriver.failure(403, type: "permission_error", message: "no"))
    started.press(.down, .down)
    return started
  }

  @Test func theMemoriesOfAStore() throws {
    let screen = try memories(rows: 24, columns: 80)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test
      ── Memories of user-preferences ─────────────────────── asked 14:02:07  3 of 8 ─
        PATH                                                     SIZE         CHANGED
        - projects/
          + uploads/
      >     notes.md                                           2.1 kB      1 hour ago
        + teams/
          style.md                                             2.1 kB      1 hour ago
          id: a string belongs here, not a number
          <U+001B>[2J漢字.md                                 102.4 kB      1 hour ago
        not answered (Enter explains): 403 permission_error: no  req_1











       /projects/notes.md  2134 bytes  changed 2026-11-15T13:02:07Z  mem_3
       Enter open  r refresh  y copy  Esc close  ? help
      """#)
  }

  @Test func theMemoriesInASmallWindow() throws {
    let screen = try memories(rows: 12, columns: 40)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  …
      ── Memories of user-preferen… ─ 3 of 8 ─
        PATH                             SIZE
        - projects/
          + uploads/
      >     notes.md                   2.1 kB
        + teams/
          style.md                     2.1 kB
          id: a strin… not a number
          <U+001B>[2J漢字.md         102.4 kB
       /projects/notes.md  2134 bytes  chang…
       Enter open  y copy  Esc close  ? help
      """#)
  }

  private func changes(rows: Int, columns: Int) throws -> BrowserDriver {
    var started = try opened(rows: rows, columns: columns)
    try started.go(to: "Written by this session")
    let versions = [
      try Stored.version("memver_1", "modified", "/style.md", "new", at: "2026-11-15T14:01:07Z"),
      try Stored.version("memver_2", "deleted", #"/\u202eold.md"#, nil),
      try Stored.version("memver_3", "renamed", "/a/b.md", nil, at: "once"),
      try MemoryVersion(
        Stored.json(
          #"""
          {"id":"memver_4","operation":"created","redacted_at":"2026-11-15T14:00:00Z",
           "created_at":"2026-11-14T14:00:00Z"}
          """#)),
    ]
    try started.answerLookup(
      .changes(store: "memstore_1", session: started.browser.session?.id ?? "", page: nil),
      .changes(Page(versions)))
    return started
  }

  @Test func whatTheSessionWrote() throws {
    let screen = try changes(rows: 24, columns: 80)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test
      ── Written by this session in user-preferences ──────── asked 14:02:07  1 of 4 ─
        WHEN            CHANGE        SIZE  PATH
      > 1 minute ago    changed        3 B  /style.md
        30 minutes ago  deleted             /<U+202E>old.md
        once            renamed             /a/b.md
        1 day ago       created             (redacted)















       changed  2026-11-15T14:01:07Z  3 bytes  memver_1
       Enter open  r refresh  y copy  Esc close  ? help
      """#)
  }

  @Test func whatTheSessionWroteInASmallWindow() throws {
    let screen = try changes(rows: 12, columns: 40)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  …
      ── Written by this session i… ─ 1 of 4 ─
        CHANGE    PATH
      > changed   /style.md
        deleted   /<U+202E>old.md
        renamed   /a/b.md
        created   (redacted)



       changed  2026-11-15T14:01:07Z  3 byte…
       Enter open  y copy  Esc close  ? help
      """#)
  }

  @Test func aMemory() throws {
    let screen = try BrowserDriver.showing(.memory, rows: 12, columns: 80)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── /style.md ────────────────────────────────────────────────── asked 14:02:07 ─
       mem_1

       Short.
       No emoji.





       r refresh  y copy  Esc close
      """#)
  }

  @Test func aVersionBesideTheOneBefore() throws {
    let screen = try BrowserDriver.showing(.change, rows: 14, columns: 80)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── /style.md ────────────────────────────────────────────────── asked 14:02:07 ─
       changed  2026-11-15T13:32:07Z  4 bytes  memver_1

       - old
       + new







       r refresh  y copy  Esc close
      """#)
  }

  @Test func aVersionInASmallWindow() throws {
    let screen = try BrowserDriver.showing(.change, rows: 12, columns: 36)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky uploa…
      ── /style.md ────── asked 14:02:07 ─
       changed  2026-11-15T13:32:07Z  4
       bytes  memver_1

       - old
       + new




       r refresh  y copy  Esc close
      """#)
  }
}
