import DisplayText
import ExactJSON
import Presentation
import SessionAPI
import SessionModels

/// What is really there of a session's resources, as subcommands print it.
struct CheckOutput {
  /// Every resource of the session; nil where the others are not known.
  private let all: [SessionResource]?
  private let checks: Checks
  private let askedAt: Instant

  /// Asks all extra questions, and waits no longer than one attempt may take; nil where they are not to be asked. Where it
  /// is alone and a failure names no repository, the session's list is asked for too.
  ///
  /// - Parameters:
  ///   - all: every resource of the session, or one that was asked for alone.
  ///   - isAlone: whether it is one of perhaps several: a failure that names no repository is the only one's.
  init?(
    of all: [SessionResource], isAlone: Bool = false, in session: String, _ connection: Connection
  ) {
    guard connection.settings.asksChecks.value else { return nil }
    let limit = Duration.seconds(connection.settings.timeout.value)
    let result = connection.result { client, _ throws(APIError) in
      await client.checks(about: all, of: session, within: limit)
    }
    checks = (try? result.get()) ?? Checks()
    let needsOthers = isAlone && MountState.needsOthers(checks)
    self.all = needsOthers ? Self.others(of: session, connection) : all
    askedAt = LocalTime.now()
  }

  private static func others(of session: String, _ connection: Connection) -> [SessionResource]? {
    let result = connection.result { client, betas throws(APIError) in
      try await client.allResources(of: session, betas: betas)
    }
    return (try? result.get())?.flatMap(\.value.resources)
  }

  func row(of resource: SessionResource) -> ResourceRow {
    ResourceRow(resource, among: all, checks: checks, now: askedAt)
  }

  /// What is there of a resource, for labels and values; nil where nothing was asked.
  func group(of resource: SessionResource) -> FieldGroup? {
    CheckFacts.group(
      of: resource, among: all, checks: checks, now: askedAt,
      offset: LocalTime.offset(at: askedAt))
  }

  /// The element, token for token, with one last member added: `_sessionscope` (docs/scripts.md). What is no object stays as
  /// it is.
  func json(of resource: SessionResource) -> JSONValue {
    let json = resource.json
    guard json.kind == .object else { return json }
    var members = ["\"asked_at\":" + JSONText.quoted(CivilTime(askedAt).utcTimestamp)]
    members += facts(of: resource)
    var text = json.text(.compact)
    text.removeLast()
    if json.count > 0 { text += "," }
    text += "\"_sessionscope\":{" + members.joined(separator: ",") + "}}"
    return (try? JSONDocument(parsing: text).root) ?? json
  }

  private func facts(of resource: SessionResource) -> [String] {
    switch resource.content {
    case .gitHubRepository:
      MountState(of: resource, among: all, checks: checks).map { ["\"mount\":" + json($0)] }
        ?? []
    case .file(let file):
      checks.file(file.fileID).map { ["\"file\":" + json($0, \.json)] } ?? []
    case .memoryStore(let store):
      (checks.store(store.memoryStoreID).map { ["\"store\":" + json($0, \.json)] } ?? [])
        + (checks.changes(store.memoryStoreID).map { ["\"changes\":" + json($0)] } ?? [])
    case .unknown, .malformed: []
    }
  }

  private func json(_ state: MountState) -> String {
    switch state {
    case .noFailureReported(let errors):
      Self.object([("state", "no failure reported")], ["\"is_whole\":\(errors.isComplete)"])
    case .notChecked(let reason, let message):
      Self.object([("state", "not known"), ("reason", reason.plain), ("message", message)])
    case .failed(let failure):
      Self.object(
        [
          ("state", "failed"), ("reason", failure.type), ("message", failure.message),
          ("at", failure.at?.text),
        ], ["\"count\":\(failure.count)"])
    }
  }

  private func json(_ changes: Check<Page<MemoryVersion>>) -> String {
    Self.json(changes) { page in
      let versions = page.elements.map { $0.json.text(.compact) }
      return [
        "\"count\":\(page.elements.count)", "\"is_whole\":\(page.isComplete)",
        "\"versions\":[" + versions.joined(separator: ",") + "]",
      ]
    }
  }

  private func json<Value>(_ check: Check<Value>, _ metadata: KeyPath<Value, JSONValue>)
    -> String
  {
    Self.json(check) { ["\"metadata\":" + $0[keyPath: metadata].text(.compact)] }
  }

  /// - Parameter known: the members that say what is known, as JSON.
  private static func json<Value>(_ check: Check<Value>, known: (Value) -> [String]) -> String {
    switch check {
    case .known(let value, _): Self.object([("state", "known")], known(value))
    case .gone: Self.object([("state", "gone")])
    case .notChecked(let failure, _):
      Self.object([("state", "not known"), ("reason", CheckWords.reason(failure).plain)])
    }
  }

  /// - Parameter others: members that are JSON already.
  private static func object(_ members: [(String, String?)], _ others: [String] = []) -> String {
    let texts = members.compactMap { name, value in
      value.map { JSONText.quoted(name) + ":" + JSONText.quoted($0) }
    }
    return "{" + (texts + others).joined(separator: ",") + "}"
  }
}
