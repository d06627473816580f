import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// Literal screens of what lies over a session, each in a usual and in a small window.
@Suite struct OverlayScreenTests {
  private func open(rows: Int, columns: Int) throws -> BrowserDriver {
    var started = try BrowserDriver(
      "sesn_011CZkZAtmR3yMPDzynEDxu7", rows: rows, columns: columns, isDemo: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.character("G"))
    return started
  }

  private func usual(_ keys: Key...) throws -> BrowserDriver {
    try screen(rows: 24, columns: 80, keys)
  }
  private func small(_ keys: Key...) throws -> BrowserDriver {
    try screen(rows: 12, columns: 40, keys)
  }

  private func screen(rows: Int, columns: Int, _ keys: [Key]) throws -> BrowserDriver {
    var started = try open(rows: rows, columns: columns)
    started.finishRequest("/v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7", body: Elements.session)
    started.finishRequest(
      "/v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7/resources?limit=100", status: 404, body: "{}",
      after: 61)
    for key in keys { started.press(key) }
    return started
  }

  @Test func theJSONOfAnAnswer() throws {
    let screen = try usual(.character("J"), .end, .up)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── JSON: element of the list  fetched 14:02:07 ────────────────────── 11 of 12 ─
        {
          "id": "sesrsc_commit",
          "created_at": "2026-03-15T10:00:00Z",
          "updated_at": "2026-03-15T10:00:00Z",
          "mount_path": "/workspace/infra",
          "type": "github_repository",
          "url": "https://github.com/example-org/infra",
          "checkout": {
            "sha": "3f2a91c0d4e5b6a7980123456789abcdef012345",
            "type": "commit"
      >   }
        }








       .checkout  object, 2 members
       Enter fold  Y path  y copy  ? help  Esc close
      """#)
  }

  @Test func theJSONInASmallWindow() throws {
    let screen = try small(.character("J"), .end, .up, .character("h"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── JSON: element of the list… ─ 8 of 9 ─
          "id": "sesrsc_commit",
          "created_at": "2026-03-15T10:00:00…
          "updated_at": "2026-03-15T10:00:00…
          "mount_path": "/workspace/infra",
          "type": "github_repository",
          "url": "https://github.com/example…
      >   "checkout": {…}  2
        }
       .checkout  object, 2 members
       Enter fold  Y path  ? help  Esc close
      """#)
  }

