import Glibc
import SessionModels
import TestSupport
import Testing

@testable import SessionAPI

/// Profiles on disk, as `ant` leaves them: which one is used, and every way in which one is refused.
struct ProfileTests {
  private let folder: TemporaryFolder
  private let now = Instant(seconds: 1_794_751_327)

  init() throws { folder = try TemporaryFolder() }

  private static let login = #"{"authentication":{"type":"user_oauth"}}"#
  private static let token =
    #"{"type":"oauth_token","access_token":"sk-ant-oat01-abc","expires_at":1794759999}"#

  /// Writes a profile's two files.
  private func write(
    _ name: String, configuration: String = ProfileTests.login,
    credentials: String = ProfileTests.token
  ) throws {
    try folder.write(configuration, to: "configs/\(name).json", mode: 0o644)
    try folder.write(credentials, to: "credentials/\(name).json")
  }

  private func find(_ environment: [String: String] = [:], profile: String? = nil) throws
    -> CredentialSupply?
  {
    let all = ["ANTHROPIC_CONFIG_DIR": folder.path].merging(environment) { $1 }
    return try CredentialSearch(environment: all, profile: profile).find()
  }

  /// The problem with the profile `work`, in the fault's own terms.
  private func fault(_ file: String = "configs") -> CredentialProblem.FileFault? {
    do throws(CredentialProblem) {
      guard
        let supply = try CredentialSearch(
          environment: ["ANTHROPIC_CONFIG_DIR": folder.path], profile: "work"
        ).find()
      else { return nil }
      _ = try supply.credential(now: now)
      return nil
    } catch {
      guard case .file("work", let path, let fault) = error else { return nil }
      return path == folder.path + "/\(file)/work.json" ? fault : nil
    }
  }

