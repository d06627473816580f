import DisplayText
import ExactJSON
import SessionModels

/// One labelled fact of a detail.
public struct Field: Sendable, Hashable {
  public let label: SafeText
  private let value: Value
  /// The value's lines as far as a screen shows them, once they were worked out. Fields are compared before that.
  private var shown: [SafeText]?
  public let wrapping: Wrapping
  /// A remark beside the value: an age, what follows from it.
  public let note: SafeText?
  public let severity: Severity
  /// What a copy of the value is: the service's own text, exactly, without our words; nil where there is none.
  public var exact: String? {
    switch value {
    case .lines(_, let exact): exact
    case .text(_, _, let exact): exact
    case .paragraphs(let text): text
    case .json(let json): json.text
    }
  }
  /// What opens from it; nil where nothing does.
  public private(set) var link: FieldLink?
  /// What it was in the answer before, which stands below the value; nil where it did not change.
  public private(set) var earlier: SafeText?

  /// How a value that is wider than its place goes on.
  public enum Wrapping: Sendable, Hashable {
    /// Between words: prose.
    case words
    /// At the edge: ids, SHAs, addresses, paths.
    case edge
  }

  private enum Value: Sendable, Hashable {
    case lines([SafeText], exact: String?)
    /// A text of the service on one line, behind words of ours.
    case text(lead: SafeText, String, exact: String?)
    /// A text of the service in its own lines.
    case paragraphs(String)
    case json(FieldJSON)
  }

  /// The value's own lines, each whole; they are wrapped as `wrapping` says, and none is cut.
  public var lines: [SafeText] {
    switch value {
    case .lines(let lines, _): lines
    case .text(let lead, let text, _): [lead + SafeText(text)]
    case .paragraphs(let text): SafeText.lines(of: text)
    case .json(let json): [SafeText(json.text)]
    }
  }

  /// Whether a screen does not show the whole value.
  var isLong: Bool {
    switch value {
    case .lines: false
    case .text(_, let text, _), .paragraphs(let text): ShownText(text).isBeginning
    case .json(let json): json.isLong
    }
  }

  /// The value's own lines as far as a screen shows them, and what is said of a longer value.
  ///
  /// - Parameter hint: how all of it can be seen, after a comma; nil where nothing is to be said.
  public func shownLines(hint: SafeText?) -> [SafeText] {
    let rest: SafeText? = hint.flatMap { hint in
      switch value {
      case .lines: nil
      case .text(_, let text, _), .paragraphs(let text): ShownText(text).rest(hint: hint)
      case .json(let json): json.rest(hint: hint)
      }
    }
    return (shown ?? beginning) + [rest].compactMap(\.self)
  }

  /// The value's own lines as far as a screen shows them.
  private var beginning: [SafeText] {
    switch value {
    case .lines(let all, _): all
    case .text(let lead, let text, _): [lead + SafeText(ShownText(text).decoded)]
    case .paragraphs(let text): SafeText.lines(of: ShownText(text).decoded)
    case .json(let json): [SafeText(json.beginning)]
    }
  }

  /// The same, with the lines that a screen shows made once and kept: to make them is most of the work.
  func sanitised() -> Field {
    var field = self
    field.shown = beginning
    return field
  }

  private init(
    _ label: SafeText, _ value: Value, wrapping: Wrapping, note: SafeText?, severity: Severity
  ) {
    (self.label, self.value, self.wrapping) = (label, value, wrapping)
    (self.note, self.severity) = (note, severity)
  }

  public init(
    _ label: SafeText, _ lines: [SafeText], wrapping: Wrapping = .edge, note: SafeText? = nil,
    severity: Severity = .ordinary, exact: String? = nil
  ) {
    self.init(
      label, .lines(lines.isEmpty ? [""] : lines, exact: exact), wrapping: wrapping, note: note,
      severity: severity)
  }

  public init(
    _ label: SafeText, _ value: SafeText, wrapping: Wrapping = .edge, note: SafeText? = nil,
    severity: Severity = .ordinary, exact: String? = nil
  ) {
    self.init(label, [value], wrapping: wrapping, note: note, severity: severity, exact: exact)
  }

  /// A value that the service sent: an empty one is said to be empty.
  init(_ label: SafeText, exactly value: String, note: SafeText? = nil) {
    self.init(
      label,
      value.isEmpty ? .lines(["(empty)"], exact: value) : .text(lead: "", value, exact: value),
      wrapping: .edge, note: note, severity: .ordinary)
  }

  /// What is recorded of a checkout.
  init(_ label: SafeText, _ checkout: CheckoutWords) {
    self.init(
      label, .text(lead: checkout.lead, checkout.name ?? "", exact: checkout.exact),
      wrapping: .words, note: checkout.note, severity: checkout.severity)
  }

  /// A text of the service in its own lines, as prose.
  init(
    _ label: SafeText, prose text: String, note: SafeText? = nil, severity: Severity = .ordinary
  ) {
    self.init(
      label, text.isEmpty ? .lines(["(empty)"], exact: text) : .paragraphs(text), wrapping: .words,
      note: note, severity: severity)
  }

  /// A value of the service: a text as it is, anything else as JSON.
  init(_ label: SafeText, value: JSONValue) {
    if let text = value.string { self.init(label, exactly: text) } else { self.init(label, value) }
  }

  /// A value of the service as JSON.
  init(_ label: SafeText, _ json: JSONValue) {
    self.init(label, .json(FieldJSON(json)), wrapping: .edge, note: nil, severity: .ordinary)
  }
}

extension Field {
  /// A moment as the service wrote it, with how long ago it was.
  static func time(_ label: SafeText, _ timestamp: Timestamp, now: Instant) -> Field {
    Field(
      label, .text(lead: "", timestamp.text, exact: timestamp.text), wrapping: .edge,
      note: timestamp.instant.map { RelativeTime.words(for: $0, now: now) }, severity: .ordinary)
  }

  /// Whether two fields have the same value, whatever stands beside it.
  func saysTheSame(as other: Field) -> Bool {
    if case .json(let json) = value, case .json(let otherJSON) = other.value {
      return json.hasSameValue(as: otherJSON)
    }
    return value == other.value
  }

  /// The same field, below which stands what it was.
  func with(earlier: SafeText) -> Field {
    var field = self
    field.earlier = earlier
    return field
  }

  /// The same field, from which something opens.
  func linked(to link: FieldLink) -> Field {
    var field = self
    field.link = link
    return field
  }
}

/// What a field opens.
public enum FieldLink: Sendable, Hashable {
  /// The tree of its memories.
  case memories
  /// What this session wrote there.
  case changes
  /// The running sessions that mount it.
  case writers
  /// The errors of the session that concern no mount.
  case errors
  /// Why a check has no answer.
  case failure
  /// The calls that name it.
  case calls
}

/// Fields that belong together, under a heading where there is one.
public struct FieldGroup: Sendable, Hashable {
  public let heading: SafeText?
  public let fields: [Field]

  public init(heading: SafeText? = nil, fields: [Field]) {
    self.heading = heading
    self.fields = fields
  }

  /// The same, with the lines that a screen shows made once and kept.
  func sanitised() -> FieldGroup {
    FieldGroup(heading: heading, fields: fields.map { $0.sanitised() })
  }
}
