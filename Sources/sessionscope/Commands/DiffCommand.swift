import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope diff A B`: what differs between two sessions.
struct DiffCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Print what differs between two sessions.",
    discussion: """
      A and B are ids of sessions, or any texts that hold one. Mounts are matched by type and path, else by repository, \
      store or file name. The exit status is 0 where nothing differs, 1 where something does, and another where a session \
      cannot be read.
      """)

  static let examples = [
    "sessionscope diff sesn_… sesn_…", "sessionscope diff sesn_… sesn_… --check",
    "sessionscope diff sesn_… sesn_… --format json",
  ]

  @Argument(help: "The first session's id.", completion: RecentCompletion.kind) var a: String
  @Argument(help: "The second session's id.", completion: RecentCompletion.kind) var b: String

  @OptionGroup(title: "Options of diff") var comparing: DiffOptions
  @OptionGroup(title: "Options of diff") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    guard !output.format.isVerbatim else { throw Report.nothingRaw }
    let (first, second) = (try IDInput.session(a, as: "A"), try IDInput.session(b, as: "B"))
    guard first.sessionID != second.sessionID else {
      throw Failure(
        "A and B are the same session: " + SafeText(first.sessionID),
        "It would be compared with itself.", status: .usage)
    }
    let connection = try output.connection(options)
    for reference in [first, second] { connection.note(reference) }
    let sessions = [
      NamedSession(name: "A", id: first.sessionID), NamedSession(name: "B", id: second.sessionID),
    ]
    let readings = try connection.read(sessions)
    var report = Report(format: output.format, isMany: false)
    try report.take(sessions, readings, comparing, connection)
    try report.finish()
  }
}

/// What `diff` compares.
struct DiffOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Compare \(ComparedMembers.ownToASession.joined(separator: ", ")) too: they differ in any two sessions."
    ))
  var all = false

  @Flag(help: "Compare what became of each mount, file and store too.")
  var check = false

  var members: ComparedMembers { all ? .all : .usual }
}

extension Report {
  /// Takes what differs between two sessions.
  fileprivate mutating func take(
    _ sessions: [NamedSession], _ readings: [SessionContents], _ comparing: DiffOptions,
    _ connection: Connection
  ) throws {
    let (a, b) = (readings[0], readings[1])
    let resources = ResourceComparison(a.resources, b.resources, members: comparing.members)
    var checks: CheckComparison?
    if comparing.check {
      let found = try connection.checks([
        (sessions[0].id, CheckComparison.questions(about: resources.pairs.map(\.a))),
        (sessions[1].id, CheckComparison.questions(about: resources.pairs.map(\.b))),
      ])
      checks = CheckComparison(
        .init(all: a.resources, checks: found[0]), .init(all: b.resources, checks: found[1]),
        now: LocalTime.now())
    }
    let differences = SessionDifference.all(
      resources, SessionComparison(a.session, b.session), checks: checks)
    let notChecked = checks?.notChecked(resources.pairs) ?? []
    let footer =
      [DifferenceSummary.same(resources, checks: checks)] + notChecked
      + DifferenceSummary.notCompared(comparing.members, allBy: "--all")
    take(heading: "diff") { sheet in
      sheet.headings = DifferenceElement.headings
      sheet.add(differences.map(DifferenceElement.element))
      if differences.isEmpty {
        sheet.text = { _ in ["Nothing differs."] + footer.map(\.plain) }
      } else {
        sheet.footer = [""] + footer.map(\.plain)
        sheet.problems.append(Failure(status: .check))
      }
    }
    if !format.isForPeople { for line in notChecked { connection.warn(line) } }
  }
}