  @Test func theTokenIsSentAsBearerWithItsFlag() throws {
    try write("work")
    let supply = try #require(try find(profile: "work"))
    #expect(supply.source == .profile("work"))
    #expect(supply.lockedFlags == [.oauth])
    #expect(
      try supply.credential(now: now).header
        == HeaderField("Authorization", "Bearer sk-ant-oat01-abc"))
  }

  @Test func theOrderIsTheOptionTheKeyTheTokenTheVariableTheActiveOne() throws {
    for name in ["option", "variable", "active", "default"] { try write(name) }
    try folder.write(" active\n", to: "active_config")
    var environment = [
      "ANTHROPIC_API_KEY": "key", "ANTHROPIC_AUTH_TOKEN": "token", "ANTHROPIC_PROFILE": "variable",
    ]
    #expect(try find(environment, profile: "option")?.source == .profile("option"))
    #expect(try find(environment)?.source == .variable("ANTHROPIC_API_KEY"))
    environment["ANTHROPIC_API_KEY"] = ""
    #expect(try find(environment)?.source == .variable("ANTHROPIC_AUTH_TOKEN"))
    environment["ANTHROPIC_AUTH_TOKEN"] = nil
    #expect(try find(environment)?.source == .profile("variable"))
    environment["ANTHROPIC_PROFILE"] = nil
    #expect(try find(environment)?.source == .profile("active"))
    unlink(folder.path + "/active_config")
    #expect(try find(environment)?.source == .profile("default"))
  }

  @Test func workloadIdentityStopsTheSearchBeforeTheActiveProfile() throws {
    try write("default")
    let identity = [
      "ANTHROPIC_FEDERATION_RULE_ID": "a", "ANTHROPIC_ORGANIZATION_ID": "b",
      "ANTHROPIC_IDENTITY_TOKEN_FILE": "/c",
    ]
    #expect(throws: CredentialProblem.workloadIdentity) { try find(identity) }
    // Half of it is none of it.
    #expect(
      try find(["ANTHROPIC_FEDERATION_RULE_ID": "a"])?.source == .profile("default"))
    #expect(
      try find(identity.merging(["ANTHROPIC_API_KEY": "k"]) { $1 })?.source
        == .variable("ANTHROPIC_API_KEY"))
  }

  @Test func aDefaultThatNobodyNamedAndThatIsBrokenCountsAsNone() throws {
    try folder.write("{", to: ".config/anthropic/configs/default.json")
    #expect(try CredentialSearch(environment: ["HOME": folder.path]).find() == nil)
    #expect(try CredentialSearch(environment: [:]).find() == nil)
    // With its folder named it is meant.
    #expect(throws: CredentialProblem.self) { try find() }
  }

  @Test(arguments: ["", ".", "..", ".hidden", "a/b", "a\\b", "a\u{0}", " a", "a ", "a\n"])
  func aNameThatCanBeNoneIsRefused(name: String) {
    #expect(throws: CredentialProblem.profileName(name)) { try find(profile: name) }
  }

  @Test func withoutAFolderThereIsNoProfile() {
    #expect(throws: CredentialProblem.noFolder(profile: "work")) {
      try CredentialSearch(environment: ["ANTHROPIC_PROFILE": "work"]).find()
    }
  }

  @Test func filesThatAreNotThere() throws {
    #expect(fault() == .missing)
    try folder.write(Self.login, to: "configs/work.json")
    #expect(fault("credentials") == .missing)
  }

  @Test(arguments: [mode_t(0o666), 0o620, 0o602])
  func aConfigurationThatOthersCanWriteIsRefused(mode: mode_t) throws {
    try write("work")
    chmod(folder.path + "/configs/work.json", mode)
    #expect(fault() == .mode(Int(mode)))
  }

  @Test(arguments: [mode_t(0o644), 0o640, 0o604, 0o601, 0o610])
  func aSecretThatOthersHaveAnyAccessToIsRefused(mode: mode_t) throws {
    try write("work")
    chmod(folder.path + "/credentials/work.json", mode)
    #expect(fault("credentials") == .mode(Int(mode)))
  }

  @Test func aSecretBehindALinkIsRefused() throws {
    try write("work")
    try folder.write(Self.token, to: "elsewhere")
    unlink(folder.path + "/credentials/work.json")
    symlink(folder.path + "/elsewhere", folder.path + "/credentials/work.json")
    #expect(fault("credentials") == .link)
  }

  @Test func aFolderInPlaceOfAFileIsRefused() throws {
    try folder.write("", to: "configs/work.json/x")
    #expect(fault() == .notPlain)
  }

  @Test(arguments: [
    (
      "{\n  \"authentication\" {}",
      CredentialProblem.FileFault.syntax(
        line: 2, column: 20, words: "a colon is missing after the key")
    ),
    ("[]", .shape("the document: an object belongs here, not an array")),
    ("{}", .shape("authentication: an object is missing")),
    (#"{"authentication":{}}"#, .shape("authentication.type: a string is missing")),
    (
      #"{"authentication":{"type":"api_key"}}"#,
      .unknownType(member: "authentication.type", word: "api_key")
    ),
    (
      #"{"authentication":{"type":"user_oauth"},"base_url":"http://far.example"}"#,
      .baseURL(.plainHTTP(host: "far.example"))
    ),
  ]) func aConfigurationThatIsNotOfItsForm(
    text: String, expected: CredentialProblem.FileFault
  ) throws {
    try write("work", configuration: text)
    #expect(fault() == expected)
  }

  @Test(arguments: [
    (
      #"{"type":"api_key","access_token":"a"}"#,
      CredentialProblem.FileFault.unknownType(
        member: "type", word: "api_key")
    ),
    (#"{"type":"oauth_token"}"#, .shape("access_token: a string is missing")),
    (
      #"{"type":"oauth_token","access_token":"a","expires_at":"soon"}"#,
      .shape("expires_at: a number belongs here, not a string")
    ),
  ]) func credentialsThatAreNotOfTheirForm(
    text: String, expected: CredentialProblem.FileFault
  ) throws {
    try write("work", credentials: text)
    #expect(fault("credentials") == expected)
  }

  @Test(arguments: [
    (#","refresh_token":"r""#, true), (#","refresh_token":"""#, false), ("", false),
  ])
  func anExpiredTokenSaysWhetherItCanBeRenewed(member: String, canBeRenewed: Bool) throws {
    try write(
      "work",
      credentials: #"{"type":"oauth_token","access_token":"a","expires_at":1794751327\#(member)}"#)
    let supply = try #require(try find(profile: "work"))
    #expect(
      throws: CredentialProblem.expired(profile: "work", since: now, canBeRenewed: canBeRenewed)
    ) { try supply.credential(now: now) }
    _ = try supply.credential(now: now.advanced(by: .seconds(-1)))
  }

  @Test func aTokenPastedIntoTheFileIsRefusedLikeAnyOther() throws {
    try write("work", credentials: #"{"type":"oauth_token","access_token":"a b"}"#)
    let supply = try #require(try find(profile: "work"))
    #expect(throws: CredentialProblem.pasted(.profile("work"), .whiteSpace)) {
      try supply.credential(now: now)
    }
  }

  @Test func thePathOfTheCredentialsMayBeStated() throws {
    try folder.write(Self.token, to: "home/secret.json")
    try folder.write(Self.token, to: "relative.json")
    for path in ["~/secret.json", "relative.json", folder.path + "/relative.json"] {
      try folder.write(
        #"{"authentication":{"type":"user_oauth","credentials_path":"\#(path)"}}"#,
        to: "configs/work.json")
      let supply = try find(["HOME": folder.path + "/home"], profile: "work")
      #expect(try supply?.credential(now: now) != nil, "\(path)")
    }
  }

  @Test func theWorkspaceIsTheProfilesElseTheVariables() throws {
    let variable = ["ANTHROPIC_WORKSPACE_ID": "wrkspc_v"]
    try write("work")
    #expect(try find(profile: "work")?.workspaceID == nil)
    #expect(try find(variable, profile: "work")?.workspaceID == "wrkspc_v")
    try write(
      "work",
      configuration: #"{"authentication":{"type":"user_oauth"},"workspace_id":"wrkspc_p"}"#)
    #expect(try find(variable, profile: "work")?.workspaceID == "wrkspc_p")
    try write(
      "work",
      configuration: #"{"authentication":{"type":"oidc_federation"},"workspace_id":"wrkspc_p"}"#)
    #expect(try find(variable, profile: "work")?.workspaceID == nil)
  }

  @Test func itsBaseURLIsItsOwn() throws {
    try write(
      "work",
      configuration:
        #"{"authentication":{"type":"user_oauth"},"base_url":"https://gw.example/anthropic/"}"#)
    #expect(try find(profile: "work")?.baseURL?.description == "https://gw.example/anthropic")
  }

  @Test func noProblemHoldsTheSecret() throws {
    for credentials in [
      #"{"type":"oauth_token","access_token":"hunter2 "}"#,
      #"{"type":"hunter","access_token":"hunter2"}"#,
      #"{"type":"oauth_token","access_token":"hunter2","expires_at":1}"#,
      #"{"type":"oauth_token","access_token":"hunter2""#,
    ] {
      try write("work", credentials: credentials)
      do {
        _ = try find(profile: "work")?.credential(now: now)
      } catch {
        #expect(!String(reflecting: error).contains("hunter2"))
      }
    }
  }

  // MARK: Renewals by others

  private func client(_ transport: ScriptedTransport) throws -> APIClient {
    APIClient(
      transport: transport, configuration: Configuration(credentials: try find(profile: "work")),
      clock: FakeClock(), policy: RetryPolicy { 0 })
  }

  private func sent(_ transport: ScriptedTransport) -> [String] {
    transport.requests.compactMap { $0.headers.first { $0.name == "Authorization" }?.value }
  }

  @Test func theFileIsReadBeforeEachRequest() async throws {
    try write("work", credentials: #"{"type":"oauth_token","access_token":"one"}"#)
    let transport = ScriptedTransport(.ok(fileBody), .ok(fileBody))
    let client = try client(transport)
    #expect(await client.refusal() == nil)
    try write("work", credentials: #"{"type":"oauth_token","access_token":"two"}"#)
    #expect(await client.refusal() == nil)
    #expect(sent(transport) == ["Bearer one", "Bearer two"])
  }

  /// Renews the token when it is asked, as another program may at any time.
  private struct RenewingTransport: Transport {
    let inner: ScriptedTransport
    let renew: @Sendable () -> Void

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
      renew()
      return try await inner.send(request)
    }
  }

  @Test(arguments: [1, 3]) func afterA401AChangedTokenIsTriedOnceMoreAndNotCounted(
    refusals: Int
  ) async throws {
    try write("work", credentials: #"{"type":"oauth_token","access_token":"one"}"#)
    let inner = ScriptedTransport(
      .answer(401), refusals == 1 ? .ok(fileBody) : .answer(401), .answer(401))
    let path = folder.path + "/credentials/work.json"
    let renewing = RenewingTransport(inner: inner) {
      guard let file = fopen(path, "w") else { return }
      fputs(#"{"type":"oauth_token","access_token":"two"}"#, file)
      fclose(file)
    }
    let client = APIClient(
      transport: renewing, configuration: Configuration(credentials: try find(profile: "work")),
      clock: FakeClock(), policy: RetryPolicy { 0 })
    let error = await client.refusal()
    #expect(sent(inner) == ["Bearer one", "Bearer two"])
    #expect((error == nil) == (refusals == 1))
  }

  @Test func aTokenThatDidNotChangeIsNotTriedAgain() async throws {
    try write("work")
    let transport = ScriptedTransport(.answer(401), .ok(fileBody))
    #expect(await (try client(transport)).refusal()?.kind == .status(401, retryAfter: nil))
    #expect(transport.requests.count == 1)
  }

  @Test func aProfileThatBreaksMeanwhileIsToldAndNothingIsSent() async throws {
    try write("work")
    let transport = ScriptedTransport(.ok(fileBody))
    let client = try client(transport)
    chmod(folder.path + "/credentials/work.json", 0o644)
    #expect(
      await client.refusal()?.kind
        == .notSent(
          .credential(
            .file(
              profile: "work", path: folder.path + "/credentials/work.json", .mode(0o644)))))
    #expect(transport.requests.isEmpty)
  }

  @Test func theWorkspaceIsSentAsItsHeader() async throws {
    let transport = ScriptedTransport(.ok(fileBody))
    try write("work")
    let client = APIClient(
      transport: transport,
      configuration: Configuration(credentials: try find(profile: "work"), workspace: "wrkspc_1"),
      clock: FakeClock())
    #expect(await client.refusal() == nil)
    let headers = transport.requests.first?.headers ?? []
    #expect(headers.contains(HeaderField("anthropic-workspace-id", "wrkspc_1")))
  }
}
