import DisplayText
import Presentation
import SessionModels
import TerminalModel

/// The whole state of the program. `update` decides; what is to be done in the world comes back as effects.
public struct Browser: Sendable, Equatable {
  /// How the program was started.
  public struct Start: Sendable {
    public var size: Size
    public var now: Instant
    /// The local zone, in seconds east of UTC.
    public var offset: Int
    public var destination: Destination
    public var betas: BetaSelection
    /// The flags that `0` restores: the saved ones, else the required one.
    public var defaults: BetaSelection
    /// The sessions that the prompt offers before recent ones: the environment's, or the samples.
    public var choices: [Prompt.Choice] = []
    /// The sessions that were opened before, the newest first.
    public var recents: [RecentSession] = []
    /// Whether sessions that are opened are kept for later runs.
    public var keepsRecents = false
    /// Whether mounts, files and stores are checked.
    public var asksChecks = true
    /// Whether the prompt lists the newest sessions of the service.
    public var listsSessions = false
    /// The ways to copy, the best first.
    public var copyRoutes: [CopyRoute] = [.screen]
    /// The session to open at once.
    public var reference: SessionReference?
    /// Text to stand in the prompt.
    public var promptText = ""
    /// What is to be said on the first screen.
    public var notices: [SafeText] = []

    public init(
      size: Size, now: Instant, offset: Int, destination: Destination, betas: BetaSelection
    ) {
      (self.size, self.now, self.offset) = (size, now, offset)
      (self.destination, self.betas) = (destination, betas)
      defaults = BetaSelection(locked: betas.locked)
    }
  }

  public internal(set) var size: Size
  /// The moment of this wake. The event loop sets it; nothing here reads a clock.
  public var now: Instant {
    didSet {
      guard now != oldValue else { return }
      session?.keptDetail?.isCurrent = false
      if now.seconds != oldValue.seconds { keepPlace(since: oldValue) }
    }
  }
  /// The local zone, in seconds east of UTC; set like `now`.
  public var offset: Int {
    didSet { if offset != oldValue { session?.keptDetail?.isCurrent = false } }
  }
  public let destination: Destination
  /// The flags that questions are asked with.
  public internal(set) var betas: BetaSelection
  public internal(set) var defaults: BetaSelection
  /// What the service did with each flag in this run.
  public internal(set) var flagAnswers = FlagAnswers()
  public internal(set) var prompt: Prompt
  /// The session being looked at, also while the prompt is on the screen.
  public internal(set) var session: OpenSession?
  public internal(set) var isPrompting: Bool
  /// What lies over the prompt or the session, the topmost last.
  public internal(set) var overlays: [Overlay] = []
  /// The session that was open before.
  var previousSession: SessionReference?
  /// The session that another is to be compared with.
  public internal(set) var markedSession: String?
  /// Where other sessions were opened from, the last one last.
  var places: [Place] = []
  /// The line of a filter or search, while it is typed.
  public internal(set) var query: QueryInput?
  /// What was copied last, which `v` shows on the normal screen.
  var copied: CopyItem?
  /// What was searched for last.
  var pattern: String?
  /// Every request of this run.
  public internal(set) var log = RequestLog()
  public internal(set) var running = RunningRequests()
  public internal(set) var notice: Notice?

  /// The checks and lookups that are under way.
  public internal(set) var background = BackgroundRequests()
  let asksChecks: Bool
  let keepsRecents: Bool
  let copyRoutes: [CopyRoute]
  var lastToken = 0

  /// The state to begin with, and the first things to do.
  public static func started(_ start: Start) -> (Browser, [Effect]) {
    var browser = Browser(start)
    var effects = start.reference.map { browser.open($0) } ?? []
    browser.askForWhatIsSeen()
    effects += browser.askNextInBackground()
    let notices = start.notices + [browser.notice?.text].compactMap { $0 }
    if !notices.isEmpty { browser.notice = Notice(notices.joined(separator: "; ")) }
    return (browser, effects)
  }

  private init(_ start: Start) {
    size = start.size
    now = start.now
    offset = start.offset
    destination = start.destination
    betas = start.betas
    defaults = start.defaults
    asksChecks = start.asksChecks
    keepsRecents = start.keepsRecents
    copyRoutes = start.copyRoutes
    prompt = Prompt(
      choices: start.choices, recents: start.recents, listsSessions: start.listsSessions)
    prompt.editor.set(start.promptText)
    isPrompting = true
    settle()
  }

  public var layout: Layout { Layout(size, listRows: session?.listRows) }

  /// Where keys go.
  public var view: View {
    if let query { return query.purpose == .filter ? .filterInput : .searchInput }
    return viewUnderQuery
  }

  /// Where keys go that the line of a filter or search does not take.
  public var viewUnderQuery: View {
    if let overlay = overlays.last { return overlay.page.view }
    guard !isPrompting, let pane = session?.pane else { return .prompt }
    return pane == .list ? .list : .detail
  }

  /// Whether something on the screen counts time, so that it is drawn each second.
  public var countsTime: Bool { !running.isEmpty || retriedLookup != nil }
}
