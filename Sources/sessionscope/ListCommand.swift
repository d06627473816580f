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
  @OptionGroup var output: OutputOptions

  func run() throws {
    let connection = try output.connection(options)
    let isMany = session == IDInput.standardInput
    let texts = isMany ? try IDInput.lines() : [session]
    var report = Report(format: output.format, isMany: isMany)
    for text in texts {
      report.take(heading: SafeText(text)) {
        let reference = try IDInput.session(text)
        connection.note(reference)
        return try Self.listing(of: reference.sessionID, connection, output.format)
      }
    }
    try report.finish()
  }

  private static func listing(of id: String, _ connection: Connection, _ format: Format) throws
    -> Report.Result
  {
    let pages = try connection.ask { client, betas throws(APIError) in
      try await client.allResources(of: id, betas: betas)
    }
    let resources = pages.flatMap(\.value.resources)
    connection.warn(about: resources)
    return Report.Result(
      document: .array(resources.map(\.json)),
      body: Array(pages.map(\.body).joined(separator: [UInt8(ascii: "\n")])),
      text: { width in table(of: resources).lines(width: width) })
  }

  private static func table(of resources: [SessionResource]) -> TextTable {
    let rows = resources.sorted(by: SessionResource.inListOrder).map(ResourceRow.init)
    return TextTable(
      headings: ["MOUNT PATH", "KIND", "WHAT", "STATE"],
      rows: rows.map { [$0.mountPath, $0.kind.word, $0.what(columns: .max), $0.state] })
  }
}
