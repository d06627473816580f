import ExactJSON

/// What the service did with a beta flag.
public enum FlagResult: Sendable, Equatable {
  /// It answered a request with the flag; nil where that answer is not compared with another.
  case accepted(FlagComparison?)
  /// It refused the request because of the flag, which it names or not.
  case refused(APIError)
  /// It accepts the flag alone, and refuses it beside the others that are on.
  case refusedTogether(APIError)
  /// What came is no answer about the flag.
  case notAnswered(APIError)

  /// Whether a request with the flag was answered.
  public var isAccepted: Bool { if case .accepted = self { true } else { false } }

  public var isRefused: Bool {
    switch self {
    case .refused, .refusedTogether: true
    case .accepted, .notAnswered: false
    }
  }

  /// Why there is no answer, or none that the flag was accepted with.
  public var error: APIError? {
    switch self {
    case .accepted: nil
    case .refused(let error), .refusedTogether(let error), .notAnswered(let error): error
    }
  }
}

/// An answer with a flag beside the one without.
public struct FlagComparison: Sendable, Equatable {
  /// The members that differ: `a` without the flag, `b` with it.
  public let differences: [JSONMemberDifference]
  /// Of the answer with the flag.
  public let requestID: String?

  /// - Parameter b: the answer with the flag. Nil as a value is a resource that is not in the list.
  init(_ a: JSONValue?, _ b: Answer<JSONValue?>) {
    requestID = b.requestID
    differences = Self.differences(a, b.value)
  }

  /// What is no pair of objects differs as a whole, under the name `resource`.
  private static func differences(_ a: JSONValue?, _ b: JSONValue?) -> [JSONMemberDifference] {
    guard let a, let b, a.kind == .object, b.kind == .object else {
      if a == nil && b == nil { return [] }
      if let a, let b, a.hasSameValue(as: b) { return [] }
      return [JSONMemberDifference(name: "resource", a: a, b: b)]
    }
    return a.memberDifferences(to: b)
  }
}
