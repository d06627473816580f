import ArgumentParser
import DisplayText
import Presentation
import SessionAPI
import SessionModels

/// `sessionscope calls SESSION [RESOURCE]`: the calls of the agent's tools that name a mount.
struct CallsCommand: ExampledCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls", abstract: "Print the agent's calls that name a mount.",
    discussion: """
      SESSION and RESOURCE are ids, or any text that holds them. Without RESOURCE the calls of all mounts are printed, each \
      with the mount paths that it names, the oldest first. Calls that name no mount are counted. That no call names a \
      mount proves nothing: relative paths and scripts reach it unnamed.
      """)

  static let examples = [
    "sessionscope calls sesn_…",
    "sessionscope calls sesn_… sesrsc_…",
    "sessionscope calls sesn_… --all --format jsonl | jq 'select(.outcome == \"failed\")'",
  ]

  @Argument(help: "The session's id.", completion: RecentCompletion.kind) var session: String
  @Argument(help: "The resource's id, or the id of a memory store.") var resource: String?

  @OptionGroup(title: "Options of calls") var reading: CallOptions
  @OptionGroup(title: "Options of calls") var output: OutputOptions
  @OptionGroup(title: "Shared options") var options: SharedOptions

  func run() throws {
    guard !output.format.isVerbatim else { throw Report.nothingRaw }
    let reference = try IDInput.session(session)
    let wanted = try resource.map(IDInput.resource) ?? reference.resourceID
    let connection = try output.connection(options)
    connection.note(reference)
    var resources: [SessionResource] = []
    let remarks = try connection.readList(of: reference.sessionID) { page in
      resources += page.value.resources
    }
    let path = try wanted.map { try Self.path(of: $0, among: resources, remarks) }
    var walk = CallWalk(
      CallReading(of: reference.sessionID, MountPaths(of: resources)), readsAll: reading.all)
    try walk.run(connection)
    var report = Report(format: output.format, isMany: false)
    report.take(heading: "calls") { sheet in
      sheet.headings = CallElement.headings
      let reading = walk.reading
      let calls = reading.calls.named.filter { call in
        path.map { path in call.mounts.contains { reading.mounts.paths[$0] == path } } ?? true
      }
      sheet.add(calls.map { CallElement.element($0, reading) })
      let summary = CallElement.summary(calls.count, of: path, reading)
      sheet.footer = (calls.isEmpty ? [] : [""]) + summary.map(\.plain)
      if calls.isEmpty { sheet.text = { _ in summary.map(\.plain) } }
      if let failure = walk.failure { sheet.problems.append(failure) }
    }
    try report.finish()
    if let words = walk.limitWords { connection.warn(words) }
  }

  /// The mount path of a resource.
  private static func path(
    of id: String, among resources: [SessionResource], _ remarks: ListRemarks
  ) throws -> String {
    guard let resource = resources.first(where: { $0.id == id || $0.memoryStoreID == id }) else {
      guard remarks.isWhole else {
        throw Failure(
          "resource " + SafeText(id) + " is not among those that were read",
          "The list could not be read whole.", status: .service)
      }
      throw Failure("no resource " + SafeText(id) + " in this session", status: .notFound)
    }
    guard let path = resource.mountPath, MountPaths.isSorted(path) else {
      throw Failure(
        "the resource has no mount path that a call could name: "
          + (resource.mountPath.map { SafeText($0) } ?? "none is stated"), status: .refused)
    }
    return path
  }
}

/// How far `calls` reads.
struct CallOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Read to the end of the session; otherwise \(CallReading.pageLimit) pages at most."))
  var all = false
}
