import DisplayText
import Presentation
import SessionModels

extension Browser {
  mutating func performInBetas(_ action: Action) -> [Effect] {
    guard var list = betaList else { return [] }
    var effects: [Effect] = []
    var isOpen = true
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      let count = list.rows.count
      list.cursor.move(
        by: action.distance(height: betaRows, count: count), count: count, height: betaRows)
    case .toggle: toggle(in: &list)
    case .fold, .unfold:
      if case .heading(let reach, _, _) = list.current { list.setFolded(reach, action == .fold) }
    case .addFlag: list.input = LineEditor()
    case .removeFlag: removeFlag(in: &list)
    case .undo: if !list.undo() { notice = Notice("nothing to undo") }
    case .restoreDefaults: list.restoreDefaults()
    case .enterFlag: enterFlags(in: &list)
    case .leaveInput: list.input = nil
    case .edit(let edit):
      editLine { $0.perform(edit) }
      return []
    case .leaveUnchanged:
      if list.filter == nil { isOpen = false } else { list.setFilter(nil, height: betaRows) }
    case .close: isOpen = false
    case .saveFlags:
      defaults = list.selection
      list.takeAsDefaults()
      effects = [.saveFlags(list.selection)]
    case .apply:
      isOpen = false
      betas = list.selection
      effects = askWithNewFlags()
    default: break
    }
    list.cursor.move(by: 0, count: list.rows.count, height: betaRows)
    betaList = isOpen ? list : nil
    return effects
  }

  /// How many rows of the flag list are seen.
  public var betaRows: Int { max(1, layout.body.rows - Self.betaPreviewRows(in: layout.body.rows)) }

  /// How many rows the header line takes under the list.
  public static func betaPreviewRows(in rows: Int) -> Int {
    switch rows {
    case ..<3: 0
    case ..<8: 1
    case ..<16: 4
    default: 6
    }
  }

  /// Marks the flags that a failure names as refused.
  mutating func noteRefusedFlags(_ error: APIError) {
    for flag in error.refusedFlags { refusedFlags[flag] = now }
  }

  /// What was sent with an answer of success is refused no more.
  mutating func acceptFlags() {
    for flag in betas.flags { refusedFlags[flag] = nil }
  }

  /// Switches off what the service refused, and asks again.
  mutating func askWithoutRefusedFlags() -> [Effect] {
    let refused = betas.flags.filter { refusedFlags[$0] != nil && !betas.isLocked($0) }
    guard !refused.isEmpty else {
      notice = Notice("no flag that is on was refused")
      return []
    }
    for flag in refused { betas.turnOff(flag) }
    let effects = askWithNewFlags()
    notice = Notice("asking without " + refused.map { SafeText($0.value) }.joined(separator: ", "))
    return effects
  }

  private mutating func toggle(in list: inout BetaList) {
    switch list.current {
    case .heading(let reach, _, let folded): list.setFolded(reach, !folded)
    case .flag(let flag):
      if list.selection.isLocked(flag) {
        notice = Notice("added for this credential: it stays on", .caution)
      } else if flag == .managedAgents && list.selection.isOn(flag) && !list.askedAboutRequired {
        list.askedAboutRequired = true
        notice = Notice("these endpoints require this flag: Space again switches it off", .caution)
      } else {
        list.toggle(flag)
      }
    case nil: break
    }
  }

  private mutating func removeFlag(in list: inout BetaList) {
    guard case .flag(let flag) = list.current, list.selection.own.contains(flag) else {
      notice = Notice("only flags of your own can be removed", .caution)
      return
    }
    list.remove(flag)
  }

  private mutating func enterFlags(in list: inout BetaList) {
    guard let text = list.input?.text, !text.allSatisfy({ $0 == "," || $0.isWhitespace }) else {
      list.input = nil
      return
    }
    do throws(BetaFlagRefusal) {
      // A list that was pasted is often one flag a line, and no flag has a space in it.
      let flags = try BetaFlag.list(
        text.split { $0 == "," || $0.isWhitespace }.joined(separator: ","))
      list.add(flags)
      list.input = nil
      if let flag = flags.last, let row = list.rows.firstIndex(of: .flag(flag)) {
        list.cursor.move(to: row, count: list.rows.count, height: betaRows)
      }
    } catch {
      notice = Notice(RefusalWords.line(for: error), .failure)
    }
  }
}
