import DisplayText
import SessionModels

/// One labelled fact of a detail.
public struct Field: Sendable, Hashable {
  public let label: SafeText
  /// The value's own lines, each whole: a face wraps them as `wrapping` says and cuts none.
  public let lines: [SafeText]
  public let wrapping: Wrapping
  /// A remark beside the value: an age, what follows from it.
  public let note: SafeText?
  public let severity: Severity
  /// What a copy of the value is: the service's own text, exactly, without our words; nil where there is none.
  public let exact: String?
  /// What opens from it; nil where nothing does.
  public private(set) var link: FieldLink?

  /// How a value that is wider than its place goes on.
  public enum Wrapping: Sendable, Hashable {
    /// Between words: prose.
    case words
    /// At the edge: ids, SHAs, addresses, paths.
    case edge
  }

  public init(
    _ label: SafeText, _ lines: [SafeText], wrapping: Wrapping = .edge, note: SafeText? = nil,
    severity: Severity = .ordinary, exact: String? = nil
  ) {
    self.exact = exact
    self.label = label
    self.lines = lines.isEmpty ? [""] : lines
    self.wrapping = wrapping
    self.note = note
    self.severity = severity
  }

  public init(
    _ label: SafeText, _ value: SafeText, wrapping: Wrapping = .edge, note: SafeText? = nil,
    severity: Severity = .ordinary, exact: String? = nil
  ) {
    self.init(label, [value], wrapping: wrapping, note: note, severity: severity, exact: exact)
  }

  /// A value that the service sent: an empty one is said to be empty.
  init(_ label: SafeText, exactly value: String, note: SafeText? = nil) {
    self.init(label, value.isEmpty ? "(empty)" : SafeText(value), note: note, exact: value)
  }
}

extension Field {
  /// A moment as the service wrote it, with how long ago it was.
  static func time(_ label: SafeText, _ timestamp: Timestamp, now: Instant) -> Field {
    Field(
      label, SafeText(timestamp.text),
      note: timestamp.instant.map { RelativeTime.words(for: $0, now: now) }, exact: timestamp.text)
  }

  /// The same field, from which something opens.
  func linked(to link: FieldLink) -> Field {
    var field = self
    field.link = link
    return field
  }
}

/// What a field of a memory store opens.
public enum FieldLink: Sendable, Hashable {
  /// The tree of its memories.
  case memories
  /// What this session wrote there.
  case changes
  /// The running sessions that mount it.
  case writers
}

/// Fields that belong together, under a heading where there is one.
public struct FieldGroup: Sendable, Hashable {
  public let heading: SafeText?
  public let fields: [Field]

  public init(heading: SafeText? = nil, fields: [Field]) {
    self.heading = heading
    self.fields = fields
  }
}
