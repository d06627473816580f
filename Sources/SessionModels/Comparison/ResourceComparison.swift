import ExactJSON

/// What differs between two lists of resources, such as those of two sessions.
///
/// Resources are matched one to one: those of one type at one mount path; of the others repositories by address, memory
/// stores by ID and files by name. Their members are compared as JSON values (`JSONValue.hasSameValue`).
///
///     let comparison = ResourceComparison(yesterday, today)
///     for pair in comparison.changed { print(pair.b.mountPath ?? "", pair.differences) }
public struct ResourceComparison: Sendable, Equatable {
  /// Two resources that belong together.
  public struct Pair: Sendable, Equatable {
    public let a: SessionResource
    public let b: SessionResource
    /// The members that differ; empty where the two are the same.
    public let differences: [JSONMemberDifference]
  }

  /// In the order of people's lists.
  public let pairs: [Pair]
  /// What only B has, in the same order.
  public let added: [SessionResource]
  /// What only A has, in the same order.
  public let removed: [SessionResource]

  public init(
    _ a: [SessionResource], _ b: [SessionResource], members: ComparedMembers = .usual
  ) {
    let pairing = ResourcePairing(a, b, members)
    pairs = pairing.pairs.map { pair in
      let (a, b) = (a[pair.a], b[pair.b])
      return Pair(a: a, b: b, differences: members.differences(a, b))
    }.sorted { SessionResource.inListOrder($0.b, $1.b) }
    added = pairing.onlyInB.sorted(by: SessionResource.inListOrder)
    removed = pairing.onlyInA.sorted(by: SessionResource.inListOrder)
  }

  /// The pairs of which a member differs.
  public var changed: [Pair] { pairs.filter { !$0.differences.isEmpty } }
}
