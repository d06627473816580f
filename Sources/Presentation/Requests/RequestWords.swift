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
    let words = OutcomeWords(record.outcome)
    (outcome, severity) = (words.text, words.severity)
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
