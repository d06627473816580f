import DisplayText
import SessionModels

/// What the checks found of a resource, as fields. None where nothing was asked, as of a kind that raises no question.
public enum CheckFacts {
  /// - Parameters:
  ///   - all: every resource of the session; nil where the others are not known.
  ///   - sessionCreatedAt: when the session was created; nil where that is not known.
  ///   - offset: the local zone, in seconds east of UTC, for the time of asking.
  public static func group(
    of resource: SessionResource, among all: [SessionResource]?, checks: Checks,
    sessionCreatedAt: Instant? = nil, now: Instant, offset: Int
  ) -> FieldGroup? {
    let fields = fields(
      of: resource, among: all, checks: checks, sessionCreatedAt: sessionCreatedAt, now: now)
    guard !fields.isEmpty else { return nil }
    let checked = askedAt(resource, checks).map {
      SafeText(" (checked ") + ClockTime.seconds($0, offset: offset) + ")"
    }
    return FieldGroup(heading: "Current state" + (checked ?? ""), fields: fields)
  }

  /// The same without a heading; empty where nothing was asked.
  public static func fields(
    of resource: SessionResource, among all: [SessionResource]?, checks: Checks,
    sessionCreatedAt: Instant? = nil, now: Instant
  ) -> [Field] {
    switch resource.content {
    case .gitHubRepository:
      guard let state = MountState(of: resource, among: all, checks: checks) else { return [] }
      let others = MountState.otherErrors(checks, among: all ?? [resource])
      let counted =
        others == 0
        ? [] : [Field("Other errors", "\(others): Enter lists them").linked(to: .errors)]
      return fields(of: state, now: now) + counted
    case .file(let file):
      guard let check = checks.file(file.fileID) else { return [] }
      return fields(of: check) { fields(of: $0, now: now) }
    case .memoryStore(let store):
      let today = checks.store(store.memoryStoreID).map { check in
        fields(of: check) { fields(of: $0, now: now) }
      }
      let changes = checks.changes(store.memoryStoreID).map {
        StoreFacts.changes($0, sessionCreatedAt: sessionCreatedAt, now: now)
      }
      return (today ?? []) + [changes].compactMap(\.self)
    default: return []
    }
  }

  private static func askedAt(_ resource: SessionResource, _ checks: Checks) -> Instant? {
    switch resource.content {
    case .gitHubRepository: checks.errors?.askedAt
    case .file(let file): checks.file(file.fileID)?.askedAt
    case .memoryStore(let store):
      checks.store(store.memoryStoreID)?.askedAt
        ?? checks.changes(store.memoryStoreID)?.askedAt
    default: nil
    }
  }

  private static func fields(of state: MountState, now: Instant) -> [Field] {
    switch state {
    case .notChecked(let reason, let message):
      return [
        Field("Mount", "not checked: " + reason, wrapping: .words).linked(to: .failure)
      ] + Self.message(message)
    case .noFailureReported(let errors):
      return [Field("Mount", CheckWords.noFailure(in: errors), wrapping: .words)]
    case .failed(let failure):
      var words: SafeText =
        (failure.isBeforeLastUpdate ? "FAILED before the last update: " : "FAILED: ")
        + failure.reason + (failure.count > 1 ? " (\(failure.count) failures)" : "")
      if let consequence = failure.consequence { words += "; " + consequence }
      var fields = [
        Field(
          "Mount", words, wrapping: .words, severity: .failure, exact: failure.type)
      ]
      if let at = failure.at { fields.append(.time("Failed at", at, now: now)) }
      return fields + message(failure.message)
    }
  }

  /// What the service said of it.
  private static func message(_ text: String?) -> [Field] {
    guard let text, !text.isEmpty else { return [] }
    return [Field("Message", SafeText.lines(of: text), wrapping: .words, exact: text)]
  }

  private static func fields<Value>(
    of check: Check<Value>, known: (Value) -> [Field]
  ) -> [Field] {
    switch check {
    case .known(let value, _): known(value)
    case .gone: [Field("State", "the file is gone", severity: .failure)]
    case .notChecked(let failure, _):
      [Field("State", notChecked(failure), wrapping: .words).linked(to: .failure)]
        + message(CheckWords.error(failure)?.envelope?.message)
    }
  }

  /// A 404 is no proof that a thing was deleted: who may not see it is told the same.
  static func notChecked(_ failure: CheckFailure) -> SafeText {
    if CheckWords.error(failure)?.isNotFound == true {
      return "404: deleted, or not visible to this key"
    }
    return "not checked: " + CheckWords.reason(failure)
  }

  /// Why the check of a resource has no answer, for whoever explains it; nil where it has one or was not asked.
  public static func failure(of resource: SessionResource, checks: Checks) -> APIError? {
    let failures: [CheckFailure?] =
      switch resource.content {
      case .gitHubRepository: [checks.errors?.failure]
      case .file(let file): [checks.file(file.fileID)?.failure]
      case .memoryStore(let store):
        [checks.store(store.memoryStoreID)?.failure, checks.changes(store.memoryStoreID)?.failure]
      default: []
      }
    return failures.lazy.compactMap(\.self).compactMap(CheckWords.error).first
  }

  private static func fields(of file: FileMetadata, now: Instant) -> [Field] {
    var fields: [Field] = []
    if let name = file.filename { fields.append(Field("File", exactly: name)) }
    if let size = file.sizeBytes {
      fields.append(
        Field(
          "Size", "\(size) bytes", note: size < 1000 ? nil : ByteWords.words(size),
          exact: String(size)))
    }
    if let type = file.mimeType { fields.append(Field("Type", exactly: type)) }
    if let expiry = file.expiresAt {
      let isOver = FileState.isExpired(file, now: now)
      let when = expiry.instant.map { RelativeTime.words(for: $0, now: now) }
      fields.append(
        Field(
          "Expires", SafeText(expiry.text), note: isOver ? "expired" : when,
          severity: isOver ? .failure : .ordinary, exact: expiry.text))
    }
    if let isDownloadable = file.isDownloadable {
      fields.append(Field("Download", isDownloadable ? "possible" : "not possible"))
    }
    return fields.isEmpty ? [Field("State", "the service says nothing of it")] : fields
  }

  private static func fields(of store: StoreMetadata, now: Instant) -> [Field] {
    var fields: [Field] = []
    if let archived = store.archivedAt {
      var field = Field.time("Archived", archived, now: now)
      field = Field(
        field.label, field.lines, note: field.note, severity: .caution, exact: field.exact)
      fields.append(field)
    }
    if let updated = store.updatedAt { fields.append(.time("Changed", updated, now: now)) }
    return fields
  }
}

/// Whether a file can still be had.
public enum FileState {
  public static func isExpired(_ file: FileMetadata, now: Instant) -> Bool {
    file.expiresAt?.instant.map { $0 <= now } ?? false
  }
}
