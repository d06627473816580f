import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope get SESSION RESOURCE`: one resource.
struct GetCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "get", abstract: "Print one resource of a session.",
    discussion: """
      SESSION and RESOURCE are ids, or any text that holds them; RESOURCE may be left out where SESSION's text holds \
      both. With - as RESOURCE resources are read from standard input, a line each; with - as SESSION both on a line.
      """)

  static let examples = [
    "sessionscope get sesn_… sesrsc_…",
    "sessionscope get sesn_… memstore_… --format json",
    "sessionscope get - --format jsonl < ids",
  ]

  @Argument(help: "The session's id.", completion: RecentCompletion.kind) var session: String
  @Argument(help: "The resource's id, or the id of a memory store.") var resource: String?
  @OptionGroup(title: "Options of get") var printing: ResourceOutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    let output = printing.output
    let fields = try printing.chosenFields()
    let connection = try output.connection(options)
    let isMany = session == IDInput.standardInput || resource == IDInput.standardInput
    var report = Report(format: output.format, fields: fields, isMany: isMany)
    for request in try requests() {
      report.take(heading: SafeText(request.text)) { sheet in
        try fill(&sheet, with: request, connection)
      }
    }
    try report.finish()
  }

  /// One resource to get: where its session is named, and where it is.
  private struct Wanted {
    let session: String
    let resource: String?

    init(session: String, resource: String?) {
      self.session = session
      self.resource = resource
    }

    /// - Parameter line: any text that holds both ids, or two words where no known id is among them.
    init(line: String) {
      let words = line.split(whereSeparator: \.isWhitespace)
      let isKnown = (try? SessionReference(reading: line)) != nil
      if !isKnown, words.count == 2 {
        self.init(session: String(words[0]), resource: String(words[1]))
      } else {
        self.init(session: line, resource: nil)
      }
    }

    var text: String { [session, resource].compactMap { $0 }.joined(separator: " ") }
  }

  private func requests() throws -> [Wanted] {
    if session == IDInput.standardInput {
      guard resource == nil else {
        throw Failure(
          "with - as SESSION both ids are read from standard input: leave RESOURCE out",
          status: .usage)
      }
      return try IDInput.lines().map(Wanted.init(line:))
    }
    guard resource == IDInput.standardInput else {
      return [Wanted(session: session, resource: resource)]
    }
    return try IDInput.lines().map { Wanted(session: session, resource: $0) }
  }

  private func fill(
    _ sheet: inout Sheet, with wanted: Wanted, _ connection: Connection
  ) throws {
    let reference = try IDInput.session(wanted.session)
    connection.note(reference)
    guard let id = try wanted.resource.map(IDInput.resource) ?? reference.resourceID else {
      throw Failure(
        "RESOURCE is missing: give its id, or a text that holds both ids", status: .usage)
    }
    let session = reference.sessionID
    let (resource, body) =
      IDKind.isMemoryStore(id)
      ? try Self.store(id, of: session, connection) : try Self.resource(id, of: session, connection)
    let found =
      printing.check
      ? connection.check([resource], isAlone: true, in: session, waiting: printing.wait) : nil
    Self.fill(&sheet, with: resource, body: body, found)
  }

  private static func resource(
    _ id: String, of session: String, _ connection: Connection
  ) throws -> (SessionResource, body: [UInt8]) {
    let events = connection.progress.handler
    let answer = try connection.ask { client, betas throws(APIError) in
      try await client.resource(id, of: session, betas: betas, onEvent: events)
    }
    if let other = answer.value.id, other != id {
      connection.warn("asked for " + SafeText(id) + ", and the answer's id is " + SafeText(other))
    }
    return (answer.value, answer.body)
  }

  /// The service has no resource id for a memory store: it is looked for in the list, page by page.
  private static func store(
    _ id: String, of session: String, _ connection: Connection
  ) throws -> (SessionResource, body: [UInt8]) {
    var store: SessionResource?
    let cut = try connection.eachPage(of: session) { page in
      store = page.value.resources.first { $0.memoryStoreID == id || $0.id == id }
      return store == nil
    }
    guard let store else {
      if let cut { connection.warn(ListWords.line(for: cut)) }
      throw Failure(
        "no memory store " + SafeText(id) + " is mounted in this session", status: .notFound)
    }
    return (store, store.json.source)
  }

  private static func fill(
    _ sheet: inout Sheet, with resource: SessionResource, body: [UInt8], _ checks: CheckOutput?
  ) {
    sheet.isOneValue = true
    let json = checks?.json(of: resource) ?? resource.json
    sheet.add(
      [Element(json: .value(json), cells: ResourceColumns.cells(of: resource, checks))], body: body)
    sheet.text = { width in
      let facts = ResourceFacts(
        resource, now: LocalTime.now(), checks: checks?.checks ?? Checks())
      var groups = facts.groups
      if let group = checks?.group(of: resource) { groups.insert(group, at: min(1, groups.count)) }
      return [facts.title.plain, ""] + FieldText.lines(of: groups, width: width)
    }
    if case .malformed(_, let shape) = resource.content {
      sheet.problems.append(
        Failure(
          "the resource cannot be read: " + SafeText(shape.description), status: .service))
    }
    sheet.problems += checks?.failures(of: [resource]) ?? []
  }
}
