import SessionModels

/// The list of beta flags while it is open: a selection being changed, and the order its rows stand in.
///
/// The order is made when the list opens and stays while one toggles, so that no row moves under the cursor.
public struct BetaList: Sendable, Equatable {
  /// What flags stand under one heading.
  public enum Section: Sendable, Hashable, CaseIterable {
    /// Those that were on when the list opened, and those that were typed since.
    case on
    /// Your own flags that were off.
    case own
    case referencePage
    case elsewhere
  }

  public enum Row: Sendable, Hashable {
    case flag(BetaFlag)
    /// The heading of a section, with how many flags it has.
    case heading(Section, count: Int, folded: Bool)

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
  /// The probe of which it was asked whether it is to be sent.
  var askedAboutProbe: FlagProbe?

  private var undone: [BetaSelection] = []
  private var flags: [Section: [BetaFlag]] = [:]
  private var folded: Set<Section> = [.elsewhere]

  init(_ selection: BetaSelection, defaults: BetaSelection) {
    self.selection = selection
    self.defaults = defaults
    applied = selection
    let required = selection.flags.filter { $0 == .managedAgents || selection.isLocked($0) }
    let on = required + selection.flags.filter { !required.contains($0) }
    let known = BetaFlag.known.filter { !on.contains($0.flag) }
    flags = [
      .on: on, .own: selection.own.filter { !on.contains($0) },
      .referencePage: known.filter(\.isOnReferencePage).map(\.flag),
      .elsewhere: known.filter { !$0.isOnReferencePage }.map(\.flag),
    ]
    // The first that may be switched.
    cursor = ListCursor(
      at: rows.firstIndex { row in row.flag.map { !required.contains($0) } ?? false } ?? 0)
  }

  /// Every row in order.
  public var rows: [Row] {
    Section.allCases.flatMap { section -> [Row] in
      let flags = (flags[section] ?? []).filter(isSeen)
      guard !flags.isEmpty else { return [] }
      // What a filter leaves is not hidden in a folded section.
      let isFolded = filter == nil && folded.contains(section)
      return [.heading(section, count: flags.count, folded: isFolded)]
        + (isFolded ? [] : flags.map(Row.flag))
    }
  }

  /// How many flags the filter leaves, of how many.
  public var seen: (left: Int, all: Int) {
    let all = flags.values.joined()
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

  public var current: Row? { rows[safe: cursor.index] }

  /// Whether a flag is always sent: the endpoint's own, or the credential's.
  func isRequired(_ flag: BetaFlag) -> Bool { flag == .managedAgents || selection.isLocked(flag) }

  /// The flags that a probe tries: those that are on and the one under the cursor; on a heading, each of its group.
  var probed: [BetaFlag] {
    let chosen: [BetaFlag] =
      switch current {
      case .heading(let section, _, _): flags[section] ?? []
      case .flag(let flag) where !selection.isOn(flag): selection.flags + [flag]
      case .flag, nil: selection.flags
      }
    return chosen.filter { !isRequired($0) }
  }

  /// Switches flags off, as one change.
  mutating func turnOff(_ flags: [BetaFlag]) {
    change { selection in for flag in flags { selection.turnOff(flag) } }
  }

  /// Flags that would be sent now and were not, and the other way round.
  public var added: [BetaFlag] { selection.flags.filter { !applied.flags.contains($0) } }
  public var removed: [BetaFlag] { applied.flags.filter { !selection.flags.contains($0) } }

  mutating func toggle(_ flag: BetaFlag) { change { $0.toggle(flag) } }

  /// Makes what is chosen now the defaults.
  mutating func takeAsDefaults() { defaults = selection }

  /// Goes back to the defaults. Your own flags among them that had no row get one.
  mutating func restoreDefaults() {
    change { [defaults] in $0.restore(defaults) }
    list(selection.own)
  }

  /// Switches flags on, each with a row under `On` unless one is seen already.
  mutating func add(_ added: [BetaFlag]) {
    change { selection in for flag in added { selection.turnOn(flag) } }
    let seen = rows.compactMap(\.flag)
    for flag in added where !seen.contains(flag) {
      for section in Section.allCases { flags[section]?.removeAll { $0 == flag } }
      flags[.on]?.append(flag)
    }
  }

  mutating func remove(_ flag: BetaFlag) {
    change { $0.remove(flag) }
    for section in [Section.on, .own] { flags[section]?.removeAll { $0 == flag } }
  }

  /// Takes the last change back.
  ///
  /// - Returns: whether there was one.
  mutating func undo() -> Bool {
    guard let before = undone.popLast() else { return false }
    selection = before
    for section in [Section.on, .own] {
      flags[section]?.removeAll {
        $0.knownIndex == nil && !before.own.contains($0) && !before.isLocked($0)
      }
    }
    list(before.own)
    return true
  }

  /// Gives your own flags that have no row one at the end of `On`.
  private mutating func list(_ own: [BetaFlag]) {
    let listed = Set(flags.values.joined())
    flags[.on]? += own.filter { !listed.contains($0) }
  }

  mutating func setFolded(_ section: Section, _ isFolded: Bool) {
    if isFolded { folded.insert(section) } else { folded.remove(section) }
  }

  private mutating func change(_ change: (inout BetaSelection) -> Void) {
    let before = selection
    change(&selection)
    if selection != before { undone.append(before) }
  }
}
