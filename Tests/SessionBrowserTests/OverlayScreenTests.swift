import BrowserFixtures
import SessionBrowser
import SessionModels
import TerminalModel
import Testing

/// Literal screens of what lies over a session, each in a usual and in a small window.
@Suite struct OverlayScreenTests {
  private func open(rows: Int, columns: Int) throws -> Started {
    var started = try Started(
      "sesn_011CZkZAtmR3yMPDzynEDxu7", rows: rows, columns: columns, isDemo: true)
    try started.answerSession(Elements.session)
    try started.answerList(Elements.all)
    started.press(.character("G"))
    return started
  }

  private func usual(_ keys: Key...) throws -> String { try screen(rows: 24, columns: 80, keys) }
  private func small(_ keys: Key...) throws -> String { try screen(rows: 12, columns: 40, keys) }

  private func screen(rows: Int, columns: Int, _ keys: [Key]) throws -> String {
    var started = try open(rows: rows, columns: columns)
    started.finishRequest("/v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7", body: Elements.session)
    started.finishRequest(
      "/v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7/resources?limit=100", status: 404, body: "{}",
      after: 61)
    for key in keys { started.press(key) }
    return Screen.grid(started.browser).text
  }

  @Test func theJSONOfAnAnswer() throws {
    let screen = try usual(.character("J"), .end, .up)
    #expect(
      screen == #"""
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
    #expect(
      screen == #"""
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
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
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
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
          TIME      STATUS PATH
          14:02:07  200    /v1/sessi…sesn_…Dxu7
        > 14:03:08  404    /v1/sessi…esources?…


        ────────────────────────────────────────
         Request id req_011CZkZAtmR3yMPDzynEDx…
         Flags      managed-agents-2026-04-01
         Request    GET /v1/sessions/sesn_011C…
         2 requests, all GET
         Enter open  / filter  J json  ? help
        """#)
  }

  @Test func oneRequest() throws {
    let screen = try usual(.character("L"), .up, .enter)
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
         Sent
         Request            GET /v1/sessions/sesn_011CZkZAtmR3yMPDzynEDxu7
         At                 14:02:07
         anthropic-version  2023-06-01
         X-Api-Key          ••••

         Answered
         Outcome      200
         Took         182 ms
         Bytes        120 B
         Request id   req_011CZkZAtmR3yMPDzynEDxu7
         content-type application/json

         Body
         {"id":"sesn_1","type":"session","title":"Fix the flaky upload test","status":"
         idle","created_at":"2026-03-15T09:00:00Z"}






         J json  y curl  Esc close
        """#)
  }

  @Test func oneRequestInASmallWindow() throws {
    let screen = try small(.character("L"), .enter)
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
         Sent
         Request      GET /v1/sessions/sesn_011
                      CZkZAtmR3yMPDzynEDxu7/res
                      ources?limit=100
         At           14:03:08
         anthropic-version
          2023-06-01
         X-Api-Key    ••••

         lines 1-9 of 19
         J json  y curl  Esc close
        """#)
  }

  @Test func theCopyMenu() throws {
    let screen = try usual(.character("c"), .down, .down, .down)
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
          resource id  sesrsc_commit
          mount path   /workspace/infra
          address      https://github.com/example-org/infra
        > SHA          3f2a91c0d4e5b6a7980123456789abcdef012345
          JSON         { "id": "sesrsc_commit", "created_at": "2026-03-15T10:00:00Z", …
          curl         curl -sS 'https://api.anthropic.com/v1/sessions/sesn_011CZkZAtm…
          command      sessionscope get sesn_011CZkZAtmR3yMPDzynEDxu7 sesrsc_commit --…














         v shows it on the normal screen
         Enter copy  v show  Esc close  ? help
        """#)
  }

