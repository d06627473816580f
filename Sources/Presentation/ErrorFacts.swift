import DisplayText
import SessionModels

/// Everything that is known of a failed request, for the person who has to mend it. It holds no secret.
public struct ErrorFacts: Sendable, Hashable {
  public let groups: [FieldGroup]

  /// - Parameter offset: the local zone, in seconds east of UTC.
  public init(_ error: APIError, offset: Int) {
    let attempts = error.attempts.map { Self.field(of: $0, offset: offset) }
    groups =
      [
        FieldGroup(fields: Self.outcome(error)),
        FieldGroup(heading: "Asked", fields: Self.request(error)),
      ]
      + (attempts.isEmpty ? [] : [FieldGroup(heading: "Attempts", fields: attempts)])
  }

  private static func outcome(_ error: APIError) -> [Field] {
    let words = ErrorWords(error)
    var fields = [Field("Failed", words.headline, wrapping: .words, standing: words.standing)]
    if let message = error.envelope?.message, !message.isEmpty {
      fields.append(Field("Message", SafeText.lines(of: message), wrapping: .words))
    }
    if let details = error.envelope?.details {
      fields.append(Field("Details", SafeText(details.text(.compact))))
    }
    if !words.advice.isEmpty { fields.append(Field("What to do", words.advice, wrapping: .words)) }
    return fields
  }

  private static func request(_ error: APIError) -> [Field] {
    let destination = error.destination
    var fields: [Field] = []
    if !error.target.isEmpty { fields.append(Field("Request", SafeText("GET " + error.target))) }
    if let id = error.requestID { fields.append(Field("Request id", SafeText(id))) }
    fields.append(Field("Of", DestinationWords.line(destination), wrapping: .words))
    fields.append(Field("Version", SafeText(destination.apiVersion)))
    fields.append(Field("Flags", SafeText(error.betas.headerValue ?? "none: no header was sent")))
    return fields
  }

  private static func field(of attempt: Attempt, offset: Int) -> Field {
    let outcome: SafeText =
      switch attempt.outcome {
      case .status(let status): "status \(status)"
      case .failed(let failure): NetworkWords.headline(of: failure)
      }
    let when = ClockTime.seconds(attempt.startedAt, offset: offset)
    let took = DurationWords.words(attempt.duration)
    return Field(
      "\(attempt.number)", when + "  " + outcome + "  " + took, wrapping: .words,
      note: attempt.wait.map { "then waited " + DurationWords.words($0) })
  }
}
