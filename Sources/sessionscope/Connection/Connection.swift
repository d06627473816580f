import DisplayText
import Presentation
import Samples
import SessionAPI
import SessionModels

/// The client for one run, made of options, environment and settings.
struct Connection {
  let client: APIClient
  let betas: BetaSelection
  let settings: Settings
  /// Remarks on how the options were read, said once.
  let notes: [SafeText]
  /// Whether nothing but errors is said.
  let isQuiet: Bool
  let progress: Progress
  let environment: [String: String]

  /// - Throws: a `Failure` with what is wrong and what to do; nothing was sent.
  init(
    _ options: SharedOptions, environment: [String: String] = Environment.current,
    isQuiet: Bool = false, isVerbose: Bool = false
  ) throws {
    let settings = try Settings(options, environment: environment)
    try self.init(
      options, settings, environment: environment, isQuiet: isQuiet, isVerbose: isVerbose)
  }

  init(
    _ options: SharedOptions, _ settings: Settings, environment: [String: String],
    isQuiet: Bool = false, isVerbose: Bool = false
  ) throws {
    self.isQuiet = isQuiet
    self.environment = environment
    progress = Progress(isQuiet: isQuiet, isVerbose: isVerbose)
    let supply = try Self.supply(settings)
    self.settings = settings
    betas = try Flags.selection(options, locked: supply?.lockedFlags ?? [])
    let baseURL = settings.baseURL.value
    let configuration = Configuration(
      baseURL: baseURL, credentials: supply, lookedAt: settings.lookedAt,
      workspace: settings.workspace.value,
      proxy: settings.proxy?.description,
      apiVersion: settings.apiVersion.value, timeout: .seconds(settings.timeout.value),
      additions: settings.additions, isDemo: options.demo)
    let transport: any Transport =
      if let proxies = settings.proxies {
        HTTPTransport(proxies: proxies, environment: environment)
      } else {
        SampleTransport()
      }
    client = APIClient(transport: transport, configuration: configuration)
    notes = Self.notes(settings, supply)
  }

  /// The credential to send; nil without one.
  static func supply(_ settings: Settings) throws -> CredentialSupply? {
    do throws(CredentialProblem) { return try settings.credentials.get() } catch {
      throw Failure(
        [CredentialWords.headline(error)] + CredentialWords.advice(error), status: .credentials)
    }
  }

  /// Which credential is used where several are set, what was left out of a base URL, and what is odd in the file.
  private static func notes(_ settings: Settings, _ supply: CredentialSupply?) -> [SafeText] {
    var notes = settings.warnings
    let unused = settings.unusedCredentials
    if let supply, !unused.isEmpty {
      let names = unused.map { SafeText($0) }.joined(separator: " and ")
      notes.append(
        CredentialWords.source(supply.source) + " is used; " + names
          + (unused.count == 1 ? " is set too and is not" : " are set too and are not"))
    }
    if settings.baseURL.value.droppedVersion {
      notes.append("the base URL's trailing /v1 is dropped: requests add it")
    }
    return notes
  }
}
