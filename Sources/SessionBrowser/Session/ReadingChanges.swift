import DisplayText
import Presentation
import SessionModels

/// What a reading of the list changed against the one before.
struct ReadingChanges: Sendable, Equatable {
  /// When the answer before was received.
  let before: Instant
  /// The resources that changed, as they were.
  private(set) var changed: [ResourceIdentity: SessionResource] = [:]
  private(set) var new: Set<ResourceIdentity> = []
  /// The names of members that changed resources did not have before, each once.
  private(set) var gainedMembers: [String] = []
  /// The names of members that changed resources have no more.
  private(set) var lostMembers: [String] = []

  init(before: Instant) { self.before = before }

  /// What the list says of a row where there is nothing to act on.
  func note(of row: ResourceList.Row) -> RowNote? {
    if new.contains(row.identity) { return .new }
    return changed[row.identity] == nil ? nil : .changed
  }

  mutating func add(new row: ResourceList.Row) { new.insert(row.identity) }

  mutating func add(_ row: ResourceList.Row, was earlier: SessionResource) {
    changed[row.identity] = earlier
    let differences = earlier.json.memberDifferences(to: row.resource.json)
    Self.add(differences.filter { $0.a == nil }.map(\.name), to: &gainedMembers)
    Self.add(differences.filter { $0.b == nil }.map(\.name), to: &lostMembers)
  }

  private static func add(_ names: [String], to known: inout [String]) {
    for name in names where known.count <= namedMembers && !known.contains(name) {
      known.append(name)
    }
  }

  /// How many members are named; that there are more is said.
  private static let namedMembers = 3

  /// Such as `2 changed, 1 new, no longer mounted: /workspace/api, new field beta_note`.
  ///
  /// - Parameter gone: the rows that are there no more.
  func words(gone: [ResourceList.Row]) -> SafeText {
    var words: [SafeText] = []
    if !changed.isEmpty { words.append("\(changed.count) changed") }
    if !new.isEmpty { words.append("\(new.count) new") }
    if let first = gone.first {
      let path = ResourceRow(first.resource).mountPath
      words.append(
        gone.count == 1
          ? "no longer mounted: " + path
          : "\(gone.count) no longer mounted, the first " + path)
    }
    words += Self.words(gainedMembers, "new field") + Self.words(lostMembers, "without field")
    return words.isEmpty ? "nothing changed" : words.joined(separator: ", ")
  }

  private static func words(_ names: [String], _ lead: SafeText) -> [SafeText] {
    guard let first = names.first else { return [] }
    guard names.count > 1 else { return [lead + " " + ShownText.line(first)] }
    let named = names.prefix(namedMembers).map { ShownText.line($0) }.joined(separator: ", ")
    return [lead + "s " + named + (names.count > namedMembers ? " and more" : "")]
  }
}
