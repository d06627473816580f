import DisplayText
import ExactJSON
import Presentation
import SessionModels

/// What checks found of some resources, as subcommands print it.
struct CheckOutput {
  /// Every resource of the session; nil where the others are not known.
  let all: [SessionResource]?
  let checks: Checks
  let checkedAt: Instant
  /// What was read of the agent's calls; nil where they were not asked for.
  var calls: CallReading?

  func row(of resource: SessionResource) -> ResourceRow {
    let note =
      RowNote(of: resource, among: all, checks: checks, now: checkedAt)
      ?? RowNote(calls?.facts(of: resource.mountPath))
    return ResourceRow(resource, checks: checks, note: note)
  }

  /// What was found of a resource, as labels and values; nil where nothing was asked.
  func group(of resource: SessionResource) -> FieldGroup? {
    CheckFacts.group(
      of: resource, among: all, checks: checks, now: checkedAt,
      offset: LocalTime.offset(at: checkedAt))
  }

  // MARK: In text

  private func mount(of resource: SessionResource) -> MountState? {
    MountState(of: resource, among: all, checks: checks)
  }

  /// The failures of some resources, a line each.
  func failures(of resources: [SessionResource]) -> [Failure] {
    resources.compactMap { resource in
      let row = row(of: resource)
      guard let note = row.note, note.isMountFailure else { return nil }
      var words = row.mountPath + ": " + note.words
      if case .failed(let failure) = mount(of: resource) {
        words += ": " + failure.reason
        if let message = failure.message { words += ": " + SafeText(message) }
      }
      return Failure(words, status: .check)
    }
  }

  // MARK: In JSON

  /// The element, token for token, with one last member added: `_sessionscope` (docs/scripts.md). What is no object stays as
  /// it is.
  func json(of resource: SessionResource) -> JSONValue {
    let checked = JSONBuilder.Member("checked_at", .string(CivilTime(checkedAt).utcTimestamp))
    return resource.json.adding("_sessionscope", .object([checked] + facts(of: resource)))
  }

  private func facts(of resource: SessionResource) -> [JSONBuilder.Member] {
    let facts: [(name: String, json: JSONBuilder?)] =
      switch resource.content {
      case .gitHubRepository: [("mount", mount(of: resource).map(Self.json))]
      case .file(let file):
        [("file", checks.file(file.fileID).map { Self.json($0, \.json) })]
      case .memoryStore(let store):
        [
          ("store", checks.store(store.memoryStoreID).map { Self.json($0, \.json) }),
          ("changes", checks.changes(store.memoryStoreID).map(Self.json)),
        ]
      default: []
      }
    let calls = calls.flatMap { reading in
      reading.facts(of: resource.mountPath).map { CallElement.json(of: $0, reading) }
    }
    return (facts + [("calls", calls)]).compactMap { fact in
      fact.json.map { JSONBuilder.Member(fact.name, $0) }
    }
  }

  private static func json(_ state: MountState) -> JSONBuilder {
    switch state {
    case .noFailureReported(let errors):
      ["state": "no failure reported", "is_complete": .boolean(errors.isComplete)]
    case .notChecked(let reason, let message):
      [
        "state": "not checked", "reason": .string(reason.plain),
        "message": message.map { .string($0) },
      ]
    case .failed(let failure):
      [
        "state": "failed", "reason": .string(failure.type),
        "message": failure.message.map { .string($0) }, "count": .integer(failure.count),
        "at": (failure.at?.text).map { .string($0) },
      ]
    }
  }

  private static func json(_ changes: Check<Page<MemoryVersion>>) -> JSONBuilder {
    json(changes) { page in
      [
        .init("count", .integer(page.elements.count)),
        .init("is_complete", .boolean(page.isComplete)),
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
      [
        "state": "not checked", "reason": .string(CheckWords.reason(failure).plain),
        "message": (CheckWords.error(failure)?.envelope?.message).map { .string($0) },
      ]
    }
  }
}
