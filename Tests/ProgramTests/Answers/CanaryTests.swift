import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// A secret that the service echoes everywhere is found nowhere: not in output, errors, screens, copies or files.
@Suite struct CanaryTests {
  private static let canary = "sk-ant-api03-canary-in-the-mine"
  /// The beginning of the canary in Base64, at each of the three places where it can begin.
  private static let encoded = [
    "c2stYW50LWFwaTAzLWNhbmFyeS", "stYW50LWFwaTAzLWNhbmFyeS1pbi", "ay1hbnQtYXBpMDMtY2FuYXJ5",
  ]

  private static let echo: @Sendable (ReceivedRequest) -> Reply = { request in
    let headers = [("request-id", "req_\(canary)"), ("server", canary), ("Set-Cookie", canary)]
    if request.target.contains("/resources/") {
      return .json(
        #"{"type":"error","error":{"type":"\#(canary)","message":"bad key \#(canary)"}}"#,
        status: 403, headers: headers)
    }
    if request.target.contains("/resources") {
      return .json(
        #"{"data":[{"id":"\#(canary)","type":"novel","mount_path":"/\#(canary)","x":"\#(canary)"}]}"#,
        headers: headers)
    }
    return .json(#"{"id":"sesn_1","title":"\#(canary)","status":"\#(canary)"}"#, headers: headers)
  }

  private func expectNone(_ bytes: [UInt8], _ place: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("canary"), "\(place)")
    for encoded in Self.encoded { #expect(!text.contains(encoded), "\(place)") }
  }

  @Test func noSubcommandPrintsIt() async throws {
    let server = try await LoopbackServer.start(reply: Self.echo)
    let environment = ["ANTHROPIC_API_KEY": Self.canary, "ANTHROPIC_BASE_URL": server.baseURL]
    for arguments in [
      ["list", "sesn_1"], ["get", "sesn_1", "sesrsc_1"], ["get", "sesn_1", Self.canary], ["betas"],
      ["config"], ["doctor"],
    ] {
      // An argument that holds it was typed by whoever reads the error.
      if arguments.contains(Self.canary) { continue }
      for format in ["text", "json", "jsonl"] {
        let run = try CommandRun.run(
          TerminalProgram.builtBinary, arguments: arguments + ["--format", format],
          environment: Program.plain.merging(environment) { $1 })
        expectNone(run.output, "\(arguments) \(format)")
        expectNone(run.errors, "\(arguments) \(format), standard error")
      }
    }
  }

  @Test func noScreenCopyOrFileHoldsIt() async throws {
    let server = try await LoopbackServer.start(reply: Self.echo)
    let home = try TemporaryFolder()
    let program = try Program.browser(
      "sesn_1",
      environment: [
        "ANTHROPIC_API_KEY": Self.canary, "ANTHROPIC_BASE_URL": server.baseURL,
        "XDG_STATE_HOME": home.path, "XDG_CONFIG_HOME": home.path,
      ])
    try program.wait(for: "1 resource")
    // The detail that fails, its explanation and the copy of it.
    try program.send("\r")
    try program.wait(for: "403")
    try program.send("ey")
    try program.wait(for: "explanation sent to")
    try program.send("q")
    // The JSON, every row of the copy menu, the log, a request and its body, each copied.
    try program.send("Jyq")
    for row in 0..<5 { try program.send("c" + String(repeating: "j", count: row) + "\r") }
    try program.send("L")
    try program.wait(for: "all GET")
    try program.send("yk\r")
    try program.wait(for: "Answered")
    try program.send("GyJ")
    try program.wait(for: "JSON: answer")
    try program.send("yqqqs")
    try program.wait(for: "Session")
    try program.send("\u{3}")
    #expect(try program.waitForExit() == .exited(130))
    expectNone(program.bytes, "the terminal")
    let state = try #require(home.text(of: "sessionscope/state.json"))
    expectNone(Array(state.utf8), "the state file")
    #expect(state.contains("sesn_1"))
  }
}
