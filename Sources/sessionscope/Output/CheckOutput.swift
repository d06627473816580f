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
    let asked = JSONBuilder.Member("asked_at", .string(CivilTime(askedAt).utcTimestamp))
    return resource.json.adding("_sessionscope", .object([asked] + facts(of: resource)))
  }

  private func facts(of resource: SessionResource) -> [JSONBuilder.Member] {
    let facts: [(name: String, json: JSONBuilder?)] =
      switch resource.content {
      case .gitHubRepository:
        [("mount", MountState(of: resource, among: all, checks: checks).map(Self.json))]
      case .file(let file):
        [("file", checks.files[file.fileID].map { Self.json($0, \.json) })]
      case .memoryStore(let store):
        [
          ("store", checks.stores[store.memoryStoreID].map { Self.json($0, \.json) }),
          ("changes", checks.changes[store.memoryStoreID].map(Self.json)),
        ]
      case .unknown, .malformed: []
      }
    return facts.compactMap { fact in fact.json.map { JSONBuilder.Member(fact.name, $0) } }
  }

  private static func json(_ state: MountState) -> JSONBuilder {
    switch state {
    case .noFailureReported(let isLimited):
      ["state": "no failure reported", "is_whole": .boolean(!isLimited)]
    case .notChecked(let reason): ["state": "not known", "reason": .string(reason.plain)]
    case .failed(let failure):
      [
        "state": "failed", "reason": .string(failure.type),
        "message": failure.message.map { .string($0) },
        "at": (failure.at?.text).map { .string($0) },
        "count": .integer(failure.count),
      ]
    }
  }

  private static func json(_ changes: Check<Page<MemoryVersion>>) -> JSONBuilder {
    json(changes) { page in
      [
        .init("count", .integer(page.elements.count)), .init("is_whole", .boolean(page.isComplete)),
        .init("versions", .array(page.elements.map { .value($0.json) })),
      ]
    }
  }

  private static func json<Value>(
    _ check: Check<Value>, _ metadata: KeyPath<Value, JSONValue>
  ) -> JSONBuilder {
    json(check) { [.init("metadata", .value($0[keyPath: metadata]))] }
  }

  /// - Parameter known: the members that say what is known.
  private static func json<Value>(
    _ check: Check<Value>, known: (Value) -> [JSONBuilder.Member]
  ) -> JSONBuilder {
    switch check {
    case .known(let value, _): .object([.init("state", "known")] + known(value))
    case .gone: ["state": "gone"]
    case .notChecked(let failure, _):
      ["state": "not known", "reason": .string(CheckWords.reason(failure).plain)]
    }
  }
}
