/// The fields of a query that tell of mounts, put together as far as they have to hold for one mount.
struct MountMatcher: Sendable, Equatable {
  /// What narrows the mounts that the others are looked for among.
  private var everywhere: [MountCondition] = []
  /// What has to hold for one mount of each type.
  private var groups: [[MountCondition]] = []
  /// What must hold for no mount.
  private var negated: [MountCondition] = []

  init(_ terms: [SessionQuery.Term]) {
    for term in terms {
      guard case .mount(let condition) = term.condition else { continue }
      if term.isNegated {
        negated.append(condition)
      } else if let kind = condition.kind {
        if let place = groups.firstIndex(where: { $0.first?.kind == kind }) {
          groups[place].append(condition)
        } else {
          groups.append([condition])
        }
      } else {
        everywhere.append(condition)
      }
    }
    // With no field about one type, any mount that is left will do.
    if groups.isEmpty && !everywhere.isEmpty { groups = [[]] }
  }

  func match(_ mounts: MountSummaries) -> Bool {
    groups.allSatisfy { group in mounts.contains { holds(group, for: $0) } }
      && !mounts.contains { mount in negated.contains { $0.holds(for: mount) } }
  }

  /// The mounts that are meant; all of them where fields only say what there must not be.
  func matching(_ mounts: MountSummaries) -> [MountSummary] {
    groups.isEmpty
      ? Array(mounts) : mounts.filter { mount in groups.contains { holds($0, for: mount) } }
  }

  private func holds(_ group: [MountCondition], for mount: MountSummary) -> Bool {
    group.allSatisfy { $0.holds(for: mount) } && everywhere.allSatisfy { $0.holds(for: mount) }
  }
}
