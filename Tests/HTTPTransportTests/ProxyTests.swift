import LoopbackServer
import SessionAPI
import SessionModels
import Testing

/// Proxies: who is asked through one, and how.
@Suite struct ProxyTests {
  private func proxy(_ environment: [String: String], _ url: String) throws -> String? {
    try ProxySettings(environment: environment).proxy(for: try BaseURL(url, allowHTTP: true))?
      .description
  }

  @Test(
    arguments: [
      (["https_proxy": "http://p:1", "HTTPS_PROXY": "http://q:2"], "https://a.example", "p:1"),
      (["HTTPS_PROXY": "http://q:2", "all_proxy": "http://r:3"], "https://a.example", "q:2"),
      (["all_proxy": "http://r:3"], "https://a.example", "r:3"),
      (["ALL_PROXY": "r:3"], "http://a.example", "r:3"),
      (["http_proxy": "http://p:1"], "http://a.example", "p:1"),
      (["http_proxy": "http://p:1"], "https://a.example", nil),
      (["HTTP_PROXY": "http://p:1"], "http://a.example", nil),
      (["https_proxy": ""], "https://a.example", nil),
      (["https_proxy": "http://user:secret@p:1/"], "https://a.example", "p:1"),
      (["https_proxy": "http://[::1]:8"], "https://a.example", "[::1]:8"),
      (["https_proxy": "http://p"], "https://a.example", "p:1080"),
    ] as [([String: String], String, String?)]) func theEnvironmentSaysWhichProxy(
      environment: [String: String], url: String, shown: String?
    ) throws
  {
    #expect(try proxy(environment, url) == shown)
  }

  @Test(arguments: [
    ("*", "https://a.example", true), ("a.example", "https://a.example", true),
    (".a.example", "https://a.example", true), ("a.example", "https://sub.a.example", true),
    ("a.example", "https://nota.example", false),
    ("b.example, a.example", "https://a.example", true),
    ("a.example:443", "https://a.example", true), ("a.example:8443", "https://a.example", false),
    ("a.example:8443", "https://a.example:8443", true), ("10.0.0.0/8", "https://10.20.30.40", true),
    ("10.0.0.0/8", "https://11.20.30.40", false), ("10.0.0.1", "https://10.0.0.1", true),
    ("192.168.1.0/25", "https://192.168.1.127", true),
    ("192.168.1.0/25", "https://192.168.1.128", false),
    ("::1", "https://[::1]", true), ("fd00::/8", "https://[fd12::1]", true),
    ("fd00::/8", "https://[fe80::1]", false),
    ("A.EXAMPLE", "https://a.example", true), ("", "https://a.example", false),
    ("10.0.0.0/99", "https://10.0.0.1", false),
  ]) func noProxyExempts(names: String, url: String, isExempt: Bool) throws {
    for variable in ["no_proxy", "NO_PROXY"] {
      #expect(try (proxy(["https_proxy": "http://p:1", variable: names], url) == nil) == isExempt)
    }
  }

  @Test(arguments: ["socks5://p:1", "https://p:1", "http://", "http://p:99999", "http://a b"])
  func aProxyThatCannotBeSpokenToIsRefusedWithoutItsPassword(text: String) {
    let error = #expect(throws: ProxyRefusal.self) {
      try proxy(
        ["https_proxy": text.replacing("://", with: "://user:secret@", maxReplacements: 1)],
        "https://a.example")
    }
    #expect(!String(describing: error).contains("secret"))
  }

  @Test func aProxyThatWouldNotBeAskedMayBeAnything() throws {
    let environment = [
      "HTTPS_PROXY": "http://p:3128", "ALL_PROXY": "socks5://p:1080", "no_proxy": "b.example",
    ]
    #expect(try proxy(environment, "https://a.example") == "p:3128")
    #expect(try proxy(environment, "http://b.example") == nil)
    #expect(throws: ProxyRefusal.self) { try proxy(environment, "http://a.example") }
  }

  @Test func httpsGoesThroughTheProxyByConnect() async throws {
    let server = try await LoopbackServer.start(tls: .valid) { _ in .json("{}") }
    let proxy = try await LoopbackProxy.start(authorization: "Basic dXNlcjpwOnc=")
    let file = try TemporaryFile(TLSIdentity.authority)
    let asking = try Asking(
      server,
      environment: [
        "https_proxy": "http://user:p%3Aw@127.0.0.1:\(proxy.port)", "SSL_CERT_FILE": file.path,
      ])
    #expect(try await asking.send().status == 200)
    #expect(
      proxy.requests.first?.hasPrefix("CONNECT localhost:\(server.port) HTTP/1.1\r\n") == true)
    #expect(proxy.requests.first?.contains("sk-test") == false)
    #expect(server.requests.first?.values(of: "proxy-authorization").isEmpty == true)
  }

  @Test func aProxyThatRefusesSaysSo() async throws {
    let server = try await LoopbackServer.start(tls: .valid) { _ in .json("{}") }
    let locked = try await LoopbackProxy.start(authorization: "Basic other")
    let asking = try Asking(server, environment: ["https_proxy": "http://127.0.0.1:\(locked.port)"])
    #expect(await asking.failure() == .network(.proxyRefused(status: 407)))
    let closed = try await LoopbackProxy.start(refusal: 403)
    let refused = await
      (try Asking(server, environment: ["https_proxy": "http://127.0.0.1:\(closed.port)"]))
      .failure()
    guard case .network(.other(let words)) = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(words.contains("proxy"))
    #expect(server.requests.isEmpty)
  }
}
