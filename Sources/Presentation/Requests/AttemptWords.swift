import DisplayText
import SessionModels

/// What is said of the attempts of a request.
enum AttemptWords {
  /// A group of a line each; none where nothing was sent.
  static func groups(_ attempts: [Attempt], offset: Int) -> [FieldGroup] {
    guard !attempts.isEmpty else { return [] }
    return [FieldGroup(heading: "Attempts", fields: attempts.map { field(of: $0, offset: offset) })]
  }

  private static func field(of attempt: Attempt, offset: Int) -> Field {
    let outcome = OutcomeWords(attempt.outcome).text
    let when = ClockTime.seconds(attempt.startedAt, offset: offset)
    let took = DurationWords.words(attempt.duration)
    return Field(
      "\(attempt.number)", when + "  " + outcome + "  " + took, wrapping: .words,
      note: attempt.wait.map { "then waited " + DurationWords.words($0) })
  }
}
