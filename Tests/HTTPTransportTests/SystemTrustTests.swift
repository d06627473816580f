import Glibc
import LoopbackServer
import SessionModels
import TestSupport
import Testing

@testable import SessionAPI

/// The authorities of the system itself, where nothing is named: where they are looked for, and none at all.
@Suite struct SystemTrustTests {
  private let server: LoopbackServer
  private let root: TemporaryFolder
  private let places: SystemPlaces

  init() async throws {
    server = try await LoopbackServer.start(tls: .valid) { _ in .json("{}") }
    root = try TemporaryFolder()
    let path = root.path
    places = SystemPlaces(
      files: [path + "/first.pem", path + "/second.pem"], folder: path + "/certs")
  }

  private var place: String? { TrustRoots(environment: [:], places: places).systemPlace }

  @Test func noneAtAllIsSaidWithEveryPlace() async throws {
    #expect(place == nil)
    let looked = places.files + [places.folder]
    let failure = await (try Asking(server, places: places)).failure()
    #expect(failure == .network(.noTrustRoots(lookedIn: looked)))
    #expect(server.requests.isEmpty)
  }

  @Test func theFirstFileThatHoldsSomethingIsUsed() async throws {
    try root.write("", to: "first.pem")
    try root.write(TLSIdentity.authority, to: "second.pem")
    #expect(place == places.files[1])
    #expect(await (try Asking(server, places: places)).failure() == nil)
  }

  @Test func aFolderStandsForTheFiles() async throws {
    try root.write("no certificate", to: "certs/README")
    #expect(place == nil)
    try root.write(TLSIdentity.authority, to: "certs/private.pem")
    #expect(place == places.folder)
    #expect(await (try Asking(server, places: places)).failure() == nil)
  }

  /// A pipe that nobody writes into would never end.
  @Test func whatIsNoPlainFileIsNotRead() async throws {
    let pipe = root.path + "/pipe.pem"
    try #require(mkfifo(pipe, 0o600) == 0)
    for variables in [
      ["SSL_CERT_FILE": pipe], ["SSL_CERT_FILE": "/dev/zero"], ["SSL_CERT_DIR": root.path],
    ] {
      guard
        case .network(.trustRoots) = await (try Asking(server, environment: variables)).failure()
      else {
        Issue.record("\(variables) was read")
        return
      }
    }
  }

  @Test func plainHTTPNeedsNone() async throws {
    let plain = try await LoopbackServer.start { _ in .json("{}") }
    #expect(await (try Asking(plain, places: places)).failure() == nil)
  }

  @Test func whatIsNamedComesFirst() {
    let named = TrustRoots(environment: ["SSL_CERT_FILE": "/a.pem"], places: places)
    #expect(named.file == "/a.pem")
    #expect(throws: TransportFailure.self) { try named.read() }
  }
}
