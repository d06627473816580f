import SessionModels
import TerminalModel

extension Browser {
  /// Takes one message, and says what is to be done.
  public mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      notice = nil
      return press(key)
    case .paste(let text):
      notice = nil
      paste(text)
      return []
    case .resized(let size):
      self.size = size
      settle()
      return []
    case .ticked: return []
    case .reply(let token, let reply): return take(reply, for: token)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let view = view
    if let command = Command.command(for: key, in: view) {
      return perform(command.action, in: view)
    }
    guard view.takesText, case .character(let character) = key else { return [] }
    enter(String(character))
    return []
  }

  private mutating func paste(_ text: String) {
    guard view.takesText else {
      notice = Notice("pasted text is dropped here: s asks for a session", .caution)
      return
    }
    enter(text)
  }

  /// Enters text into the line that is being typed.
  private mutating func enter(_ text: String) {
    editLine { $0.insert(text) }
  }

  mutating func editLine(_ edit: (inout LineEditor) -> Void) {
    edit(&lineEditor)
    if lineEditor.isFull { notice = Notice("the line is full: the rest is dropped", .caution) }
  }

  /// The line that takes text: a flag's, while one is typed, else the prompt's.
  private var lineEditor: LineEditor {
    get { betaList?.input ?? prompt.editor }
    set {
      if betaList?.input != nil { betaList?.input = newValue } else { prompt.editor = newValue }
    }
  }

  private mutating func perform(_ action: Action, in view: View) -> [Effect] {
    switch action {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit(.done)]
    case .quitAtOnce: return [.quit(.interrupted)]
    case .help:
      readers.append(Reader(.help(view)))
      return []
    default: break
    }
    switch view {
    case .prompt: return performInPrompt(action)
    case .list, .detail: return performInSession(action)
    case .betas, .betaInput: return performInBetas(action)
    case .help, .explanation:
      performInReader(action)
      return []
    }
  }

  /// Keeps every cursor in sight after a change of size.
  private mutating func settle() {
    let (listHeight, promptHeight, betaHeight) = (layout.list.rows, promptRows, betaRows)
    session?.list.settle(height: listHeight)
    prompt.cursor.move(by: 0, count: prompt.choices.count, height: promptHeight)
    guard let count = betaList?.rows.count else { return }
    betaList?.cursor.move(by: 0, count: count, height: betaHeight)
  }
}
