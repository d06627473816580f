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

  @Option(help: ArgumentHelp("Send this anthropic-version header.", valueName: "date"))
  var apiVersion = Destination.defaultAPIVersion

  @Option(help: ArgumentHelp("How long one attempt may take.", valueName: "seconds"))
  var timeout = 30.0

  @Flag(help: "Show the sample sessions built into the program: no key, no network.")
  var demo = false

  func validate() throws {
    guard timeout > 0, timeout <= 86_400 else {
      throw ValidationError("--timeout takes a number of seconds over 0, at most 86400.")
    }
  }
}
