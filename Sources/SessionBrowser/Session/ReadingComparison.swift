import SessionModels

/// Compares a new reading of the list with the one before, page by page.
///
/// Resources are the same by their identity, and their JSON is compared as values.
struct ReadingComparison: Sendable, Equatable {
  private let before: [ResourceList.Row]
  private let earlier: [ResourceIdentity: SessionResource]
  /// What has the identity of another in the same answer.
  private let doubles: [ResourceIdentity: [SessionResource]]
  private var seen: Set<ResourceIdentity> = []
  private(set) var changes: ReadingChanges

  /// - Parameters:
  ///   - before: the rows of the reading before, which was whole.
  ///   - receivedAt: when it was received.
  init(_ before: [ResourceList.Row], receivedAt: Instant) {
    self.before = before
    var earlier: [ResourceIdentity: SessionResource] = [:]
    var doubles: [ResourceIdentity: [SessionResource]] = [:]
    earlier.reserveCapacity(before.count)
    for row in before {
      let old = earlier.updateValue(row.resource, forKey: row.identity)
      if let old { doubles[row.identity, default: []].append(old) }
    }
    (self.earlier, self.doubles) = (earlier, doubles)
    changes = ReadingChanges(before: receivedAt)
  }

  /// Takes rows of the new reading.
  mutating func take(_ rows: [ResourceList.Row]) {
    for row in rows {
      seen.insert(row.identity)
      guard let earlier = earlier[row.identity] else {
        changes.add(new: row)
        continue
      }
      let isSame = ([earlier] + doubles[row.identity, default: []]).contains {
        $0.json.hasSameValue(as: row.resource.json)
      }
      if !isSame { changes.add(row, was: earlier) }
    }
  }

  /// The rows that the new reading lacks so far.
  var gone: [ResourceList.Row] { before.filter { !seen.contains($0.identity) } }
}
