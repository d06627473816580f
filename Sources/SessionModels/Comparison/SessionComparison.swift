import ExactJSON

/// What differs between two sessions beside their resources: the agent, where it runs, and what it was given.
///
/// Title, status and times are any session's own, and usage is what became of it: they are not compared.
public struct SessionComparison: Sendable, Equatable {
  /// Members below an object are named with a point, as in `agent.version`.
  public let differences: [JSONMemberDifference]

  public init(_ a: Session, _ b: Session) {
    let (a, b) = (a.json, b.json)
    differences =
      Self.differences(a, b, in: "agent") { Self.agentMembers.contains($0) }
      + Self.members.compactMap { Self.difference($0, a[$0], b[$0]) }
      + Self.differences(a, b, in: "metadata") { _ in true }
  }

  private static let agentMembers: Set<String> = ["id", "name", "version", "model"]
  private static let members = ["environment_id", "deployment_id", "vault_ids", "budget"]

  /// The members of an object that differ; where one of the two is no object, the whole.
  private static func differences(
    _ a: JSONValue, _ b: JSONValue, in name: String, where isCompared: (String) -> Bool
  ) -> [JSONMemberDifference] {
    let (a, b) = (a[name], b[name])
    guard let a, let b, a.kind == .object, b.kind == .object else {
      return [difference(name, a, b)].compactMap(\.self)
    }
    return a.memberDifferences(to: b).filter { isCompared($0.name) }.map {
      JSONMemberDifference(name: name + "." + $0.name, a: $0.a, b: $0.b)
    }
  }

  private static func difference(
    _ name: String, _ a: JSONValue?, _ b: JSONValue?
  ) -> JSONMemberDifference? {
    if let a, let b, a.hasSameValue(as: b) { return nil }
    return a == nil && b == nil ? nil : JSONMemberDifference(name: name, a: a, b: b)
  }
}
