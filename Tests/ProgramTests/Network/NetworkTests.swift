import LoopbackServer
import PseudoTerminal
import TestSupport
import Testing

/// Networks as companies have them, by the real binary: TLS from a private authority, behind a proxy with a password.
@Suite struct NetworkTests {
  /// Answers who sends every header that the reference asks for.
  private static let strict: @Sendable (ReceivedRequest) -> Reply = { request in
    let isComplete =
      request.method == "GET" && request.values(of: "anthropic-version") == ["2023-06-01"]
      && request.values(of: "anthropic-beta") == ["managed-agents-2026-04-01"]
      && request.values(of: "x-api-key") == ["sk-test-canary"]
    return isComplete
      ? .json(#"{"data":[{"id":"sesrsc_1","type":"novel"}]}"#)
      : .error(400, "invalid_request_error", "a header is missing")
  }

  private func list(
    _ tls: TLSIdentity, _ more: [String: String] = [:], trusting authority: String? = nil
  ) async throws -> CommandRun {
    let server = try await LoopbackServer.start(tls: tls, reply: Self.strict)
    let folder = try TemporaryFolder()
    var environment = [
      "ANTHROPIC_API_KEY": "sk-test-canary",
      "ANTHROPIC_BASE_URL": server.baseURL,
    ]
    if let authority {
      try folder.write(authority, to: "authority.pem")
      environment["SSL_CERT_FILE"] = folder.path + "/authority.pem"
    }
    defer { withExtendedLifetime(server) {} }
    return try Program.run(
      "list", "sesn_1", "--format", "jsonl",
      environment: environment.merging(more) { $1 })
  }

  private let row = "{\"id\":\"sesrsc_1\",\"type\":\"novel\"}\n"

  @Test func aPrivateAuthorityBehindAProxyWithAPassword() async throws {
    // user:pass word, in Base64.
    let proxy = try await LoopbackProxy.start(authorization: "Basic dXNlcjpwYXNzIHdvcmQ=")
    let address = "http://user:pass%20word@127.0.0.1:\(proxy.port)"
    let run = try await list(
      .valid, ["https_proxy": address], trusting: TLSIdentity.authority)
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(run.outputText == row)
    #expect(proxy.requests.count == 1)
    // The proxy sees where to, and nothing of the request.
    #expect(proxy.requests.allSatisfy { $0.hasPrefix("CONNECT localhost:") && !$0.contains("sk-") })
    let direct = try await list(
      .valid, ["https_proxy": address, "no_proxy": "localhost"], trusting: TLSIdentity.authority)
    #expect(direct.outputText == row)
    #expect(proxy.requests.count == 1)
  }

  @Test func aProxyThatWantsAPasswordSaysSo() async throws {
    let proxy = try await LoopbackProxy.start(authorization: "Basic dXNlcjpwYXNzIHdvcmQ=")
    let run = try await list(
      .valid, ["https_proxy": "http://user:wrong@127.0.0.1:\(proxy.port)"],
      trusting: TLSIdentity.authority)
    #expect(run.exit == .exited(6))
    #expect(run.errorText.contains("user name and a password"))
    #expect(!run.errorText.contains("wrong"))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    ("expired", "it expired at 2020-02-01T00:00:00Z", "clock may be wrong"),
    ("self-signed", "it is signed by itself, by no authority", "SSL_CERT_FILE"),
    ("unknown", "its authority is unknown to this machine", "SSL_CERT_FILE"),
    ("wrong name", "it is for another name than localhost", "Check the base URL"),
  ]) func aCertificateThatIsNotTrustedInItsOwnWords(
    kind: String, reason: String, advice: String
  ) async throws {
    let run =
      switch kind {
      case "expired": try await list(.expired, trusting: TLSIdentity.authority)
      case "self-signed": try await list(.selfSigned)
      case "unknown": try await list(.valid)
      default: try await list(.wrongName, trusting: TLSIdentity.authority)
      }
    #expect(run.exit == .exited(6))
    #expect(run.errorText.contains("certificate not trusted: " + reason), "\(run.errorText)")
    #expect(run.errorText.contains(advice), "\(run.errorText)")
    #expect(run.output.isEmpty)
  }

  @Test func anAddressOfVersionSix() async throws {
    let server = try await LoopbackServer.start(host: .ipv6, reply: Self.strict)
    let run = try Program.run(
      "list", "sesn_1", "--format", "jsonl", "--base-url",
      "http://[::1]:\(server.port)",
      environment: ["ANTHROPIC_API_KEY": "sk-test-canary"])
    #expect(run.outputText == row, "\(run.errorText)")
  }

  @Test func aConnectionThatWasClosedBetweenRequestsIsReplacedAndNotCounted() async throws {
    let server = try await LoopbackServer.start { request in
      let isFirst = !request.target.contains("page=")
      return Reply.json(
        isFirst ? #"{"data":[],"next_page":"p2"}"# : #"{"data":[]}"#
      ).thenClose()
    }
    let run = try Program.run(
      "list", "sesn_1",
      environment: [
        "ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": server.baseURL,
      ])
    #expect(run.exit == .exited(0), "\(run.errorText)")
    #expect(run.errorText.isEmpty)
    #expect(server.requests.count == 2)
  }
}
