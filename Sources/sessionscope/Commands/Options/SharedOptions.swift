import ArgumentParser
import SessionModels

/// The options that every subcommand has: the server, the credential and the flags.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this profile, whatever the environment says.", valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "Workspace to query, for credentials valid in several.", valueName: "id"))
  var workspace: String?

  @Option(
    name: .customLong("beta"),
    help: ArgumentHelp("Send this beta flag too; repeatable, a,b accepted.", valueName: "flag"),
    completion: .list(BetaFlag.known.map(\.flag.value)))
  var added: [String] = []

  @Option(
    name: .customLong("no-beta"),
    help: ArgumentHelp("Do not send this beta flag; repeatable, a,b accepted.", valueName: "flag"),
    completion: .list(BetaFlag.known.map(\.flag.value)))
  var removed: [String] = []

  @Option(
    help: ArgumentHelp(
      "Server to ask. Default: ANTHROPIC_BASE_URL, else \(BaseURL.official).", valueName: "url"))
  var baseURL: String?

  @Flag(
    name: .customLong("allow-http"), help: "Allow plain http to a host that is not this machine.")
  var allowHTTP = false

  @Option(
    help: ArgumentHelp(
      "Send this anthropic-version header. Default: \(Destination.defaultAPIVersion).",
      valueName: "date"))
  var apiVersion: String?

  @Option(
    name: .customLong("header"),
    help: ArgumentHelp(
      "Send this header to the server with every request; repeatable. Its value is never shown.",
      valueName: "name: value"))
  var headers: [String] = []

  @Option(
    name: .customLong("query"),
    help: ArgumentHelp(
      "Add this to the query of every request; repeatable.", valueName: "name=value"))
  var query: [String] = []

  @Option(
    help: ArgumentHelp(
      "Time limit of one attempt. Default: \(Int(defaultTimeout)).", valueName: "seconds"))
  var timeout: Double?

  static let defaultTimeout = 30.0
  /// What a timeout can be, in seconds.
  static let timeouts = 0.001...86_400.0
  /// What `--wait` can be, in seconds.
  static let waits = 0...86_400.0

  @Flag(help: "Use the built-in samples: no key, no network.")
  var demo = false

  func validate() throws {
    guard let timeout else { return }
    guard Self.timeouts.contains(timeout) else {
      throw ValidationError("--timeout takes a number of seconds from 0.001 to 86400.")
    }
  }
}
