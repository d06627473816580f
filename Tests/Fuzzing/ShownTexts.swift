import BrowserTestSupport
import DisplayText
import Presentation
import SessionModels
import TestSupport

/// Everything that is said of some answers.
struct ShownTexts {
  private(set) var safe: [SafeText] = []
  /// Lines as they are printed.
  private(set) var lines: [String] = []

  private let now = BrowserDriver.now

  init(of service: inout RandomService) {
    let page = service.resourcePage()
    let resources = page.value.resources
    let checks = checks(about: resources, of: &service)
    for resource in resources {
      add(resource, among: resources, checks)
      addCopies(of: resource)
    }
    safe += MountTree.texts(of: resources) {
      ResourceRow($0, among: resources, checks: checks, now: now)
    }
    add(AgentBriefing.groups(resources))
    for file in OutputRow.outputs(
      of: service.files(["file_1", "file_2"]), mounted: resources
    ).elements {
      let row = OutputRow(file, now: now)
      safe += [row.name, row.size, row.type, row.created, OutputRow.line(file)]
    }
    for item in service.memories(in: "/").elements {
      let row = MemoryRow(item, in: "/", now: now)
      safe += [row.name, row.size, row.changed, MemoryRow.line(item)]
    }
    for version in service.versions().elements {
      let row = ChangeRow(version, now: now)
      safe += [row.when, row.operation, row.size, row.path, ChangeRow.line(version)]
    }
    add(ChangeWords(service.change()))
    addCalls(about: resources, of: &service)
    if let session = service.session()?.value { add(session) }
    add(service.error())
    add(service.record())
  }

  private func checks(about resources: [SessionResource], of service: inout RandomService)
    -> Checks
  {
    var checks = Checks()
    for question in CheckQuestion.all(about: resources) {
      checks.take(service.answer(to: question), for: question, askedAt: now)
    }
    return checks
  }

  private mutating func add(
    _ resource: SessionResource, among all: [SessionResource], _ checks: Checks
  ) {
    let row = ResourceRow(resource, among: all, checks: checks, now: now)
    safe += [row.mountPath, row.type, row.name, row.fact, row.factBesideName]
    safe += row.note.map { [$0.words] } ?? []
    let facts = ResourceFacts(resource, now: now, others: all)
    safe.append(facts.title)
    add(facts.groups)
    if let group = CheckFacts.group(
      of: resource, among: all, checks: checks, now: now, offset: 3600)
    {
      add([group])
    }
  }

  private mutating func addCopies(of resource: SessionResource) {
    let items = CopyItem.all(
      of: resource, session: "sesn_1",
      destination: Destination(credential: .variable("ANTHROPIC_API_KEY")), betas: BetaSelection())
    safe += items.map(\.name) + items.compactMap(\.hazard)
    // Addresses that a browser is sent to are of visible ASCII.
    if let address = WebAddress.address(of: resource) { lines.append(address) }
    if let path = resource.mountPath { addReference(path) }
    addReference(resource.json.text(.pretty))
  }

  /// What is said of a text that is given as a session.
  private mutating func addReference(_ text: String) {
    do throws(IDRefusal) {
      let reference = try SessionReference(reading: text)
      safe += reference.remarks.map(RefusalWords.line)
      safe.append(SafeText(reference.sessionID))
    } catch {
      safe.append(RefusalWords.line(for: error))
    }
  }

  /// What a walk through calls tells.
  private mutating func addCalls(
    about resources: [SessionResource], of service: inout RandomService
  ) {
    var reading = CallReading(of: "sesn_1", MountPaths(of: resources))
    for _ in 0..<6 {
      guard let request = reading.next(at: now)?.request else { break }
      let page = service.calls(request)
      reading.take(
        page.map(Result.success) ?? .failure(service.error()), for: request, wasLimited: false)
      if reading.problem != nil { reading.goOn() }
      safe += [
        CallWords.notSeen(reading), CallWords.progress(reading, offset: 0),
        CallWords.stop(reading, offset: 3600) ?? "",
      ]
    }
    for call in reading.calls.named {
      let row = CallRow(call, offset: 0)
      safe += [row.time, row.tool, row.what, row.size, row.answer]
      add([FieldGroup(fields: CallRow.fields(of: call))])
    }
    let fields = resources.compactMap { CallFacts.field(of: $0, reading, offset: 0) }
    add([FieldGroup(fields: fields)])
  }

  private mutating func add(_ words: ChangeWords) {
    safe += [words.title] + words.remarks + words.comparison.lines.map(\.text)
  }

  private mutating func add(_ session: Session) {
    let facts = SessionFacts(session)
    safe += [facts.status, facts.title].compactMap(\.self)
    let summary = SessionSummary(session)
    let row = SessionRow(summary)
    safe += [row.status, row.title, row.agent, row.mounts]
    for mount in summary.mounts ?? MountSummaries([]) {
      let line = MountLine(mount)
      safe += [line.path, line.type, line.name, line.fact]
    }
    let groups =
      SessionPageFacts.groups(of: session, environment: nil, now: now)
      + SessionPreview.groups(of: summary, query: .all, now: now, width: 80)
    safe += groups.flatMap(\.fields).flatMap { [$0.label] + $0.lines }
    for time in [session.createdAt, session.updatedAt, session.archivedAt].compactMap(\.self) {
      guard let instant = time.instant else { continue }
      safe += [
        ClockTime.seconds(instant, offset: 86_399), RelativeTime.words(for: instant, now: now),
      ]
    }
    let recent = RecentSession(
      id: session.id, baseURL: BaseURL.official.description, title: session.title,
      status: session.status?.word, openedAt: Instant(seconds: .min), resources: .max)
    safe += [RecentWords.title(recent), RecentWords.note(recent, now: now)]
  }

  private mutating func add(_ error: APIError) {
    let words = ErrorWords(error)
    safe += [words.headline, words.line] + words.advice + words.causes
    safe += [words.message, words.requestID].compactMap(\.self)
    add(ErrorFacts(error, offset: -3600).groups)
  }

  private mutating func add(_ record: RequestRecord) {
    let words = RequestWords(record)
    safe += [words.outcome, words.bytes, words.duration, words.attempts, words.target]
    add(RequestWords.groups(record, offset: 0))
  }

  private mutating func add(_ groups: [FieldGroup]) {
    for group in groups {
      if let heading = group.heading { safe.append(heading) }
      for field in group.fields { safe += [field.label] + field.lines + [field.note ?? ""] }
    }
    for width in [nil, 1, 17, 80] { lines += FieldText.lines(of: groups, width: width) }
  }
}
