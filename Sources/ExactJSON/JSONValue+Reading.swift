/// Why a value is not of the shape that is read, and where.
public struct JSONShapeError: Error, Sendable, Equatable, CustomStringConvertible {
  public enum Problem: Sendable, Equatable {
    case missing(JSONValue.Kind)
    case wrongKind(expected: JSONValue.Kind, found: JSONValue.Kind)
  }

  public let path: JSONPath
  public let problem: Problem

  public var description: String {
    let place = path.steps.isEmpty ? "the document" : path.description
    return switch problem {
    case .missing(let kind): "\(place): \(kind.words) is missing"
    case .wrongKind(let expected, let found):
      "\(place): \(expected.words) belongs here, not \(found.words)"
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

/// Typed reads: every error names the path of what is missing or wrong.
extension JSONValue {
  /// Makes sure of this value's kind.
  public func expect(_ kind: Kind) throws(JSONShapeError) {
    guard self.kind == kind else {
      throw JSONShapeError(path: path, problem: .wrongKind(expected: kind, found: self.kind))
    }
  }

  /// A member that has to be a string.
  public func string(_ key: String) throws(JSONShapeError) -> String {
    try required(key, .string).string ?? ""
  }

  /// A member that has to be an array.
  public func array(_ key: String) throws(JSONShapeError) -> JSONValue { try required(key, .array) }

  /// A member that is a string, null or absent.
  public func optionalString(_ key: String) throws(JSONShapeError) -> String? {
    try optional(key, .string)?.string
  }

  /// A member that is a number, null or absent; nil too where the number is no whole one that fits.
  public func optionalInteger(_ key: String) throws(JSONShapeError) -> Int? {
    try optional(key, .number)?.integer
  }

  /// A member that is true, false, null or absent.
  public func optionalBoolean(_ key: String) throws(JSONShapeError) -> Bool? {
    try optional(key, .boolean)?.boolean
  }

  /// A member that is an array, null or absent.
  public func optionalArray(_ key: String) throws(JSONShapeError) -> JSONValue? {
    try optional(key, .array)
  }

  /// A member that is an object, null or absent.
  public func optionalObject(_ key: String) throws(JSONShapeError) -> JSONValue? {
    try optional(key, .object)
  }

  private func optional(_ key: String, _ kind: Kind) throws(JSONShapeError) -> JSONValue? {
    guard let value = self[key], value.kind != .null else { return nil }
    try value.expect(kind)
    return value
  }

  private func required(_ key: String, _ kind: Kind) throws(JSONShapeError) -> JSONValue {
    try expect(.object)
    guard let value = self[key] else {
      throw JSONShapeError(path: path.appending(.member(key)), problem: .missing(kind))
    }
    try value.expect(kind)
    return value
  }
}
