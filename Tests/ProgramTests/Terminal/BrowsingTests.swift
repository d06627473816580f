import PseudoTerminal
import TestSupport
import Testing

/// The main job, end to end, on the samples.
@Suite struct BrowsingTests {
  @Test func aSessionIsOpenedFromThePrompt() throws {
    let program = try Program.browser("--demo")
    let prompt = try program.wait(for: "SAMPLE SESSIONS")
    #expect(prompt.contains("> Every kind of resource"))
    #expect(prompt.contains("Two writers, one store"))
    try program.send("\r")
    let screen = try program.wait(for: "10 resources")
    #expect(screen.lines[0].contains("\(Sample.everyKind)  idle  Fix the flaky upload test"))
    #expect(screen.lines[0].hasSuffix("demo data"))
    #expect(screen.lines[2].hasPrefix("> /mnt/memory/build-rules"))
    #expect(screen.lines[4].hasSuffix("read-write"))
  }

  @Test func aPastedAddressIsUnderstoodAndNeverSubmittedByThePaste() throws {
    let program = try Program.browser("--demo")
    try program.wait(for: "Session")
    try program.send("\u{1B}[200~https://console.example/sessions/\(Sample.empty)\r\n\u{1B}[201~")
    let screen = try program.wait(for: "host ignored")
    #expect(screen.contains("session \(Sample.empty)"))
    try program.send("\r")
    try program.wait(for: "Nothing is mounted in this session.")
  }

  @Test func eachKindHasItsDetail() throws {
    let program = try Program.browser("--demo", Sample.everyKind)
    try program.wait(for: "read-only: the agent cannot change it")
    try program.send("jj")
    try program.wait(for: "read-write: the agent can change it")
    try program.send("j")
    try program.wait(for: "File ID      file_011CNha8iCJcU1wXNR6q4V8w")
    try program.send("jjjj")
    try program.wait(for: "Checkout     commit 3f2a91c0d4e5b6a7980123456789abcdef012345")
    try program.send("k\r")
    let screen = try program.wait(for: "resource retrieved")
    #expect(screen.contains("Checkout     branch main"))
    #expect(screen.contains("moves over time"))
  }

  @Test func bothIDsOfTheReferencePagesOpenTheSameResource() throws {
    let program = try Program.browser("--demo", Sample.everyKind, "sesrsc_011CZkZBJq5dWxk9fVLNcPht")
    let screen = try program.wait(for: "resource retrieved")
    #expect(screen.contains("asked for sesrsc_011CZkZBJq5dWxk9fVLNcPht"))
    #expect(screen.contains("Resource ID  sesrsc_011CZkZCKr6eXyl0gWMOdQiu"))
  }

  @Test func theEndOfAThousandIsOneKeyAway() throws {
    let program = try Program.browser("--demo", Sample.thousand)
    try program.send("G")
    let screen = try program.wait(for: "1000 resources  fetched")
    #expect(screen.contains("1000 of 1000"))
  }

  @Test func everyFailureIsSeenAndTheRetriesGoByThemselves() throws {
    let program = try Program.browser("--demo", Sample.failing)
    try program.wait(for: "401 authentication_error: invalid x-api-key")
    try program.send("e")
    let explanation = try program.wait(for: "Attempts")
    #expect(explanation.contains("GET /v1/sessions/\(Sample.failing)/resources?limit=100"))
    #expect(explanation.contains("Request id   req_"))
    try program.send("er")
    try program.wait(for: "404 not_found_error: Not found")
    try program.send("r")
    try program.wait(for: "429 rate_limit_error  retry 1 of 2 in")
    try program.wait(for: "529 overloaded_error  retry 2 of 2 in")
    try program.wait(for: "the answer was cut short")
    try program.send("r")
    try program.wait(for: "2 resources  fetched")
  }

  @Test func escapeCancelsAWait() throws {
    let program = try Program.browser("--demo", Sample.failing)
    try program.wait(for: "401 authentication_error")
    try program.send("r")
    try program.wait(for: "404 not_found_error")
    try program.send("r")
    try program.wait(for: "retry 1 of 2")
    try program.send("\u{1B}")
    try program.wait(for: "cancelled; r asks again")
  }

  @Test func anElementThatCannotBeReadIsOneRowAndTheOthersStand() throws {
    let program = try Program.browser("--demo", Sample.unknown)
    let screen = try program.wait(for: "6 resources")
    #expect(screen.contains("/mnt/buckets/artifacts"))
    #expect(screen.contains("bad element"))
    #expect(screen.lines[0].contains("hibernating (unknown"))
  }

  @Test func noEscapeOfTheServiceReachesTheTerminal() throws {
    let program = try Program.browser("--demo", Sample.hostile)
    try program.wait(for: "8 resources")
    try program.send("jjjjjjjG\r")
    try program.wait(for: "resource retrieved")
    let written = String(decoding: program.bytes, as: UTF8.self)
    let forbidden = [
      "\u{1B}]", "\u{1B}P", "\u{1B}[5m", "\u{1B}[8m", "\u{202E}", "\u{9B}", "\u{200B}", "\u{2028}",
    ]
    for text in forbidden {
      #expect(!written.contains(text), "\(text.unicodeScalars.map(\.value))")
    }
  }

  @Test func everySizeDownToTwentyByFiveWorks() throws {
    for (rows, columns) in [(5, 20), (12, 40), (50, 200), (1, 1)] {
      let program = try Program.browser("--demo", Sample.everyKind, rows: rows, columns: columns)
      if columns > 1 { try program.wait(for: "sesn_011CZk") }
      try program.send("jj\rhbq")
      try program.resize(rows: 24, columns: 80)
      try program.wait(for: "10 resources")
      try program.send("q")
      #expect(try program.waitForExit() == .exited(0))
    }
  }
}
