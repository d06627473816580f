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
  /// Warnings about unknown keys.
  private(set) var warnings: [SafeText] = []

  private static let keys = ["api_version", "base_url", "check", "recent", "sessions", "timeout"]

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
    let bytes: [UInt8]?
    do throws(GuardedFile.Problem) {
      bytes = try GuardedFile.read(path, followsLinks: true)
    } catch {
      throw Failure(
        SafeText(path) + " " + CredentialWords.words(error.fault), status: .usage)
    }
    guard let bytes else { return ConfigFile() }
    let file = SafeText(path)
    do {
      return try ConfigFile(
        try JSONDocument(bytes).root, file: file, allowsHTTP: allowsHTTP)
    } catch let error as JSONSyntaxError {
      throw Failure(file + ": " + SafeText(error.description), status: .usage)
    } catch let error as Mistake {
      let place = JSONPosition(of: error.value.sourceRange.lowerBound, in: bytes)
      throw Failure(
        file + ": line \(place.line), column \(place.column): " + error.words, status: .usage)
    }
  }

  /// A value that cannot be what its key means.
  private struct Mistake: Error {
    let value: JSONValue
    let words: SafeText
  }

  init() {}

  private init(_ root: JSONValue, file: SafeText, allowsHTTP: Bool) throws(Mistake) {
    guard root.kind == .object else { throw Mistake(value: root, words: "an object belongs here") }
    for member in root.members {
      let value = member.value
      switch member.key {
      case "base_url":
        let text = try Self.text(value)
        do throws(BaseURLRefusal) { baseURL = try BaseURL(text, allowHTTP: allowsHTTP) } catch {
          throw Mistake(value: value, words: RefusalWords.line(for: error))
        }
      case "api_version":
        let text = try Self.text(value)
        guard Settings.canBeHeader(text) else {
          throw Mistake(
            value: value, words: "only visible ASCII characters can be sent, such as 2023-06-01")
        }
        apiVersion = text
      case "timeout":
        guard let number = value.numberText.flatMap(Double.init),
          SharedOptions.timeouts.contains(number)
        else { throw Mistake(value: value, words: "a number from 0.001 to 86400 belongs here") }
        timeout = number
      case "recent": keepsRecents = try Self.boolean(value)
      case "check": asksChecks = try Self.boolean(value)
      case "sessions": listsSessions = try Self.boolean(value)
      default: warnings.append(Self.warning(member.key, file: file))
      }
    }
  }

  private static func boolean(_ value: JSONValue) throws(Mistake) -> Bool {
    guard let boolean = value.boolean else {
      throw Mistake(value: value, words: "true or false belongs here")
    }
    return boolean
  }

  private static func text(_ value: JSONValue) throws(Mistake) -> String {
    guard let text = value.string, !text.isEmpty else {
      throw Mistake(value: value, words: "a text belongs here")
    }
    return text
  }

  private static func warning(_ key: String, file: SafeText) -> SafeText {
    var words: SafeText = "unknown key " + SafeText(JSONText.quoted(key))
    if let nearest = NearestWord.of(Self.keys, to: key) {
      words += " (did you mean " + SafeText(JSONText.quoted(nearest)) + "?)"
    }
    // What is to be done comes first: a line of the screen may end before the path does.
    return words + " in " + file
  }
}