  @Test func theCopyMenuInASmallWindow() throws {
    let screen = try small(.character("c"))
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
        > resource id  sesrsc_commit
          mount path   /workspace/infra
          address      https://github.com/exam…
          SHA          3f2a91c0d4e5b6a79801234…
          JSON         { "id": "sesrsc_commit"…
          curl         curl -sS 'https://api.a…
          command      sessionscope get sesn_0…


         v shows it on the normal screen
         Enter copy  v show  Esc close  ? help
        """#)
  }

  @Test func theDetailWithItsCursor() throws {
    let screen = try usual(.tab, .down, .down)
    #expect(
      screen == #"""
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
        >URL          https://github.com/example-org/infra
         Mounted at   /workspace/infra
         Created      2026-03-15T10:00:00Z                                 8 months ago
         Updated      2026-03-15T10:00:00Z                                 8 months ago
         Resource     sesrsc_commit





         4 resources  fetched 14:02:07  182 ms  req_011CZkZAtmR3yMPDzynEDxu7
         Tab pane  b betas 1  J json  r refresh  s session  y copy  ? help  q quit
        """#)
  }

  @Test func aFilterWhileItIsTyped() throws {
    let screen = try usual(.character("/"), .character("i"), .character("n"), .character("f"))
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
         MOUNT PATH                         KIND    WHAT                          STATE
        > /workspace/infra                  repo    example-org/infra  3f2a91c0d pinned





        ── GitHub repository ────────────────────────────────────────────────── 1 of 1 ─
         Checkout     commit 3f2a91c0d4e5b6a7980123456789abcdef012345
                      pinned to this commit
         Repository   example-org/infra
         URL          https://github.com/example-org/infra
         Mounted at   /workspace/infra
         Created      2026-03-15T10:00:00Z                                 8 months ago
         Updated      2026-03-15T10:00:00Z                                 8 months ago
         Resource     sesrsc_commit





         Filter  inf                                                             1 of 4
         Enter keep  Esc clear  F1 help
        """#)
  }

  @Test func aFilterThatIsKeptInASmallWindow() throws {
    let screen = try small(
      .character("/"), .character("i"), .character("n"), .character("f"), .enter)
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
         MOUNT PATH                    IN SHORT
        > /workspace/infra            3f2a91c0d







         1 of 4 resources match inf  Esc shows…
         Enter open  Tab pane  ? help  q quit
        """#)
  }

  @Test func aFilterThatLeavesNothing() throws {
    let screen = try small(.character("/"), .character("q"), .character("q"))
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
         MOUNT PATH                    IN SHORT
          No resource matches qq. Esc shows
          all.






         Filter  qq                      0 of 4
         Enter keep  Esc clear  F1 help
        """#)
  }

  @Test func theFlagsInASmallWindow() throws {
    let screen = try small(.character("b"), .character(" "), .character(" "))
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
        > [ ] managed-agents-2026-04-01
          + documented for this endpoint, no k…
          + newer (34)


        ── Header to be sent ───────────────────
         no anthropic-beta header: no flag is …
         -managed-agents-2026-04-01
         --no-beta managed-agents-2026-04-01
         0 flags on
         Space toggle  Enter apply  Esc cancel
        """#)
  }

  @Test func theHelpInASmallWindow() throws {
    let screen = try small(.character("?"))
    #expect(
      screen == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
         Resource list
         Enter l Right
                     Open the resource: ask the
                     service for it alone, and
                     go to its detail
         h Left      Go back to the list
         Esc         Stop the request that
                     runs; when nothing runs,
                     clear the filter or go
         lines 1-9 of 64
         Esc close
        """#)
  }

  @Test func aQuestionBeforeWhatCannotBeSeenIsCopied() throws {
    var started = try open(rows: 24, columns: 80)
    started.press(.character("r"))
    try started.answerList([Elements.hostile])
    started.press(.character("y"))
    #expect(
      Screen.grid(started.browser).text == #"""
         sesn_011CZkZAtmR3yMPDzynEDxu7  idle  Fix the flaky upload test       demo data
         Copy this? resource id
         It holds 1 hidden character, which a shell or an editor may obey. Shown here
         by their names:
         sesrsc_<U+001B>[2J

















         y copies it all the same, Esc does not
         y copy  Esc cancel
        """#)
    started.send(.resized(Size(rows: 12, columns: 40)))
    #expect(
      Screen.grid(started.browser).text == #"""
         sesn_011CZkZAtmR3yMPDzynED…  demo data
         Copy this? resource id
         It holds 1 hidden character, which a
         shell or an editor may obey. Shown
         here by their names:
         sesrsc_<U+001B>[2J




         y copies it all the same, Esc does not
         y copy  Esc cancel
        """#)
  }

  @Test func aFlagThatWasRefused() throws {
    let betas = BetaSelection([.managedAgents, try BetaFlag("made-up")])
    var started = try Started("sesn_1", betas: betas)
    try started.answerSession(Elements.session)
    try started.endList(Started.refusal(of: "made-up", sent: betas))
    #expect(
      Screen.grid(started.browser).text == #"""
         sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
         MOUNT PATH                         KIND    WHAT                          STATE
          400 invalid_request_error
          Unexpected value(s) `made-up` for the `anthropic-beta` header.
          The service refuses a beta flag. Ask again without it.
          The service does not know made-up.
          Request req_1

        ── Resource ────────────────────────────────────────────────────────────────────













         400 invalid_request_error: Unexpected value(s)…  w asks without it  e explains
         Enter open  Tab pane  b betas 2  J json  / filter  r refresh  ? help  q quit
        """#)
    started.press(.character("e"))
    #expect(
      Screen.grid(started.browser).text == #"""
         sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
         Failed       400 invalid_request_error
         Message      Unexpected value(s) `made-up` for the `anthropic-beta` header.
         What to do   The service refuses a beta flag. Ask again without it.

         Likely causes
         1            The service does not know made-up.

         Asked
         Request      GET /v1/sessions/sesn_1/resources?limit=100
         Request id   req_1
         Of           https://api.anthropic.com with ANTHROPIC_API_KEY
         Proxy        none
         Version      2023-06-01
         Flags        managed-agents-2026-04-01,made-up







         w asks again without the flag that was refused
         y copy  Esc close
        """#)
    started.press(.escape, .character("b"))
    #expect(
      Screen.grid(started.browser).text == #"""
         sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
        > [x] managed-agents-2026-04-01                                        required
          [x] made-up                                                  refused 14:02:07
          + documented for this endpoint, no known effect on this answer (25)
          + newer (34)











        ── Header to be sent ───────────────────────────────────────────────────────────
         anthropic-beta: managed-agents-2026-04-01,made-up


         as sent last
         --beta made-up
         2 flags on, as sent last
         Space toggle  Enter apply  Esc cancel  a add  x remove  u undo  S save  ? help
        """#)
  }

  @Test func recentSessionsAtThePrompt() throws {
    var started = try Started(
      rows: 14,
      choices: [Prompt.Choice(id: "sesn_env", title: "$SESSION_ID", note: "from the environment")],
      recents: [
        Started.recent("sesn_a", title: "Fix the flaky test"),
        Started.recent("sesn_b", title: "Write the docs", hoursAgo: 30),
      ])
    started.press(.down)
    #expect(
      Screen.grid(started.browser).text == #"""
         sessionscope  what is mounted in a session
         Session
                  any text that holds an id; Enter opens sesn_a
         Asks     https://api.anthropic.com with ANTHROPIC_API_KEY
         SESSIONS  Ctrl-X forgets the chosen one
          $SESSION_ID                       from the environment
        > Fix the flaky test                idle  4 resources  3 hours ago
          Write the docs                    idle  4 resources  1 day ago





         Enter open  Down choose  Ctrl-D quit  F1 help
        """#)
    started.type("docs")
    #expect(
      Screen.grid(started.browser).text == #"""
         sessionscope  what is mounted in a session
         Session  docs
                  Down chooses one below; Enter asks for session docs; session ids usu…
         Asks     https://api.anthropic.com with ANTHROPIC_API_KEY
         SESSIONS  1 of 3
          Write the docs                    idle  4 resources  1 day ago







         Enter open  Down choose  Ctrl-D quit  F1 help
        """#)
    started.press(.down)
    started.send(.resized(Size(rows: 12, columns: 40)))
    #expect(
      Screen.grid(started.browser).text == #"""
         sessionscope  what is mounted in a se…
         Session  docs
                  Enter opens sesn_b
         Asks     https://api.anthropic.com wi…
         SESSIONS  1 of 3  Ctrl-X forgets the …
        > Write the docs





         Enter open  Ctrl-D quit  F1 help
        """#)
  }
}
