import LoopbackServer
import SessionAPI
import SessionModels
import TestSupport
import Testing

/// Certificates: whom the transport trusts, and what it says of whom it does not.
@Suite struct TLSTests {
  private func failure(_ identity: TLSIdentity, authority: String?) async throws
    -> TransportFailure?
  {
    let server = try await LoopbackServer.start(tls: identity) { _ in .json("{}") }
    guard let authority else { return await (try Asking(server)).failure() }
    let file = try TemporaryFile(authority)
    return await (try Asking(server, environment: ["SSL_CERT_FILE": file.path])).failure()
  }

  private func problem(_ failure: TransportFailure?) -> CertificateProblem? {
    if case .network(.certificate(let problem)) = failure { problem } else { nil }
  }

  @Test func aPrivateAuthorityIsTrustedThroughItsFile() async throws {
    #expect(try await failure(.valid, authority: TLSIdentity.authority) == nil)
  }

  @Test func aCertificateThatIsNotTrustedSaysWhy() async throws {
    #expect(problem(try await failure(.valid, authority: nil)) == .unknownAuthority)
    let end = try #require(Timestamp("2020-02-01T00:00:00Z").instant)
    #expect(
      problem(try await failure(.expired, authority: TLSIdentity.authority)) == .expired(end))
    #expect(problem(try await failure(.selfSigned, authority: nil)) == .selfSigned)
    #expect(
      problem(try await failure(.wrongName, authority: TLSIdentity.authority))
        == .wrongName("localhost"))
  }

  @Test func aCommonNameIsNoName() async throws {
    let identity = TLSIdentity.commonName
    #expect(
      problem(try await failure(identity, authority: identity.certificate))
        == .wrongName("localhost"))
  }

  @Test func nothingOlderThanVersion12IsSpoken() async throws {
    guard case .network(.tls) = try await failure(.outdated, authority: TLSIdentity.authority)
    else {
      Issue.record("an old version was spoken")
      return
    }
  }

  @Test func aFolderOfAuthoritiesIsTrusted() async throws {
    let server = try await LoopbackServer.start(tls: .valid) { _ in .json("{}") }
    let folder = try TemporaryFolder()
    try folder.write("no certificate", to: "README")
    try folder.write(TLSIdentity.authority, to: "private.pem")
    let variable = ["SSL_CERT_DIR": "/nonexistent:" + folder.path]
    // A folder of several that holds none is a mistake, as a file would be.
    guard
      case .network(.trustRoots("/nonexistent", _)) = await
        (try Asking(
          server, environment: variable)).failure()
    else {
      Issue.record("not told")
      return
    }
    #expect(await (try Asking(server, environment: ["SSL_CERT_DIR": folder.path])).failure() == nil)
  }

  @Test(arguments: ["", "no certificate"]) func aFileWithoutCertificatesIsNamed(text: String)
    async throws
  {
    let server = try await LoopbackServer.start(tls: .valid) { _ in .json("{}") }
    let file = try TemporaryFile(text)
    for path in [file.path, "/nonexistent/authority.pem"] {
      let failure = await (try Asking(server, environment: ["SSL_CERT_FILE": path])).failure()
      guard case .network(.trustRoots(path, _)) = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
    }
  }

  @Test func aServerThatSpeaksPlainHTTPIsAFailureOfTLS() async throws {
    let server = try await LoopbackServer.start { _ in .json("{}") }
    let failure = await (try Asking(server)).failure(baseURL: "https://127.0.0.1:\(server.port)")
    guard case .network(.tls) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}
