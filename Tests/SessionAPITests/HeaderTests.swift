import SessionModels
import Testing

@testable import SessionAPI

/// What is sent, and what is refused before it is sent.
struct HeaderTests {
  @Test func aRequestHasTheseHeadersInThisOrder() async throws {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = try APIClient.asking(transport)
    _ = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection())
    let request = try #require(transport.requests.first)
    #expect(
      request.headers == [
        HeaderField("anthropic-version", "2023-06-01"),
        HeaderField("anthropic-beta", "managed-agents-2026-04-01"),
        HeaderField("X-Api-Key", APIClient.key),
        HeaderField("Accept", "application/json"),
        HeaderField("User-Agent", "sessionscope/" + ProductVersion.text),
      ])
    #expect(request.target == "/v1/sessions/sesn_1/resources/sesrsc_1")
    #expect(request.baseURL == .official)
    #expect(request.timeout == .seconds(30))
    #expect(request.bodyLimit == 67_108_864)
  }

  @Test func withoutAFlagThereIsNoBetaHeader() async throws {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = try APIClient.asking(transport)
    _ = try await client.resource("sesrsc_1", of: "sesn_1", betas: BetaSelection([]))
    #expect(transport.requests[0].headers.map(\.name).contains("anthropic-beta") == false)
  }

  @Test func manyFlagsStandInOneHeader() async throws {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = try APIClient.asking(transport)
    let betas = BetaSelection([try BetaFlag("own"), .managedAgents], locked: [.oauth])
    _ = try await client.resource("sesrsc_1", of: "sesn_1", betas: betas)
    #expect(
      transport.requests[0].headers.filter { $0.name == "anthropic-beta" } == [
        HeaderField("anthropic-beta", "managed-agents-2026-04-01,own,oauth-2025-04-20")
      ])
  }

  @Test func configurationReachesTheRequest() async throws {
    let transport = ScriptedTransport(.ok(#"{"id":"sesn_1"}"#))
    let token = try Credential(
      "abc", scheme: .bearer, source: .variable(CredentialSearch.tokenVariable))
    let configuration = Configuration(
      baseURL: try BaseURL("http://localhost:8080/anthropic/v1"), credentials: .fixed(token),
      proxy: "proxy.example:3128", apiVersion: "2026-10-21", timeout: .milliseconds(250))
    let client = APIClient(transport: transport, configuration: configuration, clock: FakeClock())
    _ = try await client.session("sesn_1", betas: BetaSelection())
    let request = try #require(transport.requests.first)
    #expect(request.baseURL.description == "http://localhost:8080/anthropic")
    #expect(request.target == "/anthropic/v1/sessions/sesn_1")
    #expect(request.headers[0] == HeaderField("anthropic-version", "2026-10-21"))
    #expect(request.headers[2] == HeaderField("Authorization", "Bearer abc"))
    #expect(request.timeout == .milliseconds(250))
    #expect(client.destination.proxy == "proxy.example:3128")
    #expect(client.destination.credential == .variable("ANTHROPIC_AUTH_TOKEN"))
  }

  @Test func withoutACredentialNothingIsSent() async {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = APIClient(transport: transport, configuration: Configuration(credentials: nil))
    let error = await client.refusal()
    #expect(error?.kind == .notSent(.noCredential(lookedAt: [])))
    #expect(error?.attempts == [])
    #expect(error?.target == "/v1/sessions/sesn_1/resources/sesrsc_1")
    #expect(error?.destination.credential == CredentialSource.none)
    #expect(transport.requests.isEmpty)
  }

  @Test func theDemoNeedsNoCredential() async {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = APIClient(
      transport: transport, configuration: Configuration(credentials: nil, isDemo: true))
    #expect(await client.refusal() == nil)
    #expect(transport.requests[0].headers.map(\.name).contains("X-Api-Key") == false)
  }

  @Test(arguments: ["", "2023-06-01\r\nX-Evil: 1", "2023\u{0}", "２０２３", "2023\u{7F}"])
  func aHeaderThatCannotBeSentIsNamedAndNothingIsSent(_ version: String) async throws {
    let transport = ScriptedTransport(.ok(fileBody))
    let client = APIClient(
      transport: transport,
      configuration: Configuration(credentials: nil, apiVersion: version, isDemo: true))
    #expect(await client.refusal()?.kind == .notSent(.header(name: "anthropic-version")))
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: ["", ".", ".."])
  func anIDThatCannotBeSentIsRefused(_ id: String) async throws {
    let transport = ScriptedTransport()
    let client = try APIClient.asking(transport)
    let error = await #expect(throws: APIError.self) {
      try await client.session(id, betas: BetaSelection())
    }
    #expect(error?.kind == .notSent(.id(id)))
    let pages = await #expect(throws: APIError.self) {
      try await client.allResources(of: id, betas: BetaSelection())
    }
    #expect(pages?.kind == .notSent(.id(id)))
    #expect(transport.requests.isEmpty)
  }
}
