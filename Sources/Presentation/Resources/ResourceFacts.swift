import DisplayText
import ExactJSON
import SessionModels

/// Everything there is to say about one resource, in the order it matters.
public struct ResourceFacts: Sendable, Hashable {
  public let title: SafeText
  public let groups: [FieldGroup]

  /// - Parameters:
  ///   - now: the moment from which ages are counted.
  ///   - others: the session's other resources, for remarks on how they go together.
  ///   - checks: what is known of a store today: an archived one cannot be written.
  public init(
    _ resource: SessionResource, now: Instant, others: [SessionResource] = [],
    checks: Checks = Checks()
  ) {
    title = ResourceKind(resource).title
    let fields =
      switch resource.content {
      case .gitHubRepository(let repository): Self.fields(of: repository, now: now)
      case .file(let file): Self.fields(of: file, now: now)
      case .memoryStore(let store):
        Self.fields(of: store, isArchived: checks.isArchived(store.memoryStoreID), now: now)
      case .unknown(let type): Self.fields(ofUnknown: resource, type: type)
      case .malformed(let type, let problem):
        Self.fields(ofUnreadable: resource, type: type, problem: problem)
      }
    let further = Self.otherFields(of: resource)
    let remarks =
      ResourceRemark.all(of: resource, others: others).map { remark in
        Field(remark.field, remark.words, wrapping: .words, severity: .caution)
      } + Self.hiddenRemark(on: fields + further)
    groups =
      [FieldGroup(fields: fields)]
      + (remarks.isEmpty ? [] : [FieldGroup(heading: "Remarks", fields: remarks)])
      + (further.isEmpty ? [] : [FieldGroup(heading: "Other fields", fields: further)])
  }

  /// How many characters of all fields cannot be seen: they are spelled where they stand.
  private static func hiddenRemark(on fields: [Field]) -> [Field] {
    let count = fields.reduce(0) { count, field in
      field.shownLines(hint: nil).reduce(count + field.label.hiddenCount) { $0 + $1.hiddenCount }
    }
    guard count > 0 else { return [] }
    let words: SafeText =
      (fields.contains(where: \.isLong) ? "at least " : "") + "\(count) "
      + (count == 1 ? "character that cannot" : "characters that cannot")
      + " be seen, spelled where they stand"
    return [Field("Hidden", words, wrapping: .words, severity: .caution)]
  }

  private static func fields(of repository: GitHubRepository, now: Instant) -> [Field] {
    let checkout = CheckoutWords(repository.checkout)
    let name = RepositoryAddress.shortName(repository.url)
    var fields = [
      Field("Checkout", checkout),
      Field("Repository", name, exact: name.plain),
      Field("URL", exactly: repository.url),
      Field("Mounted at", exactly: repository.mountPath),
      .time("Created", repository.createdAt, now: now),
      .time("Updated", repository.updatedAt, now: now),
      Field("Resource", exactly: repository.id),
    ]
    if case .unknown(_, let json) = repository.checkout {
      fields.insert(Self.json("Checkout JSON", json), at: 1)
    }
    return fields
  }

  private static func fields(of file: MountedFile, now: Instant) -> [Field] {
    [
      Field("File", exactly: file.fileID, note: "the session's own copy"),
      Field("Mounted at", exactly: file.mountPath),
      .time("Created", file.createdAt, now: now),
      .time("Updated", file.updatedAt, now: now),
      Field("Resource", exactly: file.id),
    ]
  }

  private static func fields(of store: MemoryStore, isArchived: Bool, now: Instant) -> [Field] {
    let access = AccessWords(store.access, isArchived: isArchived)
    let snapshot: SafeText = "as of attaching"
    var fields = [
      Field(
        "Access", access.full, wrapping: .words, severity: access.severity,
        exact: store.access?.word),
      Field("Store", exactly: store.memoryStoreID),
      prose("Name", store.name, note: snapshot),
      prose("Description", store.description, note: snapshot),
      prose("Instructions", store.instructions, note: store.instructions.map(length)),
      store.mountPath.map { Field("Mounted at", exactly: $0) } ?? Field("Mounted at", "not stated"),
    ]
    if let created = store.createdAt { fields.append(.time("Created", created, now: now)) }
    if let updated = store.updatedAt { fields.append(.time("Updated", updated, now: now)) }
    if let id = store.id { fields.append(Field("Resource", exactly: id)) }
    return fields
  }

  private static func length(of instructions: String) -> SafeText {
    "\(ShownText.characterCount(of: instructions)) of \(MemoryStore.instructionsLimit) characters"
  }

  private static func prose(_ label: SafeText, _ text: String?, note: SafeText?) -> Field {
    guard let text else { return Field(label, "not stated") }
    return Field(label, prose: text, note: note)
  }

  private static func fields(ofUnknown resource: SessionResource, type: String) -> [Field] {
    var fields = [Field("Type", exactly: type, note: "unknown to this version")]
    if let path = resource.mountPath { fields.append(Field("Mounted at", exactly: path)) }
    if let id = resource.id { fields.append(Field("Resource", exactly: id)) }
    return fields
  }

  private static func fields(
    ofUnreadable resource: SessionResource, type: String?, problem: JSONShapeError
  ) -> [Field] {
    var fields = [
      Field("Problem", SafeText(problem.description), wrapping: .words, severity: .failure)
    ]
    if resource.json.kind != .object {
      fields.append(json("JSON", resource.json))
    }
    return fields
  }

  private static func otherFields(of resource: SessionResource) -> [Field] {
    resource.otherMembers.map { member in
      json(ShownText.line(member.key), member.value)
    }
  }

  private static func json(_ label: SafeText, _ value: JSONValue) -> Field {
    Field(label, value)
  }
}
