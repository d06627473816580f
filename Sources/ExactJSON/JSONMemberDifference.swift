/// A member that two objects do not have alike.
public struct JSONMemberDifference: Sendable, Equatable {
  public let name: String
  /// Its value in the first object; nil where that has no such member.
  public let a: JSONValue?
  /// Its value in the second object; nil where that has no such member.
  public let b: JSONValue?

  public init(name: String, a: JSONValue?, b: JSONValue?) {
    (self.name, self.a, self.b) = (name, a, b)
  }
}
