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
    let credential = options.demo ? nil : try Self.credential(environment)
    betas = try Flags.selection(options, locked: credential?.lockedFlags ?? [])
    let baseURL = options.demo ? BaseURL.official : try Self.baseURL(options, environment)
    try Self.checkVersion(options.apiVersion)
    let proxies = options.demo ? nil : try Self.proxies(environment)
    let configuration = Configuration(
      baseURL: baseURL, credential: credential, proxy: proxies?.proxy(for: baseURL)?.description,
      apiVersion: options.apiVersion, timeout: .seconds(options.timeout), isDemo: options.demo)
    let transport: any Transport =
      if let proxies { HTTPTransport(proxies: proxies, environment: environment) } else {
        SampleTransport()
      }
    client = APIClient(transport: transport, configuration: configuration)
    var notes: [SafeText] = []
    if !options.demo && Credential.isTokenUnused(in: environment) {
      notes.append("ANTHROPIC_API_KEY is used; ANTHROPIC_AUTH_TOKEN is set too and is not")
    }
    if baseURL.droppedVersion {
      notes.append("the base URL's trailing /v1 is dropped: requests add it")
    }
    self.notes = notes
  }

  /// Whether there is anybody to ask as.
  static func hasCredential(_ environment: [String: String]) throws -> Bool {
    try credential(environment) != nil
  }

  private static func credential(_ environment: [String: String]) throws -> Credential? {
    do throws(CredentialProblem) { return try Credential.find(in: environment) } catch {
      throw Failure(RefusalWords.line(for: error), status: .credentials)
    }
  }

  private static func baseURL(_ options: SharedOptions, _ environment: [String: String]) throws
    -> BaseURL
  {
    let variable = environment["ANTHROPIC_BASE_URL"].flatMap { $0.isEmpty ? nil : $0 }
    guard let text = options.baseURL ?? variable else { return .official }
    do throws(BaseURLRefusal) { return try BaseURL(text, allowHTTP: options.allowHTTP) } catch {
      let name: SafeText = options.baseURL == nil ? "ANTHROPIC_BASE_URL" : "--base-url"
      throw Failure(name + ": " + RefusalWords.line(for: error), status: .usage)
    }
  }

  private static func checkVersion(_ version: String) throws {
    guard !version.isEmpty, version.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw Failure(
        "--api-version: only visible ASCII characters can be sent, such as 2023-06-01",
        status: .usage)
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
