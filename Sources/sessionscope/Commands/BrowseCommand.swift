import ArgumentParser
import CursesTerminal
import DisplayText
import Glibc
import Presentation
import Samples
import SessionAPI
import SessionBrowser
import SessionModels

/// `sessionscope [SESSION] [RESOURCE]`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Start the browser.",
    usage: "sessionscope [<options>] [<session>] [<resource>]", shouldDisplay: false)

  @Argument(
    help: "A session's id, or any text that holds one.", completion: RecentCompletion.kind)
  var session: String?
  @Argument(help: "A resource's id.") var resource: String?
  @Flag(
    name: .customLong("no-check"), help: "Skip the checks of mounts, files and stores.")
  var skipsChecks = false
  @OptionGroup var options: SharedOptions

  func validate() throws {
    guard let session, MistypedSubcommand.isWord(session) else { return }
    if MistypedSubcommand.names.contains(session) {
      throw ValidationError("--no-check is for the browser, not for \(session).")
    }
    let hint =
      MistypedSubcommand.nearest(to: session).map { "did you mean \($0)?" }
      ?? "there are \(MistypedSubcommand.names.joined(separator: ", "))."
    throw ValidationError("There is no subcommand \(session); \(hint)")
  }

  func run() throws {
    let environment = Environment.current
    var options = options
    var settings = try Settings(
      options, environment: environment, skipsChecks: skipsChecks)
    let hasCredential = try options.demo || Connection.supply(settings) != nil
    if !hasCredential {
      options.demo = true
      settings = try Settings(
        options, environment: environment, skipsChecks: skipsChecks)
    }
    let connection = try Connection(options, settings, environment: environment)
    let reference = try reference()
    let kept = KeptState(environment: environment, connection: connection)
    CrashHandler.install(
      program: "sessionscope " + ProductVersion.text, environment: environment)
    let terminal = try open(environment)
    var start = Browser.Start(
      size: terminal.size, now: LocalTime.now(), offset: LocalTime.offset(at: LocalTime.now()),
      destination: connection.client.destination, betas: try kept.selection(options))
    start.choices = choices(environment, isDemo: options.demo)
    start.notices = connection.notes + kept.notes + terminal.notices.map { SafeText($0) }
    start.defaults = kept.defaults
    start.recents = kept.recents
    start.keepsRecents = kept.keepsRecents
    start.asksChecks = settings.asksChecks.value
    start.listsSessions = settings.listsSessions.value && !options.demo
    start.copyRoutes =
      (TmuxClipboard.isAround(environment) ? [.tmux] : [])
      + (terminal.mayCopy ? [.terminal] : []) + [.screen]
    if hasCredential {
      start.reference = reference
    } else {
      start.notices.insert(
        "no credential (ANTHROPIC_API_KEY, or a profile): these are the samples", at: 0)
      start.promptText = [session, resource].compactMap { $0 }.joined(separator: " ")
    }
    try run(start, terminal: terminal, client: connection.client, state: kept.file)
  }

  /// The ids that the arguments hold; nil without arguments.
  private func reference() throws -> SessionReference? {
    guard let session else { return nil }
    guard session != IDInput.standardInput else {
      throw Failure(
        "the browser reads keys from standard input, not ids: use list - or get -", status: .usage)
    }
    let reference = try IDInput.session(session)
    guard let resource else { return reference }
    return reference.asking(for: try IDInput.resource(resource))
  }

  private func choices(_ environment: [String: String], isDemo: Bool) -> [Prompt.Choice] {
    if isDemo {
      return SampleSessions.all.map { Prompt.Choice(id: $0.id, title: $0.name, note: $0.summary) }
    }
    guard let id = environment["SESSION_ID"], !id.isEmpty else { return [] }
    return [Prompt.Choice(id: id, title: "$SESSION_ID", note: "from the environment")]
  }

  private func open(_ environment: [String: String]) throws -> Terminal {
    do throws(TerminalProblem) { return try Terminal.open(environment: environment) } catch {
      throw Failure(
        SafeText(error.description),
        "The browser needs a terminal. Without one use: sessionscope list SESSION",
        "or: sessionscope get SESSION RESOURCE", status: .terminal)
    }
  }

  private func run(
    _ start: Browser.Start, terminal: Terminal, client: APIClient, state: StateFile?
  ) throws {
    let exit: EventLoop.Exit
    let runner: EffectRunner
    do throws(SystemFailure) {
      let mailbox = Mailbox(wakeup: try Wakeup())
      runner = EffectRunner(client: client, mailbox: mailbox, state: state)
      let loop = EventLoop(
        terminal: terminal, signals: try SignalSource.install(), mailbox: mailbox,
        runner: runner, start: start)
      exit = loop.run()
    } catch {
      terminal.leave()
      throw Failure(SafeText(error.description), status: .unexpected)
    }
    runner.stop()
    terminal.leave()
    runner.finish()
    switch exit {
    case .ending(.done): return
    case .ending(.interrupted): throw Failure(status: .interrupted)
    case .signal(let signal): signal.die()
    case .terminalLost: Signal.hangUp.die()
    }
  }
}
