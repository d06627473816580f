import DisplayText
import ExactJSON
import SessionModels

/// What a person has set for every run: `$XDG_CONFIG_HOME/sessionscope/config.json`, else `~/.config/…`.
///
/// It is only ever read. A file that is not there sets nothing; a mistake in it is told with its place.
struct ConfigFile: Equatable {
  /// `"recent"`: whether sessions that are opened are kept for the prompt of later runs.
  var keepsRecents = true
  /// What is to be said of the file: keys that nobody knows.
  var warnings: [SafeText] = []

  private static let name = "config.json"
  private static let keys = ["recent"]

  /// The folder; nil without a home.
  static func folder(in environment: [String: String]) -> String? {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return config + "/sessionscope"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/sessionscope"
  }

  /// - Throws: a `Failure` that names the file, the place in it and the reason.
  static func read(in environment: [String: String]) throws -> ConfigFile {
    guard let path = folder(in: environment) else { return ConfigFile() }
    let bytes: [UInt8]?
    do throws(StateProblem) { bytes = try PrivateFolder(path: path).read(name) } catch {
      throw Failure(error.words, status: .usage)
    }
    guard let bytes else { return ConfigFile() }
    let file = SafeText(path + "/" + name)
    do {
      return try ConfigFile(try JSONDocument(bytes).root, file: file)
    } catch let error as JSONSyntaxError {
      throw Failure(file + ": " + SafeText(error.description), status: .usage)
    } catch let error as JSONShapeError {
      throw Failure(file + ": " + SafeText(error.description), status: .usage)
    }
  }

  private init() {}

  private init(_ root: JSONValue, file: SafeText) throws(JSONShapeError) {
    try root.expect(.object)
    keepsRecents = try root.optionalBoolean("recent") ?? true
    for member in root.members where !Self.keys.contains(member.key) {
      var words: SafeText = "nothing reads the key " + SafeText(JSONText.quoted(member.key))
      if let nearest = NearestWord.of(Self.keys, to: member.key) {
        words += " (did you mean " + SafeText(JSONText.quoted(nearest)) + "?)"
      }
      // What is to be done comes first: a line of the screen may end before the path does.
      warnings.append(words + " in " + file)
    }
  }
}
