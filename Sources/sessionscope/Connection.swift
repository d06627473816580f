import DisplayText
import Glibc
import Presentation
import Samples
import SessionAPI
import SessionModels

/// The service as a command line means it: options over environment over defaults.
struct Connection {
  let client: APIClient
  let betas: BetaSelection
  /// What is to be said once about how the options were read.
  let notes: [SafeText]

  /// - Throws: a `Failure` with what is wrong and what to do; nothing was sent.
  init(_ options: SharedOptions, environment: [String: String] = Environment.current) throws {
    let search = Self.search(options, environment)
    let supply = options.demo ? nil : try Self.find(search)
    betas = try Flags.selection(options, locked: supply?.lockedFlags ?? [])
    let baseURL =
      options.demo ? BaseURL.official : try Self.baseURL(options, environment, supply: supply)
    try Self.checkHeader(options.apiVersion, of: "--api-version", example: "2023-06-01")
    if let workspace = options.workspace {
      try Self.checkHeader(workspace, of: "--workspace", example: "wrkspc_01…")
    }
    let proxies = options.demo ? nil : try Self.proxies(environment)
    let configuration = Configuration(
      baseURL: baseURL, credentials: supply,
      workspace: options.demo ? nil : options.workspace ?? supply?.workspaceID,
      proxy: proxies?.proxy(for: baseURL)?.description,
      apiVersion: options.apiVersion, timeout: .seconds(options.timeout), isDemo: options.demo)
    let transport: any Transport =
      if let proxies { HTTPTransport(proxies: proxies, environment: environment) } else {
        SampleTransport()
      }
    client = APIClient(transport: transport, configuration: configuration)
    notes = options.demo ? [] : Self.notes(search, supply, baseURL)
  }

  /// What is to be said once: which credential is used where several are set, and what was left out of a base URL.
  private static func notes(
    _ search: CredentialSearch, _ supply: CredentialSupply?, _ baseURL: BaseURL
  ) -> [SafeText] {
    var notes: [SafeText] = []
    let unused = search.unusedVariables
    if let supply, !unused.isEmpty {
      let names = unused.map { SafeText($0) }.joined(separator: " and ")
      notes.append(
        CredentialWords.source(supply.source) + " is used; " + names
          + (unused.count == 1 ? " is set too and is not" : " are set too and are not"))
    }
    if baseURL.droppedVersion {
      notes.append("the base URL's trailing /v1 is dropped: requests add it")
    }
    return notes
  }

  /// Whether there is anybody to ask as.
  static func hasCredential(_ options: SharedOptions, _ environment: [String: String]) throws
    -> Bool
  {
    try find(search(options, environment)) != nil
  }

  private static func search(_ options: SharedOptions, _ environment: [String: String])
    -> CredentialSearch
  {
    CredentialSearch(
      environment: environment, profile: options.profile, allowsHTTP: options.allowHTTP)
  }

  private static func find(_ search: CredentialSearch) throws -> CredentialSupply? {
    do throws(CredentialProblem) { return try search.find() } catch {
      throw Failure(
        [CredentialWords.headline(error)] + CredentialWords.advice(error), status: .credentials)
    }
  }

  /// The option, the variable, the profile that is used, the default.
  private static func baseURL(
    _ options: SharedOptions, _ environment: [String: String], supply: CredentialSupply?
  ) throws -> BaseURL {
    let variable = environment["ANTHROPIC_BASE_URL"].flatMap { $0.isEmpty ? nil : $0 }
    guard let text = options.baseURL ?? variable else { return supply?.baseURL ?? .official }
    do throws(BaseURLRefusal) { return try BaseURL(text, allowHTTP: options.allowHTTP) } catch {
      let name: SafeText = options.baseURL == nil ? "ANTHROPIC_BASE_URL" : "--base-url"
      throw Failure(name + ": " + RefusalWords.line(for: error), status: .usage)
    }
  }

  private static func checkHeader(_ value: String, of option: SafeText, example: SafeText) throws {
    guard !value.isEmpty, value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Failure(
        option + ": only visible ASCII characters can be sent, such as " + example, status: .usage)
    }
  }

  private static func proxies(_ environment: [String: String]) throws -> ProxySettings {
    do throws(ProxyRefusal) { return try ProxySettings(environment: environment) } catch {
      throw Failure(ProxyWords.line(for: error), status: .usage)
    }
  }
}

/// The process's environment.
enum Environment {
  static var current: [String: String] {
    var values: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, values[String(parts[0])] == nil {
        values[String(parts[0])] = String(parts[1])
      }
      entry += 1
    }
    return values
  }
}
