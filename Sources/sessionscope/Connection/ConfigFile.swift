import DisplayText
import ExactJSON
import Presentation
import SessionAPI
import SessionModels

/// The settings for every run: `$XDG_CONFIG_HOME/sessionscope/config.json`, else `~/.config/…`.
///
/// It is only ever read. A file that is not there sets nothing; a mistake in it is told with its place.
struct ConfigFile: Equatable {
  /// `"base_url"`: the server, where neither option, variable nor profile names one.
  private(set) var baseURL: BaseURL?
  /// `"api_version"`: the `anthropic-version` header.
  private(set) var apiVersion: String?
  /// `"timeout"`: the time limit of one attempt, in seconds.
  private(set) var timeout: Double?
  /// `"recent"`: whether sessions that are opened are kept for the prompt of later runs.
  private(set) var keepsRecents: Bool?
  /// `"check"`: whether the browser checks mounts, files and stores by itself.
  private(set) var asksChecks: Bool?
  /// `"sessions"`: whether the prompt lists the newest sessions of the service.
  private(set) var listsSessions: Bool?
  /// `"headers"` and `"query"`: what is added to every request.
  private(set) var additions = RequestAdditions()
  /// Warnings about unknown keys.
  private(set) var warnings: [SafeText] = []

  /// Where the file is, or would be; nil without a home.
  static func path(in environment: [String: String]) -> String? {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return config + "/sessionscope/config.json"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/sessionscope/config.json"
  }

  /// - Parameter allowsHTTP: whether plain http may go to a host that is not this machine.
  /// - Throws: a `Failure` that names the file, the place in it and the reason.
  static func read(in environment: [String: String], allowsHTTP: Bool) throws -> ConfigFile {
    guard let path = path(in: environment) else { return ConfigFile() }
    let file = SafeText(path)
    let contents: GuardedFile.Contents?
    do throws(GuardedFile.Problem) {
      contents = try GuardedFile.contents(of: path, followsLinks: true)
    } catch {
      throw Failure(file + " " + CredentialWords.words(error.fault), status: .usage)
    }
    guard let contents else { return ConfigFile() }
    let bytes = contents.bytes
    do {
      let root = try JSONDocument(bytes).root
      try checkMode(of: contents, root, file: file)
      return try ConfigFile(root, file: file, allowsHTTP: allowsHTTP)
    } catch let error as JSONSyntaxError {
      throw Failure(file + ": " + SafeText(error.description), status: .usage)
    } catch let error as Mistake {
      let place = JSONPosition(of: error.value.sourceRange.lowerBound, in: bytes)
      throw Failure(
        file + ": line \(place.line), column \(place.column): " + error.words, status: .usage)
    }
  }

  /// Refuses a file that others can use, where it says what is added to every request.
  private static func checkMode(
    of contents: GuardedFile.Contents, _ root: JSONValue, file: SafeText
  ) throws {
    guard let key = ConfigKey.guarded.first(where: { root[$0.rawValue] != nil }) else { return }
    do throws(GuardedFile.Problem) {
      try contents.check(forbidden: GuardedFile.othersMode)
    } catch {
      throw Failure(
        file + " holds \"" + SafeText(key.rawValue) + "\" and "
          + CredentialWords.words(error.fault),
        "Run: chmod 600 " + file, status: .usage)
    }
  }

  /// A value that cannot be what its key means.
  struct Mistake: Error {
    let value: JSONValue
    let words: SafeText
  }

  init() {}

  private init(_ root: JSONValue, file: SafeText, allowsHTTP: Bool) throws(Mistake) {
    guard root.kind == .object else { throw Mistake(value: root, words: "an object belongs here") }
    for member in root.members {
      let value = member.value
      switch ConfigKey(rawValue: member.key) {
      case .baseURL:
        let text = try Self.text(value)
        do throws(BaseURLRefusal) { baseURL = try BaseURL(text, allowHTTP: allowsHTTP) } catch {
          throw Mistake(value: value, words: RefusalWords.line(for: error))
        }
      case .apiVersion:
        let text = try Self.text(value)
        guard Settings.canBeHeader(text) else {
          throw Mistake(
            value: value, words: "only visible ASCII characters can be sent, such as 2023-06-01")
        }
        apiVersion = text
      case .timeout:
        guard let number = value.numberText.flatMap(Double.init),
          SharedOptions.timeouts.contains(number)
        else { throw Mistake(value: value, words: "a number from 0.001 to 86400 belongs here") }
        timeout = number
      case .headers:
        additions = RequestAdditions(headers: try Self.headers(value), query: additions.query)
      case .query:
        additions = RequestAdditions(headers: additions.headers, query: try Self.query(value))
      case .recent: keepsRecents = try Self.boolean(value)
      case .check: asksChecks = try Self.boolean(value)
      case .sessions: listsSessions = try Self.boolean(value)
      case nil: warnings.append(Self.warning(member.key, file: file))
      }
    }
  }

  private static func boolean(_ value: JSONValue) throws(Mistake) -> Bool {
    guard let boolean = value.boolean else {
      throw Mistake(value: value, words: "true or false belongs here")
    }
    return boolean
  }

  static func text(_ value: JSONValue) throws(Mistake) -> String {
    guard let text = value.string, !text.isEmpty else {
      throw Mistake(value: value, words: "a text belongs here")
    }
    return text
  }

  private static func warning(_ key: String, file: SafeText) -> SafeText {
    var words: SafeText = "unknown key " + SafeText(JSONText.quoted(key))
    if let nearest = NearestWord.of(ConfigKey.allCases.map(\.rawValue), to: key) {
      words += " (did you mean " + SafeText(JSONText.quoted(nearest)) + "?)"
    }
    // What is to be done comes first: a line of the screen may end before the path does.
    return words + " in " + file
  }
}
