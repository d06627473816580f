import ArgumentParser
import DisplayText
import SessionModels

/// `sessionscope list SESSION`: the resources of a session.
struct ListCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the resources of a session.",
    discussion:
      "SESSION is an id, any text that holds one, or - for ids on standard input, a line each.")

  static let examples = [
    "sessionscope list sesn_…",
    "sessionscope list sesn_… --format tsv --fields id,mount_path",
    "sessionscope list sesn_… --check --wait 60",
  ]

  @Argument(help: "The session's id.", completion: RecentCompletion.kind) var session: String
  @OptionGroup(title: "Options of list") var listing: ListOptions
  @OptionGroup(title: "Options of list") var printing: ResourceOutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    let output = printing.output
    let fields = try printing.chosenFields()
    guard !listing.tree || output.format.isForPeople && fields == nil else {
      throw Failure(
        "--tree prints text: leave out --format and --fields", status: .usage)
    }
    guard !listing.calls || printing.check else {
      throw Failure("--calls needs --check", status: .usage)
    }
    let connection = try output.connection(options)
    let isMany = session == IDInput.standardInput
    let texts = isMany ? try IDInput.lines() : [session]
    var report = Report(format: output.format, fields: fields, isMany: isMany)
    for text in texts {
      report.take(heading: SafeText(text)) { sheet in
        let reference = try IDInput.session(text)
        connection.note(reference)
        let listing = Listing(
          session: reference.sessionID, connection: connection, isTree: listing.tree,
          printing: printing, readsCalls: listing.calls)
        try listing.fill(&sheet)
      }
    }
    try report.finish()
  }
}
