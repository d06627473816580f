import DisplayText
import Presentation
import SessionModels
import TerminalModel

extension Browser {
  /// Takes one message, and returns what to do in the world.
  public mutating func update(_ message: Message) -> [Effect] {
    session?.keptDetail?.isCurrent = false
    var effects = take(message)
    askForWhatIsSeen()
    effects += stopUnawaitedLookups() + askNextInBackground()
    keepDetail()
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      // Drawing again shows what is there.
      if Command.command(for: key, in: view)?.action != .redraw { notice = nil }
      return movingWithTheDetail { $0.press(key) }
    case .typed(let characters):
      notice = nil
      return movingWithTheDetail { $0.type(characters) }
    case .paste(let text):
      notice = nil
      return movingWithTheDetail { $0.paste(text) }
    case .resized(let size):
      self.size = size
      settle()
      return []
    case .ticked: return []
    case .reply(let token, let reply): return takeKeepingPlace(reply, for: token)
    case .copied(let item, let route, let wasDone): return takeCopied(item, route, wasDone)
    case .said(let words, let severity):
      notice = Notice(words, severity)
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let view = view
    if let command = Command.command(for: key, in: view) {
      return perform(command.action, in: view)
    }
    if view.takesText {
      if case .character(let character) = key { enter(String(character)) }
    } else {
      let words: SafeText = SafeText(key.name) + " is not a key here"
      notice = Notice(view == .help ? words : words + "; ? lists them")
    }
    return []
  }

  /// Types characters one by one, those that go into a line at once.
  private mutating func type(_ characters: [Character]) -> [Effect] {
    guard view.takesText else { return characters.flatMap { press(.character($0)) } }
    // A line break by itself is no text of a line.
    editLine { $0.type(characters.filter { !$0.isNewline }) }
    return []
  }

  private mutating func paste(_ text: String) -> [Effect] {
    if view.takesText {
      enter(text)
      if notice == nil, let words = PasteWords.remark(on: text) { notice = Notice(words, .caution) }
    } else {
      notice = Notice("pasted text is dropped: nothing is typed here", .caution)
    }
    return []
  }

  /// Enters text into the line that is being typed.
  private mutating func enter(_ text: String) {
    editLine { $0.insert(text) }
  }

  mutating func editLine(_ edit: (inout LineEditor) -> Void) {
    edit(&lineEditor)
    queryChanged()
    if lineEditor.isFull { notice = Notice("the line is full: the rest is dropped", .caution) }
  }

  /// The line that takes text: a filter's, a flag's, while one is typed, else the prompt's.
  private var lineEditor: LineEditor {
    get { query?.editor ?? overlays.last?.page.input ?? prompt.editor }
    set {
      if query != nil {
        query?.editor = newValue
      } else if overlays.last?.page.input != nil {
        withTopPage { page, _ in page.input = newValue }
      } else {
        prompt.editor = newValue
      }
    }
  }

  mutating func perform(_ action: Action, in view: View) -> [Effect] {
    switch action {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit(.done)]
    case .quitAtOnce: return [.quit(.interrupted)]
    case .help:
      showHelp(of: view)
      return []
    case .showCopied: return showCopied()
    case .query:
      beginQuery(in: view)
      return []
    case .nextMatch, .previousMatch:
      repeatSearch(action == .nextMatch ? .next : .previous)
      return []
    default: break
    }
    if view == .filterInput || view == .searchInput { return performInQuery(action) }
    if view == .prompt { return performInPrompt(action) }
    return withTopPage { $0.perform(action, &$1) } ?? performInSession(action)
  }

  /// Keeps every cursor in sight after a change of size.
  mutating func settle() {
    let listHeight = layout.list.rows
    session?.list.settle(height: listHeight)
    settleDetail()
    settlePrompt()
    settlePages()
  }
}
