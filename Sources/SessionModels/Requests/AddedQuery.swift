/// A name and a value that somebody adds to the query of every request. Neither is a secret.
public struct AddedQuery: Sendable, Hashable {
  public let name: String
  public let value: String
  public let source: AdditionSource

  /// The most bytes of a name, and of a value.
  public static let limit = 2 << 10

  public init(_ name: String, _ value: String, from source: AdditionSource)
    throws(AdditionRefusal)
  {
    guard !name.isEmpty else { throw AdditionRefusal(.emptyName) }
    guard name.utf8.count <= Self.limit else {
      throw AdditionRefusal(.nameTooLong(limit: Self.limit))
    }
    guard !QueryName.isUsed(name) else { throw AdditionRefusal(.usedByProgram, of: name) }
    guard value.utf8.count <= Self.limit else {
      throw AdditionRefusal(.valueTooLong(limit: Self.limit), of: name)
    }
    guard
      !(name + value).unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw AdditionRefusal(.controlCharacter) }
    self.name = name
    self.value = value
    self.source = source
  }

  /// - Parameter text: `name=value`; the value may be empty.
  public init(parsing text: String, from source: AdditionSource) throws(AdditionRefusal) {
    // A character may combine with the sign.
    let scalars = text.unicodeScalars
    guard let sign = scalars.firstIndex(of: "=") else { throw AdditionRefusal(.noEqualsSign) }
    try self.init(
      String(scalars[..<sign]), String(scalars[scalars.index(after: sign)...]), from: source)
  }

  /// `name=value`, percent-encoded.
  public var encoded: String {
    PercentEncoding.encoded(name) + "=" + PercentEncoding.encoded(value)
  }
}

extension Destination {
  /// A path and query with all that is added to every query.
  public func target(_ target: String) -> String {
    guard !query.isEmpty else { return target }
    return target + (target.contains("?") ? "&" : "?")
      + query.map(\.encoded).joined(separator: "&")
  }
}
