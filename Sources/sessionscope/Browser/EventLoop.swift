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
/// draws once. An idle program neither wakes nor writes.
final class EventLoop {
  private let terminal: Terminal
  private let signals: SignalSource
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private var decoder: KeyDecoder
  private var browser: Browser
  private var exit: Exit?
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

  /// Runs until the program is to end.
  func run() -> Exit {
    while exit == nil {
      wait()
      if exit == nil { draw() }
    }
    runner.finish()
    return exit ?? .ending(.done)
  }

  private func wait() {
    let ready = Readiness.wait(
      on: [STDIN_FILENO, mailbox.wakeup.fileDescriptor, signals.fileDescriptor], timeout: timeout)
    browser.now = LocalTime.now()
    browser.offset = LocalTime.offset(at: browser.now)
    for signal in signals.drain() { take(signal) }
    for message in mailbox.take() { take(message) }
    switch ready[0] {
    case .readable: readKeys()
    case .gone: exit = exit ?? .terminalLost
    case .quiet: expireKeys()
    }
    if browser.countsTime { take(.ticked) }
  }

  private func readKeys() {
    guard let bytes = terminal.read() else {
      exit = exit ?? .terminalLost
      return
    }
    for input in decoder.decode(bytes) { take(input) }
    keysExpire = decoder.pendingTimeout.map { .now + $0 }
  }

  /// Decides what a key sequence was that is still not finished: a lone Escape, or nothing.
  private func expireKeys() {
    guard let expiry = keysExpire, expiry <= .now else { return }
    for input in decoder.timeOut() { take(input) }
    keysExpire = decoder.pendingTimeout.map { .now + $0 }
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
    if case .reply(let token, let reply) = message, reply.isLast { runner.forget(token) }
    for effect in browser.update(message) { perform(effect) }
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

  private func draw() { terminal.draw(Screen.grid(browser)) }
}
