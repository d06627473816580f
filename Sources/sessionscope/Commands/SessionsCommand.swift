import ArgumentParser
import DisplayText
import Presentation
import SessionModels

/// `sessionscope sessions [QUERY]`: the sessions that a query means, the newest first.
struct SessionsCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "Print the sessions that a query means, the newest first.",
    discussion: """
      QUERY is words, looked for in title, ID, agent name and metadata values, and fields: repo:owner/name branch: commit: \
      store: file: path: access:rw|ro type: status: agent: deployment: since:7d until: archived:yes. All of them have to \
      hold; - before a term negates it, quotation marks keep spaces. A query that begins with - stands behind --.
      """)

  static let examples = [
    "sessionscope sessions repo:acme/web access:rw",
    "sessionscope sessions --all --format jsonl since:7d | jq .id",
    "sessionscope sessions --all --count -- -status:terminated",
  ]

  @Argument(help: "Words and fields.", completion: .list(Self.fieldNames)) var query: [String] = []

  @OptionGroup(title: "Options of sessions") var walking: WalkOptions
  @OptionGroup(title: "Options of sessions") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  static let fieldNames = SessionQuery.Field.allCases.map { $0.rawValue + ":" }

  func run() throws {
    let query = try parsedQuery()
    let format = output.format
    guard !format.isVerbatim || query.isAskedWhole && !walking.count else {
      throw Failure(
        "--format raw prints whole pages: only what the server filters can narrow them",
        "status:, agent:ID, deployment:, store:ID, since: and until: can; else use json or jsonl",
        status: .usage)
    }
    let fields = try walking.fields.map { try FieldList($0, known: FieldList.sessionMembers) }
    guard fields == nil || !format.isVerbatim else {
      throw Failure("--fields does not apply to --format raw: use json or jsonl", status: .usage)
    }
    let connection = try output.connection(options)
    let count = walking.count
    let most = walking.all || count ? nil : walking.limit ?? Self.standardLimit
    var walk = SessionWalk(query: query, limit: most, pace: Pace(perSecond: walking.rate))
    var report = Report(format: count ? .text : format, fields: fields, isMany: false)
    report.take(heading: "sessions") { sheet in
      sheet.headings = SessionColumns.headings
      try walk.run(connection) { elements, body in
        guard !count else { return }
        sheet.add(elements.map { element(of: $0, query, format) }, body: body)
      }
      if count { sheet.text = { [matched = walk.matched] _ in [String(matched)] } }
      if let failure = walk.failure { sheet.problems.append(failure) }
    }
    walk.warn(connection)
    try report.finish()
  }

  /// How many sessions are printed where neither `--all` nor `--limit` says it.
  private static let standardLimit = 100

  private func parsedQuery() throws -> SessionQuery {
    let text = query.joined(separator: " ")
    let now = LocalTime.now()
    do throws(QueryProblem) {
      return try SessionQuery(reading: text, now: now, offset: LocalTime.offset(at: now))
    } catch {
      let place = SafeText(String(text.prefix(error.place.lowerBound))).width
      throw Failure(
        "QUERY: " + QueryProblemWords.line(for: error), SafeText(text),
        SafeText(String(repeating: " ", count: place) + "^"), status: .usage)
    }
  }

  private func element(
    of session: SessionElement, _ query: SessionQuery, _ format: Format
  ) -> Element {
    // A table needs the cells alone: nothing of the page is kept for it.
    let isTable = format.isForPeople && walking.fields == nil
    return Element(
      json: isTable ? .null : .value(session.json),
      cells: SessionColumns.cells(of: session.summary, query))
  }
}
