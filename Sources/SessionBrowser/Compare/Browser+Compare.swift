import DisplayText
import Presentation
import SessionModels

extension Browser {
  /// The session that keys are about: the one under the cursor of a list of sessions, else the open one.
  private var chosenSession: String? {
    if case .sessions(let list)? = overlays.last {
      return list.current.flatMap { $0.problem == nil ? $0.id : nil }
    }
    return session?.id
  }

  /// Marks the chosen session, so that another is compared with it; marking it again takes the mark away.
  mutating func markSession() {
    guard let chosen = chosenSession else {
      notice = Notice("nothing to mark here")
      return
    }
    if markedSession == chosen {
      markedSession = nil
      notice = Notice("no longer marked")
    } else {
      markedSession = chosen
      notice = Notice(SafeText(chosen) + " is marked: d on another compares")
    }
  }

  /// Compares the chosen session with the marked one; where none is, offers those that were opened before.
  mutating func compareSessions() {
    guard let chosen = chosenSession else {
      notice = Notice("nothing to compare here")
      return
    }
    if let marked = markedSession {
      guard marked != chosen else {
        notice = Notice("this one is marked: d on another session compares the two", .caution)
        return
      }
      show(ComparePage(marked, chosen, asksChecks: asksChecks))
      return
    }
    let others = prompt.offered.filter { $0.id != chosen }
    guard !others.isEmpty else {
      notice = Notice("m marks a session, then d on another compares the two")
      return
    }
    show(CompareChoice(chosen, among: others))
  }
}

extension PageOpener {
  static let compare = PageOpener("compare") { $0.compareSessions() }
}

extension Command {
  /// Comparing two sessions, where one is chosen.
  static let comparing = [
    Command(.mark, [.character("m")], help: "Mark the session"),
    Command(.page(.compare), [.character("d")], help: "Compare with the marked"),
  ]
}
