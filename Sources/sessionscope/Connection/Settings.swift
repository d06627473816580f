import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// A setting's value and where it came from.
struct Setting<Value> {
  let value: Value
  /// Such as `--base-url`, `ANTHROPIC_BASE_URL`, `profile work`, `config.json`, `default`.
  let source: SafeText
}

/// Everything that can be set, as it is in this run: command line over environment over profile over file over defaults.
struct Settings {
  /// The credential to send, or why it cannot be used; nil without one.
  let credentials: Result<CredentialSupply?, CredentialProblem>
  /// Variables that name another credential, which is not used.
  let unusedCredentials: [String]
  /// Where a credential was looked for, where there is none.
  let lookedAt: [CredentialLook]
  let baseURL: Setting<BaseURL>
  let apiVersion: Setting<String>
  /// In seconds.
  let timeout: Setting<Double>
  let workspace: Setting<String?>
  /// What is added to every request; each of it knows where it came from.
  let additions: RequestAdditions
  let proxies: ProxySettings?
  /// The proxy between this machine and the server.
  let proxy: Proxy?
  let keepsRecents: Setting<Bool>
  /// Whether the browser checks mounts, files and stores by itself.
  let asksChecks: Setting<Bool>
  /// Whether the prompt lists the newest sessions of the service.
  let listsSessions: Setting<Bool>
  /// Remarks on the configuration file.
  let warnings: [SafeText]

  private static let byDefault: SafeText = "default"
  private static let file: SafeText = "config.json"

  /// - Parameter skipsChecks: whether `--no-check` was given.
  /// - Throws: a `Failure` for what can be no setting.
  init(
    _ options: SharedOptions, environment: [String: String], skipsChecks: Bool = false
  ) throws {
    // The demo sends nothing, so settings of a server do not apply.
    let config =
      options.demo
      ? ConfigFile()
      : try ConfigFile.read(
        in: environment, allowsHTTP: options.allowHTTP)
    let search = CredentialSearch(
      environment: environment, profile: options.profile, allowsHTTP: options.allowHTTP)
    do throws(CredentialProblem) {
      credentials = .success(options.demo ? nil : try search.find())
    } catch {
      credentials = .failure(error)
    }
    let supply = try? credentials.get()
    unusedCredentials = search.unusedVariables
    lookedAt = supply == nil && !options.demo ? search.lookedAt : []
    baseURL = try Self.baseURL(options, environment, config, supply)
    apiVersion = try Self.apiVersion(options, config)
    timeout =
      options.timeout.map { Setting(value: $0, source: "--timeout") }
      ?? config.timeout.map { Setting(value: $0, source: Self.file) }
      ?? Setting(value: SharedOptions.defaultTimeout, source: Self.byDefault)
    workspace = try Self.workspace(options, environment, supply)
    let added = try RequestAdditions(options)
    let belongs = config.belongs(to: baseURL.value)
    additions =
      options.demo
      ? RequestAdditions() : belongs ? added.replacing(config.additions) : added
    let proxies = options.demo ? nil : ProxySettings(environment: environment)
    self.proxies = proxies
    proxy = if let proxies { try Self.proxy(proxies, for: baseURL.value) } else { nil }
    keepsRecents =
      config.keepsRecents.map { Setting(value: $0, source: Self.file) }
      ?? Setting(value: true, source: Self.byDefault)
    asksChecks =
      skipsChecks
      ? Setting(value: false, source: "--no-check")
      : config.asksChecks.map { Setting(value: $0, source: Self.file) }
        ?? Setting(value: true, source: Self.byDefault)
    listsSessions =
      config.listsSessions.map { Setting(value: $0, source: Self.file) }
      ?? Setting(value: true, source: Self.byDefault)
    warnings =
      config.warnings + (belongs ? [] : [config.words(forNotSendingTo: baseURL.value)])
  }

  private static func baseURL(
    _ options: SharedOptions, _ environment: [String: String], _ config: ConfigFile,
    _ supply: CredentialSupply?
  ) throws -> Setting<BaseURL> {
    if options.demo { return Setting(value: .official, source: "--demo") }
    func checked(_ text: String, _ source: SafeText) throws -> Setting<BaseURL> {
      do throws(BaseURLRefusal) {
        return Setting(value: try BaseURL(text, allowHTTP: options.allowHTTP), source: source)
      } catch {
        throw Failure(source + ": " + RefusalWords.line(for: error), status: .usage)
      }
    }
    if let text = options.baseURL { return try checked(text, "--base-url") }
    if let text = environment["ANTHROPIC_BASE_URL"], !text.isEmpty {
      return try checked(text, "ANTHROPIC_BASE_URL")
    }
    if let supply, let url = supply.baseURL {
      return Setting(value: url, source: CredentialWords.source(supply.source))
    }
    if let url = config.baseURL { return Setting(value: url, source: file) }
    return Setting(value: .official, source: byDefault)
  }

  private static func apiVersion(_ options: SharedOptions, _ config: ConfigFile) throws
    -> Setting<String>
  {
    let setting =
      options.apiVersion.map { Setting(value: $0, source: "--api-version") }
      ?? config.apiVersion.map { Setting(value: $0, source: file) }
      ?? Setting(value: Destination.defaultAPIVersion, source: byDefault)
    try checkHeader(setting.value, of: setting.source, example: "2023-06-01")
    return setting
  }

  private static func workspace(
    _ options: SharedOptions, _ environment: [String: String], _ supply: CredentialSupply?
  ) throws -> Setting<String?> {
    if let id = options.workspace {
      try checkHeader(id, of: "--workspace", example: "wrkspc_01AbC")
      return Setting(value: options.demo ? nil : id, source: "--workspace")
    }
    guard let supply, let id = supply.workspaceID else {
      return Setting(value: nil, source: byDefault)
    }
    if case .profile(let profile) = supply, profile.hasWorkspaceFromVariable {
      try checkHeader(id, of: "ANTHROPIC_WORKSPACE_ID", example: "wrkspc_01AbC")
      return Setting(value: id, source: "ANTHROPIC_WORKSPACE_ID")
    }
    let source = CredentialWords.source(supply.source)
    try checkHeader(id, of: source + ", workspace_id", example: "wrkspc_01AbC")
    return Setting(value: id, source: source)
  }

  /// Whether a text can be the value of a header.
  static func canBeHeader(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static func checkHeader(_ value: String, of place: SafeText, example: SafeText) throws {
    guard canBeHeader(value) else {
      throw Failure(
        place + ": only visible ASCII characters can be sent, such as " + example, status: .usage)
    }
  }

  private static func proxy(_ proxies: ProxySettings, for baseURL: BaseURL) throws -> Proxy? {
    do throws(ProxyRefusal) { return try proxies.proxy(for: baseURL) } catch {
      throw Failure(ProxyWords.line(for: error), status: .usage)
    }
  }
}
