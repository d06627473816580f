import BrowserFixtures
import SessionBrowser
import Testing

/// Literal screens: given answers, keys, and what one sees.
@Suite struct ScreenTests {
  private static let id = "sesn_011CZkZAtmR3yMPDzynEDxu7"

  /// The usual session of four resources, answered.
  private func open(rows: Int = 24, columns: Int = 80) throws -> BrowserDriver {
    var started = try BrowserDriver(Self.id, rows: rows, columns: columns, isDemo: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    return started
  }

  private func prompt() throws -> BrowserDriver {
    try BrowserDriver(
      rows: 14, isDemo: true,
      choices: [
        Prompt.Choice(id: "sesn_1", title: "Fix the flaky upload test", note: "every kind"),
        Prompt.Choice(id: "sesn_2", title: "Nothing mounted", note: "empty"),
      ])
  }

  @Test func listAboveDetailBelowAtEightyColumns() throws {
    var started = try open()
    started.press(.character("G"))
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
       MOUNT PATH                         KIND    WHAT                          STATE
        /mnt/memory/user-preferences      memory  user-preferences         read-write
        /mnt/session/uploads/receipt.pdf  file    file_011CNha8iCJcU1wXNR6q4V8w
        /workspace/example-repo           repo    example-org/example-repo  main
      > /workspace/infra                  repo    example-org/infra  3f2a91c0d pinned


      ── GitHub repository ────────────────────────────────────────────────── 4 of 4 ─
       Checkout     commit 3f2a91c0d4e5b6a7980123456789abcdef012345
                    pinned to this commit
       Repository   example-org/infra
       URL          https://github.com/example-org/infra
       Mounted at   /workspace/infra
       Created      2026-03-15T10:00:00Z                                 8 months ago
       Updated      2026-03-15T10:00:00Z                                 8 months ago
       Resource     sesrsc_commit





       4 resources  fetched 14:02:07  182 ms  req_011CZkZAtmR3yMPDzynEDxu7
       Enter open  Tab pane  b betas 1  J json  / filter  r refresh  ? help  q quit
      """#)
  }

  @Test func theHeaderLineStandsUnderTheFlagsAsOneToggles() throws {
    var started = try open()
    started.press(.character("b"), .character("a"))
    started.type("own-flag")
    started.press(.enter)
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Beta flags ───────────────────────────────────────────────────── 2 of 59 on ─
        On
        [x] managed-agents-2026-04-01                                        required
      > [x] own-flag                                                         your own
        Reference page
        [ ] message-batches-2024-09-24
        [ ] prompt-caching-2024-07-31
        [ ] computer-use-2024-10-22
        [ ] computer-use-2025-01-24
        [ ] pdfs-2024-09-25
        [ ] token-counting-2024-11-01
        [ ] token-efficient-tools-2025-02-19
        [ ] output-128k-2025-02-19
        [ ] files-api-2025-04-14
        [ ] mcp-client-2025-04-04
        [ ] mcp-client-2025-11-20
      ── Request header ─────────────────────────────────────────────────── 1 change ─
       anthropic-beta: managed-agents-2026-04-01,own-flag
       +own-flag
       CLI  --beta own-flag


       Space toggle  Enter apply  Esc cancel  a add  / filter  S save  ? help
      """#)
  }

  @Test func aSmallScreenShowsTheListAlone() throws {
    let started = try open(rows: 12, columns: 40)
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
       MOUNT PATH                    IN SHORT
      > /mnt/memory/…r-preferences read-write
        /mnt/session…s/receipt.pdf       file
        /workspace/example-repo          main
        /workspace/infra            3f2a91c0d




       4 resources  fetched 14:02:07  182 ms…
       Enter open  Tab pane  ? help  q quit
      """#)
  }

  @Test func aSmallScreenShowsTheDetailAlone() throws {
    var started = try open(rows: 12, columns: 40)
    started.press(.character("G"), .enter)
    try started.answerResource(Elements.commit)
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── GitHub repository ───── 1-8/13  4/4 ─
      >Checkout
        commit
      3f2a91c0d4e5b6a7980123456789abcdef012345
        pinned to this commit
       Repository   example-org/infra
       URL
        https://github.com/example-org/infra
       Mounted at   /workspace/infra
       resource retrieved 14:02:07  182 ms  …
       Tab pane  b betas 1  ? help  q quit
      """#)
  }

  @Test func fromAHundredAndTwentyColumnsThePanesStandSideBySide() throws {
    var started = try BrowserDriver(Self.id, rows: 16, columns: 120)
    try started.answerList(Elements.all + [Elements.bad])
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7                                                                        ANTHROPIC_API_KEY
       MOUNT PATH                   KIND    WHAT                  STATE │── Unreadable resource ───────────────────── 1 of 5 ─
      > /bad                        bad     data[4].created… unreadable │ Problem      data[4].created_at: a string is
        /mnt/memory/…r-preferences  memory  user-preferences read-write │              missing
        /mnt/session…s/receipt.pdf  file    file_011CNha8iCJcU1wXNR6q4… │
        /workspace/example-repo     repo    example-org/example-…  main │ Other fields
        /workspace/infra            repo    example-…  3f2a91c0d pinned │ id           "sesrsc_bad"
                                                                        │ type         "file"
                                                                        │ mount_path   "/bad"
                                                                        │
                                                                        │
                                                                        │
                                                                        │
                                                                        │
       asking for the session  0 s  Esc cancels
       Enter open  Tab pane  b betas 1  J json  / filter  r refresh  s session  c copy  ? help  q quit
      """#)
  }

  @Test func aFailureSaysWhatToDo() throws {
    var started = try BrowserDriver(Self.id)
    try started.answerSession(Elements.session)
    try started.endList(
      BrowserDriver.failure(401, type: "authentication_error", message: "invalid x-api-key"))
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test
       MOUNT PATH                         KIND    WHAT                          STATE
        401 authentication_error
        invalid x-api-key
        The key or token is wrong or has expired. Set ANTHROPIC_API_KEY to a valid
        one.
        Request req_1

      ── Resource ────────────────────────────────────────────────────────────────────













       401 authentication_error: invalid x-api-key  req_1  e explains
       Enter open  Tab pane  b betas 1  J json  / filter  r refresh  ? help  q quit
      """#)
  }

  @Test func thePromptOffersSessionsAndSaysWhoIsAsked() throws {
    var started = try prompt()
    started.press(.down)
    expectScreen(
      started,
      #"""
       sessionscope  what is mounted in a session                           demo data
       Session
                any text that holds an id; Enter opens sesn_2
       Asks     sample sessions built into the program; nothing is sent
       SAMPLE SESSIONS
        Fix the flaky upload test         every kind
      > Nothing mounted                   empty






       Enter open  Down choose  Ctrl-D quit  F1 help
      """#)
  }

  @Test func thePromptSaysWhatItUnderstood() throws {
    var started = try prompt()
    started.press(.down)
    started.send(.paste("curl https://gateway.example/v1/sessions/sesn_9/resources/sesrsc_8"))
    expectScreen(
      started,
      #"""
       sessionscope  what is mounted in a session                           demo data
       Session  curl https://gateway.example/v1/sessions/sesn_9/resources/sesrsc_8
                session sesn_9; resource sesrsc_8; host ignored: asking the samples
       Asks     sample sessions built into the program; nothing is sent
       SAMPLE SESSIONS  0 of 2








       Enter open  Down choose  Ctrl-D quit  F1 help
      """#)
  }
}
