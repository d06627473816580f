import ExactJSON

/// Which members of a resource are compared.
public enum ComparedMembers: Sendable, Equatable {
  /// All but those that differ in any two sessions.
  case usual
  case all

  /// The members that differ in any two sessions, as the kinds of resources name them: none twice.
  public static let ownToASession = SessionResource.knownKinds.reduce(into: [String]()) {
    names, kind in
    names += kind.ownToASession.filter { !names.contains($0) }
  }

  private static let leftOut = Set(ownToASession)

  /// The members that are not compared.
  var leftOut: Set<String> { self == .all ? [] : Self.leftOut }

  /// The members that differ between two resources.
  func differences(_ a: SessionResource, _ b: SessionResource) -> [JSONMemberDifference] {
    let differences = a.json.memberDifferences(to: b.json)
    return self == .all ? differences : differences.filter { !Self.leftOut.contains($0.name) }
  }
}
