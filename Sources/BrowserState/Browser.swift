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
    /// The sessions that the prompt offers.
    public var choices: [Prompt.Choice] = []
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
    }
  }

  public internal(set) var size: Size
  /// The moment of this wake. The event loop sets it; nothing here reads a clock.
  public var now: Instant
  /// The local zone, in seconds east of UTC; set like `now`.
  public var offset: Int
  public let destination: Destination
  /// The flags that questions are asked with.
  public internal(set) var betas: BetaSelection
  public internal(set) var prompt: Prompt
  /// The session being looked at, also while the prompt is on the screen.
  public internal(set) var session: OpenSession?
  public internal(set) var isPrompting: Bool
  /// The flag list, while it lies over the session.
  public internal(set) var betaList: BetaList?
  /// The texts that are read, each over the one before.
  public internal(set) var readers: [Reader] = []
  public internal(set) var running = RunningRequests()
  public internal(set) var notice: Notice?

  var lastToken = 0

  /// The state to begin with, and the first things to do.
  public static func started(_ start: Start) -> (Browser, [Effect]) {
    var browser = Browser(start)
    let effects = start.reference.map { browser.open($0) } ?? []
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
    prompt = Prompt(choices: start.choices)
    prompt.editor.set(start.promptText)
    isPrompting = true
  }

  public var layout: Layout { Layout(size) }

  /// Where keys go.
  public var view: View {
    if let reader = readers.last { return reader.view }
    if let betaList { return betaList.input == nil ? .betas : .betaInput }
    guard !isPrompting, let session else { return .prompt }
    return session.pane == .list ? .list : .detail
  }

  /// Whether something on the screen counts time, so that a second passing is to be told.
  public var countsTime: Bool { !running.isEmpty }
}
