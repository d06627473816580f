import ArgumentParser
import SessionModels

/// The options that every subcommand has: who is asked, and with which flags.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Ask with this profile, whatever the environment says.", valueName: "name"))
  var profile: String?

  @Option(
    help: ArgumentHelp(
      "Ask in this workspace, with a credential that can act in several.", valueName: "id"))
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
      "Ask this server. Default: ANTHROPIC_BASE_URL, else \(BaseURL.official).", valueName: "url"))
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
    help: ArgumentHelp(
      "How long one attempt may take. Default: \(Int(defaultTimeout)).", valueName: "seconds"))
  var timeout: Double?

  static let defaultTimeout = 30.0
  /// What a timeout can be, in seconds.
  static let timeouts = 0.001...86_400.0

  @Flag(
    name: .customLong("no-extra"),
    help: "Do not ask what is really there, beside what was asked to be mounted.")
  var noExtra = false

  @Flag(help: "Show the sample sessions built into the program: no key, no network.")
  var demo = false

  func validate() throws {
    guard let timeout else { return }
    guard Self.timeouts.contains(timeout) else {
      throw ValidationError("--timeout takes a number of seconds from 0.001 to 86400.")
    }
  }
}