  @Test func theRequestLog() throws {
    let screen = try usual(.character("L"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Request log ──────────────────────────────────────────────────────── 2 of 2 ─
        TIME      STATUS           TOOK    BYTES TRIES  PATH
        14:02:07  200            182 ms    120 B     1  /v1/sessions/sesn_…Dxu7
      > 14:03:08  404            182 ms      2 B     1  /v1/sessions/s…u7/resources?…











      ────────────────────────────────────────────────────────────────────────────────
       Request id req_011CZkZAtmR3yMPDzynEDxu7
       Flags      managed-agents-2026-04-01
       Request    GET /v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7/resources?limit=100


       2 requests, all GET
       Enter open  / filter  J json  Esc close  y curl  ? help
      """#)
  }

  @Test func theRequestLogInASmallWindow() throws {
    let screen = try small(.character("L"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── Request log ──────────────── 2 of 2 ─
        TIME      STATUS PATH
        14:02:07  200    /v1/sessi…sesn_…Dxu7
      > 14:03:08  404    /v1/sessi…esources?…

      ────────────────────────────────────────
       Request id req_011CZkZAtmR3yMPDzynEDx…
       Flags      managed-agents-2026-04-01
       Request    GET /v1/sessions/sesn_011C…
       2 requests, all GET
       Enter open  / filter  Esc close  ? help
      """#)
  }

  @Test func oneRequest() throws {
    let screen = try usual(.character("L"), .up, .enter)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Request ─────────────────────────────────────────────────────────────────────
       Sent
       Request            GET /v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7
       At                 14:02:07
       anthropic-version  2023-06-01
       X-Api-Key          ••••

       Answered
       Outcome            200
       Took               182 ms
       Bytes              120 B
       Request id         req_011CZkZAtmR3yMPDzynEDxu7
       content-type       application/json

       Body
       {"id":"sesn_1","type":"session","title":"Fix the flaky upload test","status":"
       idle","created_at":"2026-03-15T09:00:00Z"}





       J json  y curl  Esc close
      """#)
  }

  @Test func oneRequestInASmallWindow() throws {
    let screen = try small(.character("L"), .enter)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── Request ─────────── lines 1-8 of 19 ─
       Sent
       Request      GET /v1/sessions/sesn_011
                    CZkZAtmR3yMPDzynEDxu7/res
                    ources?limit=100
       At           14:03:08
       anthropic-version
        2023-06-01
       X-Api-Key    ••••

       J json  y curl  Esc close
      """#)
  }

  @Test func theCopyMenu() throws {
    let screen = try usual(.character("c"), .down, .down, .down)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Copy ─────────────────────────────────────────────────────────────── 4 of 7 ─
        SHA          3f2a91c0d4e5b6a7980123456789abcdef012345
        URL          https://github.com/example-org/infra
        mount path   /workspace/infra
      > resource ID  sesrsc_commit
        JSON         { "id": "sesrsc_commit", "created_at": "2026-03-15T10:00:00Z", …
        curl         curl -sS 'https://api.anthropic.com/v1/sessions/sesn_011CZkZAtm…
        command      sessionscope get sesn_011CZkZAtmR3yMPDzynEDxu7 sesrsc_commit --…













       v shows it on the normal screen, where the mouse can select it
       Enter copy  v show  Esc close  ? help
      """#)
  }

  @Test func theCopyMenuInASmallWindow() throws {
    let screen = try small(.character("c"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── Copy ─────────────────────── 1 of 7 ─
      > SHA          3f2a91c0d4e5b6a79801234…
        URL          https://github.com/exam…
        mount path   /workspace/infra
        resource ID  sesrsc_commit
        JSON         { "id": "sesrsc_commit"…
        curl         curl -sS 'https://api.a…
        command      sessionscope get sesn_0…

       v shows it on the normal screen, wher…
       Enter copy  v show  Esc close  ? help
      """#)
  }

  @Test func theDetailWithItsCursor() throws {
    let screen = try usual(.tab, .down, .down)
    expectScreen(
      screen,
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
      >Mount path   /workspace/infra
       Resource ID  sesrsc_commit
       Created      2026-03-15T10:00:00Z                                 8 months ago
       Updated      2026-03-15T10:00:00Z                                 8 months ago









       4 resources  fetched 14:02:07  req_011CZkZAtmR3yMPDzynEDxu7
       Enter open  y copy  b betas  r refresh  h back  J JSON  Tab pane  ? help
      """#)
  }

  @Test func aFilterWhileItIsTyped() throws {
    let screen = try usual(.character("/"), .character("i"), .character("n"), .character("f"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
        MOUNT PATH                        TYPE    CHECKOUT / ACCESS              NOTE
      > /workspace/infra                  repo    commit 3f2a91c0d



      ── GitHub repository ────────────────────────────────────────────────── 1 of 1 ─
       Checkout     commit 3f2a91c0d4e5b6a7980123456789abcdef012345       never moves
       URL          https://github.com/example-org/infra
       Mount path   /workspace/infra
       Resource ID  sesrsc_commit
       Created      2026-03-15T10:00:00Z                                 8 months ago
       Updated      2026-03-15T10:00:00Z                                 8 months ago









       Filter  inf                                                             1 of 4
       Enter keep  Esc clear  F1 help
      """#)
  }

  @Test func aFilterThatIsKeptInASmallWindow() throws {
    let screen = try small(
      .character("/"), .character("i"), .character("n"), .character("f"), .enter)
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
        MOUNT PATH           CHECKOUT
      > /workspace/infra     commit 3f2a91c0d







       1 of 4 resources match inf  Esc shows…
       Enter open  b betas  ? help  y copy SHA
      """#)
  }

  @Test func aFilterThatLeavesNothing() throws {
    let screen = try small(.character("/"), .character("q"), .character("q"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
        MOUNT PATH           CHECKOUT
        No resource matches qq. Esc shows
        all.






       Filter  qq                      0 of 4
       Enter keep  Esc clear  F1 help
      """#)
  }

  @Test func theFlags() throws {
    let screen = try usual(.character("b"), .character("j"), .character(" "))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Beta flags ───────────────────────────────────────────────────── 2 of 60 on ─
        On
        [x] managed-agents-2026-04-01                                        required
        Reference page
        [ ] message-batches-2024-09-24
      > [x] prompt-caching-2024-07-31
        [ ] computer-use-2024-10-22
        [ ] computer-use-2025-01-24
        [ ] pdfs-2024-09-25
        [ ] token-counting-2024-11-01
        [ ] token-efficient-tools-2025-02-19
        [ ] output-128k-2025-02-19
        [ ] files-api-2025-04-14
        [ ] mcp-client-2025-04-04
        [ ] mcp-client-2025-11-20
        [ ] dev-full-thinking-2025-05-14
      ── Request header ─────────────────────────────────────────────────── 1 change ─
       anthropic-beta: prompt-caching-2024-07-31,managed-agents-2026-04-01
       +prompt-caching-2024-07-31
       CLI  --beta prompt-caching-2024-07-31


       Space toggle  Enter apply  Esc cancel  P probe  a add  / filter  S save  ? help
      """#)
  }

  @Test func theLastSectionOfFlagsUnfolds() throws {
    let screen = try usual(.character("b"), .character("G"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Beta flags ───────────────────────────────────────────────────── 1 of 60 on ─
        [ ] mcp-client-2025-11-20
        [ ] dev-full-thinking-2025-05-14
        [ ] interleaved-thinking-2025-05-14
        [ ] code-execution-2025-05-22
        [ ] extended-cache-ttl-2025-04-11
        [ ] context-1m-2025-08-07
        [ ] context-management-2025-06-27
        [ ] model-context-window-exceeded-2025-08-26
        [ ] skills-2025-10-02
        [ ] fast-mode-2026-02-01
        [ ] output-300k-2026-03-24
        [ ] user-profiles-2026-03-24
        [ ] advisor-tool-2026-03-01
        [ ] cache-diagnosis-2026-04-07
      > Not on the reference page (35)                                  Enter unfolds
      ── Request header ────────────────────────────────────────────────── unchanged ─
       anthropic-beta: managed-agents-2026-04-01
       CLI  no option needed



       Space toggle  Enter apply  Esc cancel  P probe  a add  / filter  S save  ? help
      """#)
  }

  @Test func pagesIn20Columns() throws {
    let flags = try screen(rows: 5, columns: 20, [.character("b"), .character("j")])
    expectScreen(
      flags,
      #"""
       sesn_011CZkZAtmR3…
        [ ] message-batc…
      > [ ] prompt-cachi…

       Enter apply  ? help
      """#)
    let adding = try screen(
      rows: 5, columns: 20, [.character("b"), .character("a"), .character("x"), .character("y")])
    expectScreen(
      adding,
      #"""
       sesn_011CZkZAtmR3…
        Reference page
       Flags  xy
       One flag, or seve…
       Enter add  F1 help
      """#)
    #expect(Screen.grid(adding.browser).cursor == Point(row: 2, column: 10))
    let help = try screen(rows: 5, columns: 20, [.character("?"), .down, .down])
    expectScreen(
      help,
      #"""
       sesn_011CZkZAtmR3…
        e     Explain th…
      > b     Beta flags
       b  Beta flags
       / filter  Esc close
      """#)
    let tree = try screen(rows: 5, columns: 20, [.character("t"), .down, .down])
    expectScreen(
      tree,
      #"""
       sesn_011CZkZAtmR3…
        ├─ mnt
      > │  ├─ memory/use…

       Esc close  ? help
      """#)
  }

  @Test func theFlagsInASmallWindow() throws {
    let screen = try small(.character("b"), .character(" "), .character(" "))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── Beta flags ───────────── 1 of 60 on ─
        On
        [x] managed-agents-2026-04-01
        Reference page
      > [ ] message-batches-2024-09-24
      ── Request header ────────── unchanged ─
       anthropic-beta: managed-agents-2026-04
       -01
       CLI  no option needed

       Space toggle  Enter apply  Esc cancel
      """#)
  }

  @Test func theHelpInASmallWindow() throws {
    let screen = try small(.character("?"))
    expectScreen(
      screen,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── Help ─────── Resource list  1 of 35 ─
       Look
      > Enter l    Open the resource
        e          Explain the failure
        b          Beta flags
        /          Filter the list
        J          JSON of the answer
        t          Mounts by path
        I          What the agent is told
       Enter l Right  Open the resource
       Enter run  / filter  Esc close
      """#)
  }

  @Test func aQuestionBeforeWhatCannotBeSeenIsCopied() throws {
    var started = try open(rows: 24, columns: 80)
    started.press(.character("r"))
    try started.answerList([Elements.hostile])
    started.press(.character("y"))
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
      ── Copy branch? ────────────────────────────────────────────────────────────────
       It holds 4 hidden characters, which a shell or an editor may obey. Shown here
       by their names:
       👩<U+200D>👩<U+200D>👧<U+200D>👦<U+009B>31m

















       y copies anyway  Esc cancels
       y copy  Esc cancel
      """#)
    started.send(.resized(Size(rows: 12, columns: 40)))
    expectScreen(
      started,
      #"""
       sesn_011CZkZAtmR3yMPDzynED…  demo data
      ── Copy branch? ────────────────────────
       It holds 4 hidden characters, which a
       shell or an editor may obey. Shown
       here by their names:
       👩<U+200D>👩<U+200D>👧<U+200D>👦
       <U+009B>31m



       y copies anyway  Esc cancels
       y copy  Esc cancel
      """#)
  }

  @Test func aFlagThatWasRefused() throws {
    let betas = BetaSelection([.managedAgents, try BetaFlag("made-up")])
    var started = try BrowserDriver("sesn_1", betas: betas)
    try started.answerSession(Elements.session)
    try started.endList(BrowserDriver.refusal(of: "made-up", sent: betas))
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Not opened ──────────────────────────────────────────────────────────────────
       Failed       400 invalid_request_error
       Message      Unexpected value(s) `made-up` for the `anthropic-beta` header.
       What to do   The service refuses a beta flag. Ask again without it.

       Likely causes
       1            The service does not know made-up.

       Asked
       Request      GET /v1/sessions/sesn_1/resources?limit=100
       Request id   req_1
       Of           https://api.anthropic.com  (key: ANTHROPIC_API_KEY)
       Proxy        none
       Version      2023-06-01
       Flags        managed-agents-2026-04-01,made-up






       400 invalid_request_error: Unexpected value(s)…  w asks without it  e explains
       Enter open  b betas  / filter  r refresh  J JSON  Tab pane  ? help  e explain
      """#)
    started.press(.character("e"))
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Failure ─────────────────────────────────────────────────────────────────────
       Failed       400 invalid_request_error
       Message      Unexpected value(s) `made-up` for the `anthropic-beta` header.
       What to do   The service refuses a beta flag. Ask again without it.

       Likely causes
       1            The service does not know made-up.

       Asked
       Request      GET /v1/sessions/sesn_1/resources?limit=100
       Request id   req_1
       Of           https://api.anthropic.com  (key: ANTHROPIC_API_KEY)
       Proxy        none
       Version      2023-06-01
       Flags        managed-agents-2026-04-01,made-up






       w asks again without the flag that was refused
       y copy  Esc close
      """#)
    started.press(.escape, .character("b"))
    expectScreen(
      started,
      #"""
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Beta flags ───────────────────────────────────────────────────── 2 of 61 on ─
        On
        [x] managed-agents-2026-04-01                                        required
      > [x] made-up                                                     refused 14:02
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
      ── Request header ────────────────────────────────────────────────── unchanged ─
       anthropic-beta: managed-agents-2026-04-01,made-up
       Unexpected value(s) `made-up` for the `anthropic-beta` header.  req_1
       CLI  --beta made-up


       Space toggle  Enter apply  Esc cancel  P probe  a add  / filter  S save  ? help
      """#)
  }

  @Test func recentSessionsAtThePrompt() throws {
    var started = try BrowserDriver(
      rows: 14,
      choices: [Prompt.Choice(id: "sesn_env", title: "$SESSION_ID", note: "from the environment")],
      recents: [
        BrowserDriver.recent("sesn_a", title: "Fix the flaky test"),
        BrowserDriver.recent("sesn_b", title: "Write the docs", hoursAgo: 30),
      ])
    started.press(.down)
    expectScreen(
      started,
      #"""
       sessionscope  what is mounted in a session
       Session
                Paste a session ID, or any text with one. Enter: sesn_a
       API      https://api.anthropic.com  (key: ANTHROPIC_API_KEY)
       SESSIONS  Ctrl-X: forget it
        $SESSION_ID                       from the environment
      > Fix the flaky test                idle  4 resources  3 hours ago
        Write the docs                    idle  4 resources  1 day ago





       Enter open  Down choose  Tab query  Ctrl-D quit  F1 help
      """#)
    started.type("docs")
    expectScreen(
      started,
      #"""
       sessionscope  what is mounted in a session
       Session  docs
                Down: choose one below  Enter: ask for session docs; session ids usu…
       API      https://api.anthropic.com  (key: ANTHROPIC_API_KEY)
       SESSIONS  1 of 3
        Write the docs                    idle  4 resources  1 day ago







       Enter open  Down choose  Tab query  Ctrl-D quit  F1 help
      """#)
    started.press(.down)
    started.send(.resized(Size(rows: 12, columns: 40)))
    expectScreen(
      started,
      #"""
       sessionscope  what is mounted in a se…
       Session  docs
                Enter: sesn_b
       API      https://api.anthropic.com  (…
       SESSIONS  1 of 3  Ctrl-X: forget it
      > Write the docs





       Enter open  Ctrl-D quit  F1 help
      """#)
  }
}
