import ArgumentParser
import SessionModels

/// The options of `betas` that ask the service about flags.
struct ProbeOptions: ParsableArguments {
  @Flag(
    help: "Ask for RESOURCE with each flag that is on, and print what the service did with it.")
  var probe = false

  @Flag(help: "Probe every known flag.") var allKnown = false

  @Option(
    help: ArgumentHelp(
      "With --probe: send so many requests a second at most; 0: no limit. Default: 2.",
      valueName: "requests"))
  var rate: Double?

  @Argument(help: "With --probe: the session's id.", completion: RecentCompletion.kind)
  var session: String?

  @Argument(help: "With --probe: the resource's id, or the id of a memory store.")
  var resource: String?

  func validate() throws {
    if !probe && (session != nil || allKnown || rate != nil) {
      throw ValidationError("SESSION, RESOURCE, --all-known and --rate need --probe.")
    }
    if probe && session == nil {
      throw ValidationError("--probe needs a SESSION and a RESOURCE to ask for.")
    }
    if let rate { try WalkOptions.check(rate: rate) }
  }
}
