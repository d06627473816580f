import DisplayText
import SessionModels

/// What the request log says of one request.
public struct RequestWords: Sendable, Hashable {
  /// The status, or what stopped the request, in a word or a few.
  public let outcome: SafeText
  public let severity: Severity
  public let bytes: SafeText
  public let duration: SafeText
  public let attempts: SafeText
  public let target: SafeText
  /// The target for one line: long ids shortened, and of a query only that there is one, so that its end says what was
  /// asked for.
  public let place: SafeText
  public let flags: SafeText
  public let requestID: SafeText

  public init(_ record: RequestRecord) {
    switch record.outcome {
    case .status(let status):
      outcome = "\(status)"
      severity = status == 200 ? .ordinary : .failure
    case .failed(let failure):
      outcome = NetworkWords.headline(of: failure)
      severity = .failure
    case .unread:
      outcome = "not read"
      severity = .failure
    case .cancelled:
      outcome = "cancelled"
      severity = .caution
    }
    bytes = record.size == 0 ? "-" : ByteWords.words(record.size)
    duration = DurationWords.words(record.duration)
    attempts = "\(max(1, record.attempts.count))"
    target = SafeText(record.target)
    place = Self.place(record.target)
    flags = record.flags.map { SafeText($0) } ?? "none: no header was sent"
    requestID = record.requestID.map { SafeText($0) } ?? "none"
  }

  private static func place(_ target: String) -> SafeText {
    let path = target.prefix { $0 != "?" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.count > 18 ? part.prefix(5) + "…" + part.suffix(4) : part
    }
    return SafeText(parts.joined(separator: "/") + (path.endIndex == target.endIndex ? "" : "?…"))
  }

  /// All that is kept of a request.
  ///
  /// - Parameter offset: the local zone, in seconds east of UTC.
  public static func groups(_ record: RequestRecord, offset: Int) -> [FieldGroup] {
    let words = RequestWords(record)
    let when = ClockTime.seconds(record.startedAt, offset: offset)
    var answer = [
      Field("Outcome", words.outcome, wrapping: .words, severity: words.severity),
      Field("Took", words.duration), Field("Bytes", words.bytes),
      Field("Request id", words.requestID, exact: record.requestID),
    ]
    answer += record.receivedHeaders.map(field)
    return [
      FieldGroup(
        heading: "Sent",
        fields: [
          Field("Request", "GET " + words.target, exact: record.target), Field("At", when),
        ] + record.sentHeaders.map(field)),
      FieldGroup(heading: "Answered", fields: answer),
    ] + AttemptWords.groups(record.attempts, offset: offset)
  }

  private static func field(_ header: HeaderField) -> Field {
    Field(SafeText(header.name), SafeText(header.shownValue), exact: header.shownValue)
  }
}

/// What is said of the attempts of a request.
enum AttemptWords {
  /// A group of a line each; none where nothing was sent.
  static func groups(_ attempts: [Attempt], offset: Int) -> [FieldGroup] {
    guard !attempts.isEmpty else { return [] }
    return [FieldGroup(heading: "Attempts", fields: attempts.map { field(of: $0, offset: offset) })]
  }

  private static func field(of attempt: Attempt, offset: Int) -> Field {
    let outcome: SafeText =
      switch attempt.outcome {
      case .status(let status): "status \(status)"
      case .failed(let failure): NetworkWords.headline(of: failure)
      case .unread: "answer not readable"
      }
    let when = ClockTime.seconds(attempt.startedAt, offset: offset)
    let took = DurationWords.words(attempt.duration)
    return Field(
      "\(attempt.number)", when + "  " + outcome + "  " + took, wrapping: .words,
      note: attempt.wait.map { "then waited " + DurationWords.words($0) })
  }
}

/// How much, in bytes.
public enum ByteWords {
  /// `512 B`, `4.1 kB`, `1.2 MB`: of a thousand each.
  public static func words(_ count: Int) -> SafeText {
    switch count {
    case ..<1000: "\(count) B"
    case ..<1_000_000: "\(count / 1000).\(count / 100 % 10) kB"
    default: "\(count / 1_000_000).\(count / 100_000 % 10) MB"
    }
  }
}
