import DisplayText
import SessionModels

/// Everything that is known of a failed request, for the person who has to mend it. It holds no secret.
public struct ErrorFacts: Sendable, Hashable {
  public let groups: [FieldGroup]

  /// - Parameter offset: the local zone, in seconds east of UTC.
  public init(_ error: APIError, offset: Int) {
    let causes = ErrorWords(error).causes.enumerated().map { index, cause in
      Field("\(index + 1)", cause, wrapping: .words)
    }
    groups =
      [FieldGroup(fields: Self.outcome(error))]
      + (causes.isEmpty ? [] : [FieldGroup(heading: "Likely causes", fields: causes)])
      + [FieldGroup(heading: "Asked", fields: Self.request(error))]
      + AttemptWords.groups(error.attempts, offset: offset)
  }

  private static func outcome(_ error: APIError) -> [Field] {
    let words = ErrorWords(error)
    var fields = [Field("Failed", words.headline, wrapping: .words, severity: words.severity)]
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
    fields.append(Field("Proxy", destination.proxy.map { SafeText($0) } ?? "none"))
    fields.append(Field("Version", SafeText(destination.apiVersion)))
    fields.append(Field("Flags", SafeText(error.betas.headerValue ?? "none: no header was sent")))
    return fields
  }
}
