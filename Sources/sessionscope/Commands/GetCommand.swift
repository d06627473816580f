import ArgumentParser
import DisplayText
import ExactJSON
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope get SESSION RESOURCE`: one resource.
struct GetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print one resource of a session.",
    discussion: """
      SESSION and RESOURCE are ids, or any text that holds them; RESOURCE may be left out where SESSION's text holds \
      both. With - as RESOURCE resources are read from standard input, a line each; with - as SESSION both on a line.
      """)

  @Argument(help: "The session's id.") var session: String
  @Argument(help: "The resource's id, or the id of a memory store.") var resource: String?
  @OptionGroup var options: SharedOptions
  @OptionGroup var printing: ResourceOutputOptions

  func run() throws {
    let output = printing.output
    let fields = try printing.chosenFields()
    let connection = try output.connection(options)
    let isMany = session == IDInput.standardInput || resource == IDInput.standardInput
    var report = Report(format: output.format, fields: fields, isMany: isMany)
    for request in try requests() {
      report.take(heading: SafeText(request.text)) { sheet in
        let json = try Self.fill(&sheet, with: request, connection, output.format)
        connection.warn(aboutMissing: fields, in: [json])
      }
    }
    try report.finish()
  }

  /// One resource to get: where its session is named, and where it is.
  private struct Wanted {
    let session: String
    let resource: String?

    var text: String { [session, resource].compactMap { $0 }.joined(separator: " ") }
  }

  private func requests() throws -> [Wanted] {
    if session == IDInput.standardInput {
      guard resource == nil else {
        throw Failure(
          "with - as SESSION both ids are read from standard input: leave RESOURCE out",
          status: .usage)
      }
      return try IDInput.lines().map { Wanted(session: $0, resource: nil) }
    }
    guard resource == IDInput.standardInput else {
      return [Wanted(session: session, resource: resource)]
    }
    return try IDInput.lines().map { Wanted(session: session, resource: $0) }
  }

  /// - Returns: the resource as JSON.
  private static func fill(
    _ sheet: inout Sheet, with wanted: Wanted, _ connection: Connection, _ format: Format
  ) throws -> JSONBuilder {
    let reference = try IDInput.session(wanted.session)
    connection.note(reference)
    guard let id = try wanted.resource.map(IDInput.resource) ?? reference.resourceID else {
      throw Failure(
        "RESOURCE is missing: give its id, or a text that holds both ids", status: .usage)
    }
    let session = reference.sessionID
    if IDKind.isMemoryStore(id) {
      let (store, all) = try storeInList(id, of: session, connection)
      let checks = format.isVerbatim ? nil : CheckOutput(of: all, in: session, connection)
      return fill(&sheet, with: store, body: store.json.source, checks)
    }
    let progress = connection.progress
    let answer = try connection.ask { client, betas throws(APIError) in
      try await client.resource(id, of: session, betas: betas, onEvent: progress.handler)
    }
    if let other = answer.value.id, other != id {
      connection.warn("asked for " + SafeText(id) + ", and the answer's id is " + SafeText(other))
    }
    let checks =
      format.isVerbatim
      ? nil : CheckOutput(of: [answer.value], isAlone: true, in: session, connection)
    return fill(&sheet, with: answer.value, body: answer.body, checks)
  }

  /// The service has no resource id for a memory store: it is taken from the list.
  private static func storeInList(
    _ id: String, of session: String, _ connection: Connection
  ) throws -> (store: SessionResource, all: [SessionResource]) {
    let progress = connection.progress
    let pages = try connection.ask { client, betas throws(APIError) in
      try await client.allResources(of: session, betas: betas, onEvent: progress.handler)
    }
    guard
      let store = pages.flatMap(\.value.resources).first(where: {
        $0.memoryStoreID == id || $0.id == id
      })
    else {
      throw Failure(
        "no memory store " + SafeText(id) + " is mounted in this session", status: .notFound)
    }
    return (store, pages.flatMap(\.value.resources))
  }

  private static func fill(
    _ sheet: inout Sheet, with resource: SessionResource, body: [UInt8], _ checks: CheckOutput?
  ) -> JSONBuilder {
    let json = JSONBuilder.value(checks?.json(of: resource) ?? resource.json)
    sheet.isOneValue = true
    sheet.add([Element(json: json, cells: [])], body: body)
    sheet.text = { width in
      let facts = ResourceFacts(resource, now: LocalTime.now())
      var groups = facts.groups
      if let group = checks?.group(of: resource) { groups.insert(group, at: min(1, groups.count)) }
      return [facts.title.plain, ""] + FieldText.lines(of: groups, width: width)
    }
    if case .malformed(_, let shape) = resource.content {
      sheet.problem = Failure(
        "the resource cannot be read: " + SafeText(shape.description), status: .service)
    }
    return json
  }
}
