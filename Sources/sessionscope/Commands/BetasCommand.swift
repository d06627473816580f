import ArgumentParser
import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// `sessionscope betas`: the known beta flags, and which would be sent.
struct BetasCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "betas", abstract: "Print the known beta flags, and which would be sent.",
    usage: "sessionscope betas [<options>]")

  static let examples = [
    "sessionscope betas", "sessionscope betas --beta skills-2025-10-02",
    "sessionscope betas --format jsonl",
  ]

  @OptionGroup(title: "Options of betas") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    let betas = try output.connection(options).betas
    let header =
      betas.headerValue.map { "anthropic-beta: " + $0 } ?? "no anthropic-beta header: no flag is on"
    try Report.print(
      Self.flags(in: betas).map { Self.element(of: $0, isSent: betas.isOn($0)) },
      headings: ["SENT", "FLAG", "DOCUMENTED"], footer: ["", header], as: output.format)
  }

  /// The documented flags in the order they are sent, then your own, then the credential's.
  private static func flags(in betas: BetaSelection) -> [BetaFlag] {
    let known = BetaFlag.known.map(\.flag)
    return known + betas.flags.filter { !known.contains($0) }
  }

  private static func element(of flag: BetaFlag, isSent: Bool) -> Element {
    let documented =
      flag.knownIndex.map { BetaWords.source(of: BetaFlag.known[$0].documentation) } ?? "your own"
    return Element(
      json: [
        "flag": .string(flag.value), "sent": .boolean(isSent),
        "documented": .string(documented.plain),
      ],
      cells: [isSent ? "yes" : "", SafeText(flag.value), documented])
  }
}
