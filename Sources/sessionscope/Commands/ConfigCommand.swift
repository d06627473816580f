import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope config`: every setting, its value, and where it came from.
struct ConfigCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Print every setting, its value and where it came from.",
    usage: "sessionscope config [<options>]")

  static let examples = [
    "sessionscope config", "sessionscope config --profile work", "sessionscope config --format tsv",
  ]

  @OptionGroup(title: "Options of config") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    let environment = Environment.current
    let settings = try Settings(options, environment: environment)
    for warning in settings.warnings { Output.complain(["warning: " + warning]) }
    let rows = try Self.rows(settings, options, environment)
    let headings: [SafeText] = ["SETTING", "VALUE", "FROM"]
    try Report.print(rows.map { $0.element(headings) }, headings: headings, as: output.format)
  }

  private static func rows(
    _ settings: Settings, _ options: SharedOptions, _ environment: [String: String]
  ) throws -> [Fact] {
    let supply = try? settings.credentials.get()
    let betas = try Flags.selection(options, locked: supply?.lockedFlags ?? [])
    let url = settings.baseURL.value
    var rows = [
      row("credential", credential(settings), credentialSource(settings)),
      row("base_url", SafeText(url.description), settings.baseURL.source),
      row("workspace", settings.workspace.value.map { SafeText($0) }, settings.workspace.source),
      row("api_version", SafeText(settings.apiVersion.value), settings.apiVersion.source),
      row("betas", betas.headerValue.map { SafeText($0) }, flagSource(options)),
      row("timeout", SafeText(seconds(settings.timeout.value)), settings.timeout.source),
      row("proxy", settings.proxy.map { SafeText($0.description) }, "environment"),
    ]
    rows += AdditionFacts.headers(settings.additions) + AdditionFacts.query(settings.additions)
    let roots = TrustRootWords(environment)
    rows += [
      row("trust_roots", roots.places, roots.source),
      row("check", settings.asksChecks.value ? "true" : "false", settings.asksChecks.source),
      row("recent", settings.keepsRecents.value ? "true" : "false", settings.keepsRecents.source),
      row(
        "sessions", settings.listsSessions.value ? "true" : "false", settings.listsSessions.source),
      row("config_file", ConfigFile.path(in: environment).map { SafeText($0) }, "environment"),
      row(
        "state_file",
        StateFile.folder(in: environment).map { SafeText(StateFile(folder: $0).path) },
        "environment"),
    ]
    return rows
  }

  private static func row(_ name: SafeText, _ value: SafeText?, _ source: SafeText) -> Fact {
    Fact(name: name, value: value, note: value == nil ? "" : source)
  }

  private static func credential(_ settings: Settings) -> SafeText? {
    switch settings.credentials {
    case .success(let supply): supply == nil ? nil : SafeText("••••")
    case .failure(let problem): "not usable: " + CredentialWords.line(problem)
    }
  }

  private static func credentialSource(_ settings: Settings) -> SafeText {
    (try? settings.credentials.get()).map { CredentialWords.source($0.source) } ?? ""
  }

  private static func flagSource(_ options: SharedOptions) -> SafeText {
    options.added.isEmpty && options.removed.isEmpty ? "default" : "--beta, --no-beta"
  }

  private static func seconds(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
