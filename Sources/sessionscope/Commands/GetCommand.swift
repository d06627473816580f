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
    var report = Report(format: output.format, isMany: isMany)
    for request in try requests() {
      report.take(heading: SafeText(request.text)) {
        try Self.result(of: request, connection, fields, output.format)
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

  /// Raw is what came, and nothing else is asked for it.
  private static func wantsChecks(_ format: Format) -> Bool { format != .raw }

  private static func result(
    of wanted: Wanted, _ connection: Connection, _ fields: FieldList?, _ format: Format
  ) throws -> Report.Result {
    let reference = try IDInput.session(wanted.session)
    connection.note(reference)
    guard let id = try wanted.resource.map(IDInput.resource) ?? reference.resourceID else {
      throw Failure(
        "RESOURCE is missing: give its id, or a text that holds both ids", status: .usage)
    }
    if IDKind.isMemoryStore(id) {
      let (store, all) = try storeInList(id, of: reference.sessionID, connection)
      let truth =
        wantsChecks(format) ? CheckOutput(of: all, in: reference.sessionID, connection) : nil
      return result(of: store, body: store.json.source, truth, connection, fields)
    }
    let progress = connection.progress
    let answer = try connection.ask { client, betas throws(APIError) in
      try await client.resource(
        id, of: reference.sessionID, betas: betas, onEvent: progress.handler)
    }
    if let other = answer.value.id, other != id {
      connection.warn("asked for " + SafeText(id) + ", and the answer's id is " + SafeText(other))
    }
    let truth =
      wantsChecks(format)
      ? CheckOutput(
        of: [answer.value], isAlone: true, in: reference.sessionID, connection) : nil
    return result(of: answer.value, body: answer.body, truth, connection, fields)
  }

  /// The service has no resource id for a memory store: it is taken from the list.
  private static func storeInList(
    _ id: String, of session: String, _ connection: Connection
  ) throws -> (store: SessionResource, all: [SessionResource]) {
    let progress = connection.progress
    let list = try connection.ask { client, betas throws(APIError) in
      try await client.allResources(of: session, betas: betas, onEvent: progress.handler)
    }
    let all = list.resources
    guard let store = all.first(where: { $0.memoryStoreID == id || $0.id == id }) else {
      if let cut = list.cut { connection.warn(ListWords.line(for: cut)) }
      throw Failure(
        "no memory store " + SafeText(id) + " is mounted in this session", status: .notFound)
    }
    return (store, all)
  }

  private static func result(
    of resource: SessionResource, body: [UInt8], _ truth: CheckOutput?, _ connection: Connection,
    _ fields: FieldList?
  ) -> Report.Result {
    let json = truth?.json(of: resource) ?? resource.json
    connection.warn(aboutMissing: fields, in: [json])
    var problem: Failure?
    if case .malformed(_, let shape) = resource.content {
      problem = Failure(
        "the resource cannot be read: " + SafeText(shape.description), status: .service)
    }
    return Report.Result(
      json: { (fields?.pretty(json) ?? JSONPrinting.pretty(json)) + "\n" },
      printJSON: fields == nil ? { JSONPrinting.printPretty(json) } : nil,
      lines: { fields.map { $0.compact(json) + "\n" } ?? JSONPrinting.line(json) }, body: body,
      text: { width in
        if let fields { return FieldText.lines(of: [fields.group(of: json)], width: width) }
        let facts = ResourceFacts(resource, now: LocalTime.now())
        var groups = facts.groups
        if let group = truth?.group(of: resource) { groups.insert(group, at: min(1, groups.count)) }
        return [facts.title.plain, ""] + FieldText.lines(of: groups, width: width)
      },
      problem: problem)
  }
}
