import ArgumentParser
import SessionModels

/// The options of `sessions` alone: how far its walk goes, how fast, and what of it is printed.
struct WalkOptions: ParsableArguments {
  @Flag(help: "Read to the end of the list.") var all = false

  @Option(
    help: ArgumentHelp("Stop after so many sessions. Default: 100.", valueName: "count"))
  var limit: Int?

  @Option(
    help: ArgumentHelp("Ask for so many pages a second at most; 0: no limit.", valueName: "pages"))
  var rate = Pace.standard

  @Flag(help: "Print how many match, and nothing else.") var count = false

  @Option(
    help: ArgumentHelp(
      "Print these fields only, by the service's names: id,title,agent.name.", valueName: "a,b,c"))
  var fields: String?

  func validate() throws {
    if all && limit != nil { throw ValidationError("--all and --limit exclude each other.") }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
    try Self.check(rate: rate)
    if count && fields != nil { throw ValidationError("--count prints no fields.") }
  }

  /// - Throws: where `--rate` is none.
  static func check(rate: Double) throws {
    guard (0...1000).contains(rate) else {
      throw ValidationError("--rate takes a number from 0 to 1000.")
    }
  }
}
