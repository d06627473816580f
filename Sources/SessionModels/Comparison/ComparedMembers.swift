import ExactJSON

/// Which members of a resource are compared.
public enum ComparedMembers: Sendable, Equatable {
  /// All but those that differ in any two sessions.
  case usual
  case all

  /// The members that differ in any two sessions: ids of this session's own, and its times.
  public static let ownToASession = ["id", "file_id", "created_at", "updated_at"]

  private static let leftOut = Set(ownToASession)

  /// The members that are not compared.
  var leftOut: Set<String> { self == .all ? [] : Self.leftOut }

  /// The members that differ between two resources.
  func differences(_ a: SessionResource, _ b: SessionResource) -> [JSONMemberDifference] {
    let differences = a.json.memberDifferences(to: b.json)
    return self == .all ? differences : differences.filter { !Self.leftOut.contains($0.name) }
  }
}
