import CursesTerminal
import DisplayText
import Glibc
import Presentation
import SessionAPI
import SessionBrowser
import TerminalModel

/// The one thread that owns the terminal and the state.
///
/// It sleeps until a key, a reply or a signal comes, hands each to the state, performs what the state wants done, and
/// draws. It looks at signals and keys again after every reply, so that nothing that arrives can keep it from them. An
/// idle program neither wakes nor writes.
final class EventLoop {
  private let terminal: Terminal
  private let signals: SignalSource
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private var decoder: KeyDecoder
  private var browser: Browser
  private var exit: Exit?
  /// What was typed and not handed to the state yet.
  private var inputs: ArraySlice<Input> = []
  /// What others posted and was not handed to the state yet.
  private var messages: ArraySlice<Message> = []
  private var lastDraw = ContinuousClock.now
  private var freedMemory = FreedMemory()
  /// When an unfinished key sequence is over.
  private var keysExpire: ContinuousClock.Instant?

  /// How the loop ended.
  enum Exit: Equatable {
    case ending(Ending)
    case signal(Signal)
    case terminalLost
  }

  init(
    terminal: Terminal, signals: SignalSource, mailbox: Mailbox, runner: EffectRunner,
    start: Browser.Start
  ) {
    self.terminal = terminal
    self.signals = signals
    self.mailbox = mailbox
    self.runner = runner
    decoder = terminal.makeKeyDecoder()
    let (browser, effects) = Browser.started(start)
    self.browser = browser
    draw()
    for effect in effects { perform(effect) }
  }

  /// How many keys wait at most; what is typed beyond them is dropped.
  private static let inputLimit = 1 << 16
  /// How long typed keys are handled before signals are looked at again, and how long the screen stays as it is while
  /// more waits to be handled.
  private static let (keySlice, drawPause) = (Duration.milliseconds(10), Duration.milliseconds(200))

  /// Runs until the program is to end.
  func run() -> Exit {
    while exit == nil {
      let hadInputs = turn()
      // A key is answered at once; states that are passed through are not all painted.
      let isDue = hadInputs ? inputs.isEmpty : !isBusy
      if exit == nil, isDue || lastDraw + Self.drawPause <= .now { draw() }
    }
    return exit ?? .ending(.done)
  }

  /// Waits for something, and handles the signals, the keys, and one message of what there is.
  ///
  /// - Returns: whether keys were handled.
  private func turn() -> Bool {
    if !isBusy, timeout == nil { freedMemory.giveBack(browser.session?.id) }
    let ready = Readiness.wait(
      on: [STDIN_FILENO, mailbox.wakeup.fileDescriptor, signals.fileDescriptor],
      timeout: isBusy ? .zero : timeout)
    browser.now = LocalTime.now()
    browser.offset = LocalTime.offset(at: browser.now)
    for signal in signals.drain() { take(signal) }
    switch ready[0] {
    case .readable: readKeys()
    case .gone: exit = exit ?? .terminalLost
    case .quiet: expireKeys()
    }
    let hadInputs = !inputs.isEmpty
    takeInputs()
    if messages.isEmpty { messages = mailbox.take()[...] }
    if let message = messages.popFirst() { take(message) }
    if browser.countsTime { take(.ticked) }
    return hadInputs
  }

  /// Whether something is still to be handed to the state.
  private var isBusy: Bool { !inputs.isEmpty || !messages.isEmpty }

  private func readKeys() {
    guard let bytes = terminal.read() else {
      exit = exit ?? .terminalLost
      return
    }
    queue(decoder.decode(bytes))
    keysExpire = decoder.pendingTimeout.map { .now + $0 }
  }

  /// Decides what a key sequence was that is still not finished: a lone Escape, or nothing.
  private func expireKeys() {
    guard let expiry = keysExpire, expiry <= .now else { return }
    queue(decoder.timeOut())
    keysExpire = decoder.pendingTimeout.map { .now + $0 }
  }

  /// Puts keys behind those that wait. `Ctrl-C` drops what was typed before it, as a terminal's own interrupt does.
  private func queue(_ new: [Input]) {
    inputs += new
    if let interrupt = inputs.lastIndex(of: .key(.control("c"))) {
      inputs = inputs[interrupt...]
    }
    inputs = inputs.prefix(Self.inputLimit)
  }

  /// Hands typed keys to the state for a while. Text that goes into a line goes there at once.
  private func takeInputs() {
    let end = ContinuousClock.now + Self.keySlice
    while exit == nil, !inputs.isEmpty, .now < end {
      let text = browser.view.takesText ? inputs.prefix { $0.character != nil } : []
      if text.count > 1 {
        inputs = inputs.dropFirst(text.count)
        take(Message.typed(text.compactMap(\.character)))
      } else if let input = inputs.popFirst() {
        take(input)
      }
    }
  }

  /// How long nothing may happen before the loop has to look: for ever, unless a key is half read or time is counted.
  private var timeout: Duration? {
    let tick: Duration? = browser.countsTime ? .seconds(1) : nil
    guard let keysExpire else { return tick }
    let pending = max(.zero, ContinuousClock.now.duration(to: keysExpire))
    return tick.map { min($0, pending) } ?? pending
  }

  private func take(_ input: Input) {
    switch input {
    case .key(let key): take(Message.key(key))
    case .paste(let text): take(Message.paste(text))
    }
  }

  private func take(_ message: Message) {
    guard exit == nil else { return }
    for effect in browser.update(message) { perform(effect) }
    // Only now that a page is in the list, the next one is asked for.
    if case .reply(let token, let reply) = message {
      runner.took(reply, for: token)
      freedMemory.note()
    }
  }

  private func take(_ signal: Signal) {
    switch signal {
    case .terminate, .interrupt, .hangUp, .quit: exit = exit ?? .signal(signal)
    case .windowChanged:
      terminal.readSize()
      take(.resized(terminal.size))
    case .stop: suspend()
    case .continued:
      terminal.reclaim()
      take(.resized(terminal.size))
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .ask(let token, let question, let betas): runner.ask(question, betas: betas, token: token)
    case .cancel(let token): runner.cancel(token)
    case .copy(let item, let route): copy(item, by: route)
    case .remember(let recent): runner.remember(recent)
    case .forget(let recent): runner.forget(recent)
    case .saveFlags(let flags): runner.save(flags)
    case .redraw: terminal.redraw()
    case .suspend: suspend()
    case .quit(let ending): exit = exit ?? .ending(ending)
    }
  }

  private func copy(_ item: CopyItem, by route: CopyRoute) {
    switch route {
    case .tmux: runner.copyToTmux(item)
    case .terminal:
      terminal.copyThroughOSC52(item.text)
      take(.copied(item, .terminal, wasDone: true))
    case .screen:
      let text = SafeText.lines(of: item.text).map(\.plain).joined(separator: "\n")
      let signals = terminal.showOnNormalScreen(text, prompt: "Enter goes back to sessionscope")
      browser.now = LocalTime.now()
      for signal in signals { take(signal) }
      take(.resized(terminal.size))
      take(.copied(item, .screen, wasDone: true))
    }
  }

  private func suspend() {
    terminal.suspend()
    browser.now = LocalTime.now()
    take(.resized(terminal.size))
  }

  private func draw() {
    terminal.draw(Screen.grid(browser))
    lastDraw = .now
  }
}

extension Input {
  /// The character that it is, where it is one.
  fileprivate var character: Character? {
    if case .key(.character(let character)) = self { character } else { nil }
  }
}
