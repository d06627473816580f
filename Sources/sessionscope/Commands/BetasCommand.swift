import ArgumentParser
import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// `sessionscope betas`: the known beta flags, and which would be sent.
struct BetasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "betas", abstract: "Print the known beta flags, and which would be sent.")

  @OptionGroup var options: SharedOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    guard output.format != .raw else {
      throw Failure("betas has no answer to print raw: use text, json or jsonl", status: .usage)
    }
    let betas = try output.connection(options).betas
    let rows = Self.flags(in: betas).map { Row(flag: $0, isSent: betas.isOn($0)) }
    switch output.format {
    case .text, .raw: Output.write(Self.text(rows, betas))
    case .json: Output.write(JSONPrinting.array(rows.map(\.json)))
    case .jsonl: Output.write(rows.map { $0.line + "\n" }.joined())
    }
  }

  /// The documented flags in the order they are sent, then one's own, then the credential's.
  private static func flags(in betas: BetaSelection) -> [BetaFlag] {
    let known = BetaFlag.known.map(\.flag)
    return known + betas.flags.filter { !known.contains($0) }
  }

  private struct Row {
    let flag: BetaFlag
    let isSent: Bool

    var documented: String {
      guard let index = flag.knownIndex else { return "your own" }
      return BetaWords.source(of: BetaFlag.known[index].documentation).plain
    }

    private var members: [(String, String)] {
      [
        ("flag", JSONText.quoted(flag.value)), ("sent", isSent ? "true" : "false"),
        ("documented", JSONText.quoted(documented)),
      ]
    }

    var json: String {
      "{\n" + members.map { "  \(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
    }

    var line: String {
      "{" + members.map { "\(JSONText.quoted($0.0)):\($0.1)" }.joined(separator: ",") + "}"
    }
  }

  private static func text(_ rows: [Row], _ betas: BetaSelection) -> String {
    let table = TextTable(
      headings: ["SENT", "FLAG", "DOCUMENTED"],
      rows: rows.map { [$0.isSent ? "yes" : "", SafeText($0.flag.value), SafeText($0.documented)] })
    let header =
      betas.headerValue.map { "anthropic-beta: " + $0 } ?? "no anthropic-beta header: no flag is on"
    return (table.lines(width: Output.terminalWidth) + ["", header]).map { $0 + "\n" }.joined()
  }
}
