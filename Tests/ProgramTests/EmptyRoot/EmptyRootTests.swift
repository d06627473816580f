import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// The static binary where nothing else is: its terminal, its names and its certificates.
@Suite(.enabled(if: EmptyRoot.binary != nil, "SESSIONSCOPE_STATIC names no static binary"))
struct EmptyRootTests {
  // MARK: The terminal

  @Test func theBrowserDrawsByTheDescriptionThatIsBuiltIn() throws {
    try EmptyRoot().browser("--demo") { program in
      // The notice stands below all rows: what it comes after is drawn.
      let screen = try program.wait(
        for: "no terminfo entry of xterm-256color here; using a built-in one")
      #expect(screen.contains("SAMPLE SESSIONS"), "\(screen)")
      #expect(screen.alternate && screen.bracketedPaste)
      try program.send("\r")
      try program.wait(for: "> /mnt/memory/build-rules")
      // As xterm's description says the arrow is sent.
      try program.send("\u{1B}OB")
      try program.wait(for: "> /mnt/memory/decisions")
      try program.send("q")
      let exit = try program.waitForExit()
      #expect(exit == .exited(0))
      #expect(!program.screen.alternate && program.screen.cursorVisible)
    }
  }

  @Test func itStandsForATypeThatOnlyAFewSystemsKnow() throws {
    try EmptyRoot().browser("--demo", environment: ["TERM": "xterm-ghostty"]) { program in
      try program.wait(
        for: "no terminfo entry of xterm-ghostty here; using a built-in one of xterm-256color")
    }
  }

  @Test(arguments: ["dumb", ""]) func aTerminalThatCannotDrawIsStillRefused(type: String) throws {
    try EmptyRoot().browser("--demo", environment: ["TERM": type]) { program in
      let exit = try program.waitForExit()
      #expect(exit == .exited(2))
      #expect(program.screen.contains("sessionscope list SESSION"))
    }
  }

  @Test func charactersBeyondASCIINeedTheLocale() throws {
    try EmptyRoot().browser("--demo") { program in
      try program.wait(for: "the locale (C.UTF-8) is not UTF-8")
    }
    let root = try EmptyRoot(sharing: ["/usr/lib/locale/C.utf8"])
    try root.browser("--demo", Sample.everyKind) { program in
      let screen = try program.wait(for: "…load-2026-03-14.log")
      #expect(!screen.contains("is not UTF-8"))
    }
  }

  @Test func programsItStartsDoNotInheritTheDescription() throws {
    let root = try EmptyRoot(sharing: ["/bin", "/lib", "/lib64"], hiding: "/lib/terminfo")
    try root.write("#!/bin/sh\nenv > /inherited\n", to: "programs/tmux", mode: 0o755)
    let environment = ["TMUX": "here", "PATH": "/programs:/usr/sbin:/usr/bin:/sbin:/bin"]
    try root.browser("doctor", environment: environment) { program in
      _ = try program.waitForExit()
      #expect(program.screen.contains("no terminfo entry"))
    }
    let inherited = try #require(root.text(of: "inherited"))
    #expect(inherited.contains("TMUX=here") && !inherited.contains("TERMINFO"))
  }

  // MARK: Names

  /// A name that only the root's hosts file knows; the certificate `TLSIdentity.wrongName` is for it.
  private let name = "other.example"

  /// A root that knows the name, and trusts the authority of the test's servers where it is told to.
  private func root() throws -> EmptyRoot {
    let root = try EmptyRoot()
    try root.write("127.0.0.1 \(name) proxy.example\n", to: "etc/hosts")
    try root.write(TLSIdentity.authority, to: "authority.pem")
    return root
  }

