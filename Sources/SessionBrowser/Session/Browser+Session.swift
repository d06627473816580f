import DisplayText
import Presentation
import SessionModels

extension Browser {
  mutating func performInSession(_ action: Action) -> [Effect] {
    guard let pane = session?.pane else { return [] }
    switch action {
    case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last:
      if pane == .list { moveInList(action) } else { moveInDetail(action) }
    case .open:
      if pane == .list { return openResource() }
      openField()
    case .back: goBack()
    case .cancelOrBack:
      if !running.isEmpty { return cancelRunning() }
      if pane == .list, session?.list.filter != nil {
        filter("")
      } else if pane == .list, !places.isEmpty {
        return returnToPlace()
      } else {
        goBack()
      }
    case .nextWrong: goToNextWrong()
    case .previousSession: return openPreviousSession()
    case .nextListed: return openNeighbour(by: 1)
    case .previousListed: return openNeighbour(by: -1)
    case .otherPane: session?.pane = pane == .list ? .detail : .list
    case .betas: show(BetaList(betas, defaults: defaults))
    case .refresh: return refresh()
    case .sessionPrompt: isPrompting = true
    case .mark: markSession()
    case .explain: explainFailure()
    case .json: showJSON()
    case .page(let opener): opener.open(&self)
    case .copy: return copyInSession()
    case .copyMenu: openCopyMenu()
    case .copyWebAddress: return copyWebAddress()
    case .askWithoutRefused: return askWithoutRefusedFlags()
    default: break
    }
    return []
  }

  /// Opens what the agent is told of the mounts.
  mutating func showBriefing() {
    let groups = AgentBriefing.groups(
      session?.allMounted ?? [], checks: session?.checks ?? Checks())
    if groups.isEmpty {
      notice = Notice("the agent is told of no mount here")
    } else {
      show(Reader(.briefing(groups)))
    }
  }

  private mutating func goToNextWrong() {
    if session?.list.moveToNextWrong() == true {
      session?.subject = .row
    } else {
      notice = Notice(
        session?.list.filter == nil
          ? "nothing wrong is known here" : "nothing wrong is known of what the filter leaves")
    }
  }

  private mutating func openPreviousSession() -> [Effect] {
    guard let previous = previousSession else {
      notice = Notice("no session was open before this one")
      return []
    }
    return open(previous)
  }

  private mutating func moveInList(_ action: Action) {
    session?.list.perform(action)
    session?.subject = .row
  }

  /// Goes to the detail, and asks for the one resource where it has an id to ask by.
  private mutating func openResource() -> [Effect] {
    guard let session, session.shown != nil || session.retrievableID != nil else {
      notice = Notice("nothing to open here")
      return []
    }
    self.session?.pane = .detail
    self.session?.cursor.restart()
    guard let id = session.retrievableID, !IDKind.isMemoryStore(id) else { return [] }
    return stop(running.resource) + [askForResource(id)]
  }

  private mutating func goBack() {
    guard session?.pane == .detail else {
      notice = Notice("q quits; s asks for another session")
      return
    }
    session?.pane = .list
    session?.subject = .row
  }

  private mutating func cancelRunning() -> [Effect] {
    if running.list != nil { session?.list.cancel() }
    notice = Notice("cancelled; r asks again")
    return stopAll()
  }

  /// Repeats what the focused pane shows.
  private mutating func refresh() -> [Effect] {
    if session?.pane == .detail, let id = session?.retrievableID, !IDKind.isMemoryStore(id) {
      if let shown = session?.shown { checkAgain(shown.resource) }
      return stop(running.resource) + [askForResource(id)]
    }
    return stop(running.list) + [askForList()]
  }

  /// Asks with the flags that were applied: first for the one resource, then for the list.
  mutating func askWithNewFlags() -> [Effect] {
    guard let session else { return [] }
    var effects: [Effect] = []
    if let id = session.retrievableID, session.retrieved[id] != nil || running.resource != nil {
      effects += stop(running.resource) + [askForResource(id)]
    }
    return effects + stop(running.list) + [askForList()]
  }

  private func stop(_ request: RunningRequest?) -> [Effect] {
    request.map { [.cancel($0.token)] } ?? []
  }
}
