import BrowserTestSupport
import SessionBrowser
import SessionModels
import TerminalModel
import TestSupport
import Testing

/// The calls page as it looks.
@Suite struct CallScreenTests {
  private func opened() throws -> BrowserDriver {
    var driver = try BrowserDriver("sesn_1", asksChecks: true)
    try driver.answerSession(Elements.session)
    try driver.answerList(Elements.all)
    driver.press(.down, .down, .character("E"))
    return driver
  }

  @Test func callsAndTheOneUnderTheCursor() throws {
    var driver = try opened()
    try driver.answerAllCalls(BrowserDriver.calls(of: "/workspace/example-repo"))
    expectScreen(
      driver,
      """
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Calls that name /workspace/example-repo ────────────────────── 4 of 5 calls ─
        TIME      TOOL    WHAT                                              ANSWER
      > 09:00:41  bash    ls -la /workspace/example-repo                    failed
        09:03:10  write   /workspace/example-repo/notes.md            12 B  ok
        09:03:12  read    /workspace/example-repo/notes.md                  ok
        queued    bash    rm -r /workspace/example-repo                     waits





      ── 09:00:41 bash ────────────────────────────────────────────────────── 1 of 4 ─
       command      ls -la /workspace/example-repo
       Answer       failed after 1.0 s
                    ls: cannot access '/workspace/example-repo': No such file or
                    directory

       Not seen     calls with relative paths; 1 bash call names no mount



       primary thread complete, no other thread   2 requests  14:02:07
       Enter open  n failed  / filter  J JSON  y copy  r go on  Esc back  ? help
      """)
  }

  @Test func noCallNamesThePath() throws {
    var driver = try opened()
    try driver.answerAllCalls([CallEvents.bash("c1", "pwd", at: "09:00:01")])
    expectScreen(
      driver,
      """
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Calls that name /workspace/example-repo ────────────────────── 0 of 1 calls ─
        TIME      TOOL    WHAT                                              ANSWER
      > No call names this path; that proves nothing.








      ────────────────────────────────────────────────────────────────────────────────
       Not seen     calls with relative paths; 1 bash call names no mount








       primary thread complete, no other thread   2 requests  14:02:07
       Enter open  n failed  / filter  J JSON  y copy  r go on  Esc back  ? help
      """)
  }

  @Test func aPageThatDidNotCome() throws {
    var driver = try opened()
    try driver.answerCalls(BrowserDriver.calls(of: "/workspace/example-repo"), next: "p2")
    try driver.failCalls(
      BrowserDriver.failure(403, type: "permission_error", message: "Not for this key."))
    driver.press(.character("G"))
    expectScreen(
      driver,
      """
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── Calls that name /workspace/example-repo ────────────────────── 4 of 5 calls ─
        TIME      TOOL    WHAT                                              ANSWER
        09:00:41  bash    ls -la /workspace/example-repo                    failed
        09:03:10  write   /workspace/example-repo/notes.md            12 B  ok
        09:03:12  read    /workspace/example-repo/notes.md                  ok
        queued    bash    rm -r /workspace/example-repo                     waits
      > read up to 09:03:12; r goes on: 403 permission_error: Not for this key.  req…




      ────────────────────────────────────────────────────────────────────────────────
       Not seen     calls with relative paths; 1 bash call names no mount








       read up to 09:03:12   1 request  14:02:07
       Enter open  n failed  / filter  J JSON  y copy  r go on  Esc back  ? help
      """)
  }

  @Test func theDetailOfAMountThatWasFound() throws {
    var driver = try opened()
    let path = "/workspace/example-repo"
    try driver.answerAllCalls([
      CallEvents.read("c1", path + "/README.md", at: "09:04:00"),
      CallEvents.answer("# Example", to: "c1", at: "09:04:01"),
    ])
    driver.press(.escape)
    expectScreen(
      driver,
      """
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
        MOUNT PATH                        TYPE    CHECKOUT / ACCESS              NOTE
        /mnt/memory/user-preferences      memory  read-write
        /mnt/session/uploads/receipt.pdf  file    file_011CNha8iCJcU1wXNR6q4V8w
      > /workspace/example-repo           repo    main
        /workspace/infra                  repo    commit 3f2a91c0d
      ── GitHub repository ────────────────────────────────────────────────── 3 of 4 ─
       Checkout     branch main                                       moves over time
       Mount        not checked yet
       Calls        1: read 1                                           read at 09:04
       URL          https://github.com/example-org/example-repo
       Mount path   /workspace/example-repo
       Resource ID  sesrsc_branch
       Created      2026-03-15T10:00:00Z                                 8 months ago
       Updated      2026-03-15T10:00:00Z                                 8 months ago







       4 resources  fetched 14:02:07  req_011CZkZAtmR3yMPDzynEDxu7
       Enter open  b betas  / filter  r refresh  J JSON  ? help  q quit  y copy branch
      """)
  }

  @Test func allOfACall() throws {
    let driver = try BrowserDriver.showing(.call)
    expectScreen(
      driver,
      """
       sesn_1  idle  Fix the flaky upload test                      ANTHROPIC_API_KEY
      ── 09:00:41 bash ────────────────────────────────────────────── asked 14:02:07 ─
       2026-11-27T09:00:41Z  agent.tool_use  bash
       command: ls -la /mnt/memory/user-preferences

       2026-11-27T09:00:42Z  agent.tool_result  is_error
       ls: cannot access '/mnt/memory/user-preferences': No such file or directory
















       J JSON  r refresh  y copy  Esc close
      """)
  }
}
