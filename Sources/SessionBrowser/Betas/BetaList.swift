import SessionModels

/// The list of beta flags while it is open: a selection being changed, and the order its rows stand in.
///
/// The order is made when the list opens and stays while one toggles, so that no row moves under the cursor.
public struct BetaList: Sendable, Equatable {
  public enum Row: Sendable, Hashable {
    case flag(BetaFlag)
    /// The heading of a group that can be folded, with how many flags it has.
    case heading(KnownBetaFlag.Documentation.Reach, count: Int, folded: Bool)

    var flag: BetaFlag? { if case .flag(let flag) = self { flag } else { nil } }
  }

  /// What is chosen now.
  public private(set) var selection: BetaSelection
  /// What was sent last.
  public let applied: BetaSelection
  public var cursor = ListCursor()
  /// What `restoreDefaults` goes back to.
  private var defaults: BetaSelection
  /// What the list is narrowed to.
  public private(set) var filter: WordFilter?
  /// The line in which a flag is typed, while it is.
  public var input: LineEditor?
  /// Whether it was asked if the required flag is really to be off.
  var askedAboutRequired = false

  private var undone: [BetaSelection] = []
  /// The flags above the groups.
  private var upper: [BetaFlag]
  private var folded: Set<KnownBetaFlag.Documentation.Reach> = [.endpoint, .newer]

  init(_ selection: BetaSelection, defaults: BetaSelection) {
    self.selection = selection
    self.defaults = defaults
    applied = selection
    let required = [BetaFlag.managedAgents] + selection.locked
    let on = selection.flags.filter { !required.contains($0) }
    upper = required + on + selection.own.filter { !on.contains($0) && !required.contains($0) }
  }

  /// Every row in order.
  public var rows: [Row] {
    var rows = upper.filter(isSeen).map(Row.flag)
    for reach in KnownBetaFlag.Documentation.Reach.allCases {
      let flags = BetaFlag.known.filter {
        $0.documentation.reach == reach && !upper.contains($0.flag) && isSeen($0.flag)
      }
      guard !flags.isEmpty else { continue }
      // What a filter leaves is not hidden in a folded group.
      let isFolded = filter == nil && folded.contains(reach)
      rows.append(.heading(reach, count: flags.count, folded: isFolded))
      if !isFolded { rows += flags.map { .flag($0.flag) } }
    }
    return rows
  }

  /// How many flags the filter leaves, of how many.
  public var seen: (left: Int, all: Int) {
    let all = upper + BetaFlag.known.map(\.flag).filter { !upper.contains($0) }
    return (all.count(where: isSeen), all.count)
  }

  private func isSeen(_ flag: BetaFlag) -> Bool { filter?.holds(for: [flag.value]) ?? true }

  mutating func setFilter(_ filter: WordFilter?) {
    let before = current
    self.filter = filter
    let rows = rows
    let place = rows.firstIndex { $0 == before } ?? rows.firstIndex { $0.flag != nil } ?? 0
    cursor.move(to: place, count: rows.count)
  }

  public var current: Row? {
    let rows = rows
    return rows.indices.contains(cursor.index) ? rows[cursor.index] : nil
  }

  /// Flags that would be sent now and were not, and the other way round.
  public var added: [BetaFlag] { selection.flags.filter { !applied.flags.contains($0) } }
  public var removed: [BetaFlag] { applied.flags.filter { !selection.flags.contains($0) } }

  mutating func toggle(_ flag: BetaFlag) { change { $0.toggle(flag) } }

  /// Makes what is chosen now the defaults.
  mutating func takeAsDefaults() { defaults = selection }

  mutating func restoreDefaults() { change { [defaults] in $0.restore(defaults) } }

  mutating func add(_ flags: [BetaFlag]) {
    change { selection in for flag in flags { selection.turnOn(flag) } }
    for flag in flags where !upper.contains(flag) { upper.append(flag) }
  }

  mutating func remove(_ flag: BetaFlag) {
    change { $0.remove(flag) }
    upper.removeAll { $0 == flag }
  }

  /// Takes the last change back.
  ///
  /// - Returns: whether there was one.
  mutating func undo() -> Bool {
    guard let before = undone.popLast() else { return false }
    selection = before
    for flag in before.own where !upper.contains(flag) { upper.append(flag) }
    upper.removeAll { $0.knownIndex == nil && !before.own.contains($0) && !before.isLocked($0) }
    return true
  }

  mutating func setFolded(_ reach: KnownBetaFlag.Documentation.Reach, _ isFolded: Bool) {
    if isFolded { folded.insert(reach) } else { folded.remove(reach) }
  }

  private mutating func change(_ change: (inout BetaSelection) -> Void) {
    let before = selection
    change(&selection)
    if selection != before { undone.append(before) }
  }
}
