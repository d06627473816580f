/// What checks found, as far as they were asked.
public struct Checks: Sendable, Equatable {
  /// An answer, and when it was asked for.
  private struct Dated: Sendable, Equatable {
    let result: CheckResult
    let askedAt: Instant
  }

  /// The last answer to each question about one thing.
  private var answers: [CheckQuestion: Dated] = [:]

  public init() {}

  /// Whether a question was answered, or refused.
  public func hasAnswer(to question: CheckQuestion) -> Bool {
    question.parts.allSatisfy { answers[$0] != nil }
  }

  /// Notes what a question found.
  public mutating func take(
    _ result: CheckResult, for question: CheckQuestion, askedAt: Instant
  ) {
    for part in question.parts { answers[part] = Dated(result: result, askedAt: askedAt) }
  }

  /// What is known of one thing; nil where it was not asked for.
  ///
  /// - Parameter read: reads the answer; nil for one to another question.
  func check<Value>(
    _ question: CheckQuestion, _ read: (CheckAnswer, Instant) -> Check<Value>?
  ) -> Check<Value>? {
    guard let answer = answers[question] else { return nil }
    switch answer.result {
    case .success(let found): return read(found, answer.askedAt)
    case .failure(let failure): return .notChecked(failure, askedAt: answer.askedAt)
    }
  }
}
