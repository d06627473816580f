/// What one check found out, with the time it was asked.
public enum Check<Value: Sendable & Equatable>: Sendable, Equatable {
  case known(Value, askedAt: Instant)
  /// The service has no such file any more, and that is proved: a 404 to another question proves nothing.
  case gone(askedAt: Instant)
  /// The question was refused, nobody answered in time, or the answer leaves it open.
  case notChecked(CheckFailure, askedAt: Instant)
}

extension Check {
  /// When it was asked.
  public var askedAt: Instant {
    switch self {
    case .known(_, let moment), .gone(let moment), .notChecked(_, let moment): moment
    }
  }
}

extension Check {
  /// What it found; nil where it has no answer.
  public var value: Value? {
    if case .known(let value, _) = self { value } else { nil }
  }

  /// Why it has no answer; nil where it has one.
  public var failure: CheckFailure? {
    if case .notChecked(let failure, _) = self { failure } else { nil }
  }
}

/// Why a question has no answer.
public enum CheckFailure: Error, Sendable, Equatable {
  case failed(APIError)
  /// The time for all checks ran out.
  case deadline
  /// The answer names other things and not this, and may not be all there is.
  case leftOpen
}

/// What came of a question.
public typealias CheckResult = Result<CheckAnswer, CheckFailure>
