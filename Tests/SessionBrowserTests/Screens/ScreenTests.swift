import BrowserTestSupport
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
        Prompt.Choice(id: "sesn_1", title: "Every kind of resource", note: "every kind"),
        Prompt.Choice(id: "sesn_2", title: "Empty session", note: "nothing is mounted"),
      ])
  }

  @Test func listAboveDetailBelowAtEightyColumns() throws {
    var started = try open()
    started.press(.character("G"))
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
        MOUNT PATH                        TYPE    CHECKOUT / ACCESS              NOTE
        /mnt/memory/user-preferences      memory  read-write
        /mnt/session/uploads/receipt.pdf  file    file_011CNha8iCJcU1wXNR6q4V8w
        /workspace/example-repo           repo    main
      > /workspace/infra                  repo    commit 3f2a91c0d
      ── GitHub repository ────────────────────────────────────────────────── 4 of 4 ─
       Checkout     commit 3f2a91c0d4e5b6a7980123456789abcdef012345       never moves
       URL          https://github.com/example-org/infra
       Mount path   /workspace/infra
       Resource ID  sesrsc_commit
       Created      2026-03-15T10:00:00Z                                 8 months ago
       Updated      2026-03-15T10:00:00Z                                 8 months ago









       4 resources  fetched 14:02:07  req_011CZkZAtmR3yMPDzynEDxu7
       Enter open  b betas  / filter  r refresh  J JSON  Tab pane  ? help  y copy SHA
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
      ── Beta flags ───────────────────────────────────────────────────── 2 of 61 on ─
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


       Space toggle  Enter apply  Esc cancel  P probe  a add  / filter  S save  ? help
      """#)
  }

  @Test func aSmallScreenShowsTheListAlone() throws {
    let started = try open(rows: 12, columns: 40)
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
        MOUNT PATH           CHECKOUT
      > …ry/user-preferences read-write
        …uploads/receipt.pdf file_011CNha8iC…
        …kspace/example-repo main
        /workspace/infra     commit 3f2a91c0d




       4 resources  fetched 14:02:07  req_01…
       Enter open  ? help  y copy store ID
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
      ── GitHub repository ───── 1-8/12  4/4 ─
      >Checkout
        commit
      3f2a91c0d4e5b6a7980123456789abcdef012345
        never moves
       URL
        https://github.com/example-org/infra
       Mount path   /workspace/infra
       Resource ID  sesrsc_commit
       resource retrieved 14:02:07  req_011C…
       Enter open  y copy  h back  ? help
      """#)
  }

  @Test func fromAHundredAndTwentyColumnsThePanesStandSideBySide() throws {
    var started = try BrowserDriver(Self.id, rows: 16, columns: 120)
    try started.answerList(Elements.all + [Elements.bad])
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7                                                                        ANTHROPIC_API_KEY
        MOUNT PATH                               TYPE    NAME                          CHECKOUT / ACCESS                 NOTE
      > /bad                                     file                                  data[4].created_at: a str… bad element
        /mnt/memory/user-preferences             memory  user-preferences              read-write
        /mnt/session/uploads/receipt.pdf         file                                  file_011CNha8iCJcU1wXNR6q4V8w
        /workspace/example-repo                  repo    example-org/example-repo      main
        /workspace/infra                         repo    example-org/infra             commit 3f2a91c0d
      ── Unreadable resource ──────────────────────────────────────────────────────────────────────────────────────── 1 of 5 ─
       Problem      data[4].created_at: a string is missing

       Other fields
       id           "sesrsc_bad"
       type         "file"
       mount_path   "/bad"
       asking for the session  0 s  Esc cancels
       Enter open  b betas  / filter  r refresh  J JSON  Tab pane  s session  ? help  q quit  y copy resource ID
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
      ── Not opened ──────────────────────────────────────────────────────────────────
       Failed       401 authentication_error
       Message      invalid x-api-key
       What to do   The key or token is wrong or has expired. Set ANTHROPIC_API_KEY
                    to a valid one.

       Asked
       Request      GET /v1/sessions/sesn_1/resources
       Request id   req_1
       Of           https://api.anthropic.com  (key: ANTHROPIC_API_KEY)
       Proxy        none
       Version      2023-06-01
       Flags        managed-agents-2026-04-01








       401 authentication_error: invalid x-api-key  req_1  e explains
       Enter open  b betas  / filter  r refresh  J JSON  Tab pane  ? help  e explain
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
                Paste a session ID, or any text with one. Enter: sesn_2
       API      built-in samples, no network
       SAMPLE SESSIONS
        Every kind of resource            every kind
      > Empty session                     nothing is mounted






       Enter open  Down choose  Tab query  Ctrl-D quit  F1 help
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
       API      built-in samples, no network
       SAMPLE SESSIONS  0 of 2








       Enter open  Down choose  Tab query  Ctrl-D quit  F1 help
      """#)
  }
}
