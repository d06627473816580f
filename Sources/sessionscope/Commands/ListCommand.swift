import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope list SESSION`: everything that is mounted in a session.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the resources of a session.",
    discussion:
      "SESSION is an id, any text that holds one, or - for ids on standard input, a line each.")

  @Argument(help: "The session's id.") var session: String
  @OptionGroup var options: SharedOptions
  @OptionGroup var printing: ResourceOutputOptions

  @Flag(help: "Print the mounts as a tree of the sandbox's paths.")
  var tree = false

  func run() throws {
    let output = printing.output
    let fields = try printing.chosenFields()
    guard !tree || output.format.isForPeople && fields == nil else {
      throw Failure(
        "--tree is a way to print text: leave out --format and --fields", status: .usage)
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
          session: reference.sessionID, connection: connection, isTree: tree,
          hasChecks: connection.settings.asksChecks.value && !output.format.isVerbatim)
        let elements = try listing.fill(&sheet)
        connection.warn(aboutMissing: fields, in: elements)
      }
    }
    try report.finish()
  }
}
