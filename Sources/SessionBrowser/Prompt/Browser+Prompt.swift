import DisplayText
import Presentation
import SessionModels

extension Browser {
  mutating func performInPrompt(_ action: Action) -> [Effect] {
    switch action {
    case .edit(let edit): editLine { $0.perform(edit) }
    case .up: prompt.choose(by: -1)
    case .down: prompt.choose(by: 1)
    case .submit: return submitPrompt()
    case .forgetSession: return forgetSession()
    case .page(let opener): opener.open(&self)
    case .refresh: prompt.readAgain()
    case .leaveInput:
      if session != nil { isPrompting = false } else { notice = Notice("Ctrl-C quits") }
    case .quitOnEmptyLine:
      if prompt.editor.isEmpty { return [.quit(.done)] }
      editLine { $0.perform(.deleteForward) }
    default: break
    }
    return []
  }

  /// How many of the prompt's rows are seen: all that stands under the input.
  public var promptRows: Int { max(1, layout.body.rows - Prompt.fixedRows(in: layout.body.rows)) }

  mutating func settlePrompt() {
    let height = promptRows
    prompt.settle(height: height)
  }

  /// Asks for the newest sessions, once, while the prompt is on the screen.
  mutating func askForWhatThePromptShows() {
    guard isPrompting, prompt.wantsSessions else { return }
    let now = now
    var prompt = prompt
    prompt.askForSessions(at: now) { lookUp($0) }
    self.prompt = prompt
  }

  private mutating func submitPrompt() -> [Effect] {
    if let row = prompt.chosen {
      prompt.editor.submit()
      do throws(IDRefusal) { return open(try SessionReference(reading: row.id)) } catch {
        notice = Notice(RefusalWords.line(for: error), .failure)
        return []
      }
    }
    switch prompt.reading {
    case .nothing:
      notice = Notice("type or paste a session id first", .caution)
      return []
    case .refused(let refusal):
      notice = Notice(RefusalWords.line(for: refusal), .failure)
      return []
    case .understood(let reference):
      prompt.editor.submit()
      return open(reference)
    }
  }

  private mutating func forgetSession() -> [Effect] {
    guard case .recent(let recent) = prompt.chosen else {
      notice = Notice("only a recent session that is chosen can be forgotten", .caution)
      return []
    }
    prompt.forget(recent)
    notice = Notice("forgotten: " + SafeText(recent.id))
    return [.forget(recent)]
  }

  /// Keeps the session that was opened for later runs, once it and its list have answered.
  mutating func rememberSession() -> [Effect] {
    guard keepsRecents, let session, !session.isRemembered, session.list.phase == .complete,
      running.session == nil
    else { return [] }
    self.session?.isRemembered = true
    let recent = RecentSession(
      id: session.id, baseURL: destination.baseURL.description, title: session.answered?.title,
      status: session.answered?.status?.word, openedAt: now, resources: session.list.all.count)
    prompt.remember(recent)
    return [.remember(recent)]
  }
}

extension Prompt {
  /// How many rows of a body of that height the input and the words around it take.
  public static func fixedRows(in rows: Int) -> Int {
    switch rows {
    case ..<6: 2
    case ..<12: 4
    default: 7
    }
  }
}