  private func server() async throws -> LoopbackServer {
    try await LoopbackServer.start(tls: .wrongName) { request in
      let element = #"{"id":"sesrsc_1","type":"novel"}"#
      return .json(request.target.contains("sesrsc_1") ? element : #"{"data":[\#(element)]}"#)
    }
  }

  private func environment(
    _ server: LoopbackServer, _ more: [String: String] = ["SSL_CERT_FILE": "/authority.pem"]
  ) -> [String: String] {
    let asking = [
      "ANTHROPIC_API_KEY": "sk-test-canary", "ANTHROPIC_BASE_URL": "https://\(name):\(server.port)",
    ]
    return asking.merging(more) { $1 }
  }

  private let element = "{\"id\":\"sesrsc_1\",\"type\":\"novel\"}\n"

  @Test func aNameIsLookedUpAndItsCertificateChecked() async throws {
    let server = try await server()
    let root = try root()
    let list = try root.run(
      "list", "sesn_1", "--format", "jsonl", environment: environment(server))
    #expect(list.outputText == element, "\(list.errorText)")
    let get = try root.run(
      "get", "sesn_1", "sesrsc_1", "--format", "raw", environment: environment(server))
    #expect(get.exit == .exited(0), "\(get.errorText)")
    #expect(get.outputText.contains("novel"))
    #expect(server.requests.count == 2)
  }

  @Test func throughAProxyThatHasANameToo() async throws {
    let server = try await server()
    let proxy = try await LoopbackProxy.start()
    let trusting = [
      "SSL_CERT_FILE": "/authority.pem", "https_proxy": "http://proxy.example:\(proxy.port)",
    ]
    let run = try root().run(
      "list", "sesn_1", "--format", "jsonl",
      environment: environment(server, trusting))
    #expect(run.outputText == element, "\(run.errorText)")
    #expect(proxy.requests.count == 1)
    #expect(proxy.requests.allSatisfy { $0.hasPrefix("CONNECT \(name):\(server.port) ") })
  }

  @Test func howTheSystemLooksNamesUpPlaysNoPart() async throws {
    let server = try await server()
    let root = try root()
    try root.write("hosts: mymachines resolve [!UNAVAIL=return] dns\n", to: "etc/nsswitch.conf")
    let run = try root.run(
      "list", "sesn_1", "--format", "jsonl", environment: environment(server))
    #expect(run.outputText == element, "\(run.errorText)")
  }

  // MARK: Certificates

  @Test func withoutAnyAuthorityItSaysWhereItLookedAndWhatToDo() async throws {
    let server = try await server()
    let proxy = try await LoopbackProxy.start()
    for more in [[:], ["https_proxy": "http://127.0.0.1:\(proxy.port)"]] {
      let run = try root().run("list", "sesn_1", environment: environment(server, more))
      #expect(run.exit == .exited(6))
      #expect(run.output.isEmpty)
      for words in [
        "this system has no certificates of authorities", "/etc/ssl/certs/ca-certificates.crt",
        "set SSL_CERT_FILE",
      ] {
        #expect(run.errorText.contains(words), "\(run.errorText)")
      }
    }
    #expect(server.requests.isEmpty && proxy.requests.isEmpty)
  }

  @Test func theSystemsOwnFileIsFoundWhereOtherSystemsKeepIt() async throws {
    let server = try await server()
    for path in ["etc/ssl/cert.pem", "etc/pki/tls/certs/ca-bundle.crt"] {
      let root = try root()
      try root.write(TLSIdentity.authority, to: path)
      let run = try root.run(
        "list", "sesn_1", "--format", "jsonl", environment: environment(server, [:]))
      #expect(run.outputText == element, "\(run.errorText)")
    }
  }

  @Test func anAuthorityThatIsNotTrustedIsToldWithoutTheSystems() async throws {
    let server = try await server()
    let root = try root()
    try root.write(TLSIdentity.selfSigned.certificate, to: "authority.pem")
    let run = try root.run("list", "sesn_1", environment: environment(server))
    #expect(run.exit == .exited(6))
    #expect(run.errorText.contains("its authority is unknown to this machine"), "\(run.errorText)")
  }

  // MARK: All of it

  @Test func doctorSaysWhatIsMissing() async throws {
    let server = try await server()
    let environment = environment(server, [:])
    try root().browser("doctor", rows: 60, columns: 160, environment: environment) { program in
      let exit = try program.waitForExit()
      #expect(exit == .exited(6))
      let page = program.screen
      for words in [
        "no terminfo entry of xterm-256color here", "code set ANSI_X3.4-1968", "none found",
        "this system has no certificates of authorities", "there is no HOME",
      ] {
        #expect(page.contains(words), "\(words)\n\(page)")
      }
    }
  }
}
