import DisplayText
import ExactJSON
import SessionModels

/// Everything there is to say about one resource, in the order it matters.
public struct ResourceFacts: Sendable, Hashable {
  public let title: SafeText
  /// All but the notes.
  private let ownGroups: [FieldGroup]
  private let remarks: [Field]

  /// - Parameters:
  ///   - earlier: what it was in the answer before; nil where it did not change.
  ///   - now: the moment from which ages are counted.
  ///   - others: the session's other resources, for remarks on how they go together.
  ///   - checks: what is known of a store today: an archived one cannot be written.
  ///   - found: what checks found, which stands below the main fact.
  ///   - links: what leads to more of it; stands behind the fields.
  public init(
    _ resource: SessionResource, earlier: EarlierResource? = nil, now: Instant,
    others: [SessionResource] = [], checks: Checks = Checks(), found: [Field] = [],
    links: FieldGroup? = nil
  ) {
    title = ResourceKind(resource).title
    var fields = Self.ownFields(of: resource, checks, now: now)
    var further = Self.otherFields(of: resource)
    if let earlier {
      fields = earlier.marking(
        fields, since: Self.ownFields(of: earlier.resource, checks, now: now))
      further = earlier.marking(further, since: Self.otherFields(of: earlier.resource))
      if !(fields + further).contains(where: { $0.earlier != nil }) {
        further += earlier.differences(to: resource)
      }
    }
    fields.insert(contentsOf: found, at: min(1, fields.count))
    remarks = ResourceRemark.all(of: resource, others: others).map { remark in
      Field(remark.field, remark.words, wrapping: .words, severity: .caution)
    }
    ownGroups =
      [FieldGroup(fields: fields)] + [links].compactMap(\.self)
      + (further.isEmpty ? [] : [FieldGroup(heading: "Other fields", fields: further)])
  }

  /// All fields. To make them costs more than to compare two of these: what cannot be seen is looked for in every text.
  public var groups: [FieldGroup] {
    let groups = ownGroups.map { $0.sanitised() }
    // Links are words of ours.
    let notes = remarks + Self.hiddenRemark(on: groups.flatMap(\.fields))
    return groups + (notes.isEmpty ? [] : [FieldGroup(heading: "Notes", fields: notes)])
  }

  private static func ownFields(
    of resource: SessionResource, _ checks: Checks, now: Instant
  ) -> [Field] {
    switch resource.content {
    case .gitHubRepository(let repository): fields(of: repository, now: now)
    case .file(let file): fields(of: file, now: now)
    case .memoryStore(let store): fields(of: store, checks, now: now)
    case .unknown(let type): fields(ofUnknown: resource, type: type)
    case .malformed(let type, let problem):
      fields(ofUnreadable: resource, type: type, problem: problem)
    }
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
    var fields = [
      Field("Checkout", CheckoutWords(repository.checkout)),
      Field("URL", exactly: repository.url),
      Field("Mount path", exactly: repository.mountPath),
      Field("Resource ID", exactly: repository.id),
      .time("Created", repository.createdAt, now: now),
      .time("Updated", repository.updatedAt, now: now),
    ]
    // Nothing else of a repository can change.
    if let created = repository.createdAt.instant, let updated = repository.updatedAt.instant,
      created < updated
    {
      fields.append(Field("", "its token was rotated", wrapping: .words))
    }
    if case .unknown(_, let json) = repository.checkout {
      fields.insert(Self.json("Checkout JSON", json), at: 1)
    }
    return fields
  }

  private static func fields(of file: MountedFile, now: Instant) -> [Field] {
    [
      Field("File ID", exactly: file.fileID, note: "copied into the session"),
      Field("Mount path", exactly: file.mountPath),
      Field("Resource ID", exactly: file.id),
      .time("Created", file.createdAt, now: now),
      .time("Updated", file.updatedAt, now: now),
    ]
  }

  private static func fields(of store: MemoryStore, _ checks: Checks, now: Instant) -> [Field] {
    let access = AccessWords(store.access, isArchived: checks.isArchived(store.memoryStoreID))
    let today = checks.store(store.memoryStoreID)?.value
    let snapshot: SafeText = "at attach time"
    var fields = [
      Field(
        "Access", access.full, wrapping: .words, severity: access.severity,
        exact: store.access?.word),
      prose("Name", store.name, now: today?.name, note: snapshot),
      prose("Description", store.description, now: today?.description, note: snapshot),
      prose("Instructions", store.instructions, note: store.instructions.map(length)),
      Field("Memory store ID", exactly: store.memoryStoreID),
      store.mountPath.map { Field("Mount path", exactly: $0) } ?? Field("Mount path", "not stated"),
    ]
    if let id = store.id { fields.append(Field("Resource ID", exactly: id)) }
    if let created = store.createdAt { fields.append(.time("Created", created, now: now)) }
    if let updated = store.updatedAt { fields.append(.time("Updated", updated, now: now)) }
    return fields
  }

  private static func length(of instructions: String) -> SafeText {
    "\(ShownText.characterCount(of: instructions)) of \(MemoryStore.instructionsLimit) characters"
  }

  /// - Parameter today: the text of today, which is said only where it differs.
  private static func prose(
    _ label: SafeText, _ text: String?, now today: String? = nil, note: SafeText?
  ) -> Field {
    guard let text else { return Field(label, "not stated") }
    guard let today, today != text else { return Field(label, prose: text, note: note) }
    func lines(_ text: String) -> [SafeText] {
      text.isEmpty ? ["(empty)"] : SafeText.lines(of: ShownText(text).decoded)
    }
    let now = lines(today)
    return Field(
      label, lines(text) + ["now: " + now[0]] + now.dropFirst(), wrapping: .words, note: note,
      severity: .caution, exact: text)
  }

  private static func fields(ofUnknown resource: SessionResource, type: String) -> [Field] {
    var fields = [Field("Type", exactly: type, note: "unknown to this version")]
    if let path = resource.mountPath { fields.append(Field("Mount path", exactly: path)) }
    if let id = resource.id { fields.append(Field("Resource ID", exactly: id)) }
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
