/// Why a value is not of the shape that is read, and where.
public struct JSONShapeError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Problem: Sendable, Equatable {
    /// There is no such member.
    case missing(JSONValue.Kind)
    case wrongKind(expected: JSONValue.Kind, found: JSONValue.Kind)
    /// A number, but with a point or an exponent, or beyond 64 bits.
    case notComplete
  }

  public let problem: Problem
  /// The value that is wrong, or the one that lacks the member.
  private let value: JSONValue
  private let missingMember: String?

  init(_ problem: Problem, at value: JSONValue, missingMember: String? = nil) {
    self.problem = problem
    self.value = value
    self.missingMember = missingMember
  }

  /// The missing or wrong value; found when it is asked for, so that many bad elements cost no walk each.
  public var path: JSONPath {
    missingMember.map { value.path.appending(.member($0)) } ?? value.path
  }

  public static func == (left: JSONShapeError, right: JSONShapeError) -> Bool {
    left.problem == right.problem && left.path == right.path
  }

  public var description: String {
    let path = path.description
    let place = path.isEmpty ? "the document" : path
    return switch problem {
    case .missing(let kind): "\(place): \(kind.words) is missing"
    case .wrongKind(let expected, let found):
      "\(place): \(expected.words) belongs here, not \(found.words)"
    case .notComplete: "\(place): a whole number of at most 64 bits belongs here"
    }
  }
}

extension JSONValue.Kind {
  fileprivate var words: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}
