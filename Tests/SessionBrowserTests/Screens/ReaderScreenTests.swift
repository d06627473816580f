import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// Texts over the list, as one sees them.
@Suite struct ReaderScreenTests {
  private func screen(rows: Int, columns: Int, _ use: (inout BrowserDriver) throws -> Void) throws
    -> BrowserDriver
  {
    var started = try BrowserDriver("sesn_1", rows: rows, columns: columns, asksChecks: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all + [Elements.hostile])
    try use(&started)
    return started
  }

  @Test func theMountsByPath() throws {
    let screen = try screen(rows: 18, columns: 80) { $0.press(.character("t")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Mounts by path ───────────────────────────────────────────────────── 1 of 8 ─
      > /
        ├─ mnt
        │  ├─ memory/user-preferences  memory  user-preferences  read-write
        │  └─ session/uploads/receipt.pdf  file  file_011CNha8iCJcU1wXNR6q4V8w
        └─ workspace
           ├─ example-repo  repo  example-org/example-repo  main
           ├─ infra  repo  example-org/infra  commit 3f2a91c0d
           └─ 漢字漢字<U+0007>é́/long/long/long/long/long/long/long/long/long/long/lo…







       Enter open  y copy  Y all  Esc close  ? help
      """#)
  }

  @Test func theMountsByPathInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40) { $0.press(.character("t")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
      ── Mounts by path ───────────── 1 of 8 ─
      > /
        ├─ mnt
        │  ├─ memory/user-preferences  memor…
        │  └─ session/uploads/receipt.pdf  f…
        └─ workspace
           ├─ example-repo  repo  example-or…
           ├─ infra  repo  example-org/infra…
           └─ 漢字漢字<U+0007>é́/long/long/lo…

       Enter open  y copy  Esc close  ? help
      """#)
  }

  @Test func whatTheAgentIsTold() throws {
    let screen = try screen(rows: 18, columns: 80) { $0.press(.character("I")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── What the agent is told ─────────────────────────────────── lines 1-14 of 19 ─
       Memory store user-preferences
       Mount path   /mnt/memory/user-preferences
       Access       read-write: the agent can change it
       Description  (empty)
       Instructions Read it first.

       GitHub repositories
       Mount path   /workspace/example-repo
                    /workspace/infra
                    /workspace/漢字漢字<U+0007>é́/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l

       y copy  Esc close
      """#)
  }

  @Test func whatTheAgentIsToldInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40) { $0.press(.character("I")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
      ── What the agent is told ───── 1-8/33 ─
       Memory store user-preferences
       Mount path
        /mnt/memory/user-preferences
       Access       read-write: the agent can
                    change it
       Description  (empty)
       Instructions Read it first.


       y copy  Esc close
      """#)
  }

  private func outputs(_ started: inout BrowserDriver) throws {
    started.press(.character("U"))
    let files = [
      #"""
      {"id":"file_1","filename":"su\u001b[31mmmary.md","mime_type":"text/\u202emarkdown","size_bytes":3182,
       "created_at":"2026-11-15T13:02:07Z"}
      """#, #"{"id":"file_\u0007"}"#,
    ]
    try started.answerLookup(
      .outputs(session: "sesn_1"),
      .outputs(Page(try files.map { try FileMetadata(Stored.json($0)) })))
  }

  @Test func theOutputFiles() throws {
    let screen = try screen(rows: 8, columns: 80, outputs)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Output files ─────────────────────────────────────── asked 14:02:07  1 of 2 ─
        NAME                               SIZE  TYPE                         CREATED
      > su<U+001B>[31mmmary.md           3.1 kB  text/<U+202E>markdo…      1 hour ago
        file_<U+0007>

       file_1  3182 bytes  created 2026-11-15T13:02:07Z
       y copy  r refresh  Esc close  ? help
      """#)
  }

  @Test func theOutputFilesInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40, outputs)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
      ── Output files ─────────────── 1 of 2 ─
        NAME                             SIZE
      > su<U+001B>[31mmmary.md         3.1 kB
        file_<U+0007>





       file_1  3182 bytes  created 2026-11-1…
       y copy  r refresh  Esc close  ? help
      """#)
  }

  private func explanation(_ started: inout BrowserDriver) throws {
    started.press(.character("r"))
    try started.endList(
      BrowserDriver.failure(
        403, type: "permission_error", message: "This key may not read it.\u{7}"))
    started.press(.character("e"))
  }

  @Test func aFailureExplainedInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40, explanation)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
      ── Failure ─────────── lines 1-8 of 23 ─
       Failed       403 permission_error
       Message      This key may not read
                    it.<U+0007>
       What to do   The key may not see this.
                    Use a key of the
                    workspace that the
                    session belongs to.


       y copy  Esc close
      """#)
  }

  @Test func aTextOfTheService() throws {
    let screen = try screen(rows: 8, columns: 80) { try $0.go(to: "Instructions") }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Instructions ────────────────────────────────────────────────────────────────
       Read it first.




       y copy  Esc close
      """#)
  }

  @Test func theHelpOfTheList() throws {
    let screen = try screen(rows: 24, columns: 80) { $0.press(.character("?")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Help ─────────────────────────────────────────────── Resource list  1 of 35 ─
       Look                                     -          The session before
      > Enter l    Open the resource            } {        Session after, before
        e          Explain the failure         Copy
        b          Beta flags                   y          Copy the main fact
        /          Filter the list              c          Choose what to copy
        J          JSON of the answer           o          Copy the web address
        t          Mounts by path               v          Show the text copied last
        I          What the agent is told      Move
        U          Output files                 !          Next row that is wrong
        W          Who may write to the store   Tab        Other pane
        E          Calls that name the mount    j k        Down, up
        L          Request log                  Ctrl-D     Half a page down, up
        S          Sessions, with a query       PgDn PgUp  A page down, up
        i          All of the session           g G        To the first, last
        m          Mark the session            Leave
        d          Compare with the marked      h Left     Back to the list
       Ask                                      Esc        Cancel, or go back
        r Ctrl-R   Ask again                    ? F1       Help
        w          Ask without refused flags    Ctrl-L     Redraw, suspend
        s          Open another session         q Ctrl-C   Quit, at once (status 130)
       Enter l Right  Open the resource
       Enter run  / filter  Esc close
      """#)
  }
}
