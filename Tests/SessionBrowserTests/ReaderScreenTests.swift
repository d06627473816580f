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
       /
       ├─ mnt
       │  ├─ memory/user-preferences  memory  user-preferences  read-write
       │  └─ session/uploads/receipt.pdf  file  file_011CNha8iCJcU1wXNR6q4V8w
       └─ workspace
          ├─ example-repo  repo  example-org/example-repo  main
          ├─ infra  repo  example-org/infra  commit 3f2a91c0d
          └─ 漢字漢字<U+0007>é́/long/long/long/long/long/long/long/long/long/long/lon…








       y copy  Esc close
      """#)
  }

  @Test func theMountsByPathInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40) { $0.press(.character("t")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
       /
       ├─ mnt
       │  ├─ memory/user-preferences  memory…
       │  └─ session/uploads/receipt.pdf  fi…
       └─ workspace
          ├─ example-repo  repo  example-org…
          ├─ infra  repo  example-org/infra …
          └─ 漢字漢字<U+0007>é́/long/long/lon…


       y copy  Esc close
      """#)
  }

  @Test func whatTheAgentIsTold() throws {
    let screen = try screen(rows: 18, columns: 80) { $0.press(.character("I")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
       Memory store user-preferences
       Mounted at   /mnt/memory/user-preferences
       Access       read-write: the agent can change it
       Description  (empty)
       Instructions Read it first.

       GitHub repositories
       Mounted at   /workspace/example-repo
                    /workspace/infra
                    /workspace/漢字漢字<U+0007>é́/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
                    ong/long/long/long/long/long/long/long/long/long/long/long/long/l
       lines 1-15 of 19
       y copy  Esc close
      """#)
  }

  @Test func whatTheAgentIsToldInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40) { $0.press(.character("I")) }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
       Memory store user-preferences
       Mounted at
        /mnt/memory/user-preferences
       Access       read-write: the agent can
                    change it
       Description  (empty)
       Instructions Read it first.

       GitHub repositories
       lines 1-9 of 33
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

  @Test func whatTheSessionPutOut() throws {
    let screen = try screen(rows: 8, columns: 80, outputs)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
       2 files put out by this session (asked 14:02:07)
       su<U+001B>[31mmmary.md  3.1 kB  text/<U+202E>markdown  file_1       1 hour ago
       file_<U+0007>  file_<U+0007>



       r refresh  y copy  Esc close
      """#)
  }

  @Test func whatTheSessionPutOutInASmallWindow() throws {
    let screen = try screen(rows: 12, columns: 40, outputs)
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload te…
       2 files put out by this session (asked
       14:02:07)
       su<U+001B>[31mmmary.md
        3.1 kB  text/<U+202E>markdown  file_1
        1 hour ago
       file_<U+0007>  file_<U+0007>




       r refresh  y copy  Esc close
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
       Failed       403 permission_error
       Message      This key may not read
                    it.<U+0007>
       What to do   The key may not see this.
                    Use a key of the
                    workspace that the
                    session belongs to.

       Likely causes
       lines 1-9 of 23
       y copy  Esc close
      """#)
  }

  @Test func aTextOfTheService() throws {
    let screen = try screen(rows: 8, columns: 80) { try $0.go(to: "Instructions") }
    expectScreen(
      screen,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
       Instructions
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
       Resource list
       Enter l Right            Open the resource: ask for it alone, and go to its
                                detail
       y                        Copy the main fact: the branch or SHA, the file ID,
                                the store ID
       e                        Explain what failed: message, likely causes, request,
                                attempts
       b                        Choose the beta flags that are sent
       /                        Filter the list
       !                        Go to the next row with something wrong
       r Ctrl-R F5              Ask again: for the list, or for the one resource
       w                        Ask again without the beta flags that were refused
       h Left                   Go back to the list
       Esc                      Cancel the running request; else clear the filter,
                                else go back
       J                        Show the answer's JSON as it came
       Tab Shift-Tab            Go to the other pane
       t                        Mounts by path
       I                        What the agent is told of the mounts
       U                        Output files of the session
       W                        Other writers: running sessions that mount the store
       lines 1-21 of 38
       Esc close
      """#)
  }
}
