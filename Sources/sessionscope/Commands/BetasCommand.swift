import ArgumentParser
import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// `sessionscope betas`: the known beta flags, and which would be sent.
struct BetasCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "betas", abstract: "Print the known beta flags, and which would be sent.",
    usage:
      "sessionscope betas [<options>]\nsessionscope betas --probe SESSION RESOURCE [<options>]",
    discussion: """
      With --probe it asks for one resource with the required flags alone, and with each flag that is on beside them, and \
      prints what the service did with each: accepted with the same answer or with another, or refused. At most two requests \
      a second, unless --rate says otherwise. The exit status is 0 where it could ask, whatever was refused.
      """)

  static let examples = [
    "sessionscope betas", "sessionscope betas --beta skills-2025-10-02",
    "sessionscope betas --probe sesn_… sesrsc_… --all-known",
  ]

  @OptionGroup(title: "Options of betas") var probing: ProbeOptions
  @OptionGroup(title: "Options of betas") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    if probing.probe { return try probe() }
    let betas = try output.connection(options).betas
    let header =
      betas.headerValue.map { "anthropic-beta: " + $0 } ?? "no anthropic-beta header: no flag is on"
    try Report.print(
      Self.flags(in: betas).map { Self.element(of: $0, isSent: betas.isOn($0)) },
      headings: ["SENT", "FLAG", "DOCUMENTED"], footer: ["", header], as: output.format)
  }

  private func probe() throws {
    guard !output.format.isVerbatim else { throw Report.nothingRaw }
    let reference = try IDInput.session(probing.session ?? "")
    guard let resource = try probing.resource.map(IDInput.resource) ?? reference.resourceID else {
      throw Failure(
        "RESOURCE is missing: give its id, or a text that holds both ids", status: .usage)
    }
    let connection = try output.connection(options, sendsRequired: true)
    connection.note(reference)
    let betas = connection.betas
    let flags = probing.allKnown ? Self.flags(in: betas) : betas.flags
    let probe = FlagProbe(
      flags, together: probing.allKnown ? [] : betas.flags, locked: betas.locked)
    guard !probe.flags.isEmpty else {
      throw Failure(
        "no flag to probe: --beta names one, --all-known tries every known flag", status: .usage)
    }
    if IDKind.isMemoryStore(resource) {
      connection.warn("a memory store is asked for with the session's list: it has no address")
    }
    let trial = FlagTrial(
      connection: connection, session: reference.sessionID, resource: resource,
      rate: probing.rate ?? Pace.standard)
    let ended = try trial.run(probe)
    try Report.print(
      probe.flags.map { FlagElement.element($0, ended.results[$0]) },
      headings: FlagElement.headings, footer: [], as: output.format)
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
