import DisplayText
import SessionModels
import TerminalModel

/// What any page over the prompt or the session can do. A page is one type in one folder.
///
/// A page is a value: the browser hands a copy to each of these functions and puts it back. `Overlay` has a case for
/// each type, and nothing else tells them apart.
protocol OverlayPage: Sendable, Equatable {
  /// Every place where keys go on pages of this type, with its rows of the command table.
  static var views: [View] { get }

  /// Where keys go while it lies on top: one of `views`.
  var view: View { get }

  /// The case that holds it.
  var overlay: Overlay { get }

  /// What stands in the line over it.
  func title(_ browser: Browser) -> PageTitle

  /// Takes the room that it has on the screen, when it is opened and whenever that changes.
  mutating func settle(in rect: Rect, _ browser: Browser)

  /// Does what a key of one of its views does. Closing is `browser.closePage()`.
  mutating func perform(_ action: Action, _ browser: inout Browser) -> [Effect]

  /// Draws all but its title.
  func draw(in rect: Rect, on grid: inout Grid, _ browser: Browser)

  /// What the status line says while it lies on top.
  func status(_ browser: Browser) -> StatusWords

  /// The tokens of the answers that it waits for.
  var awaited: Set<Token> { get }

  /// Asks for what is seen and not there yet. What nobody looks at is not asked for.
  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token)

  /// Takes an answer that it waits for.
  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser)

  /// Waits for nothing any more: what it waited for is asked for again when it is seen.
  mutating func stopAsking()

  /// What it read of the session's calls; nil where it reads none.
  var calls: CallReading? { get }

  /// What its list is narrowed to; empty where it shows all, or has no list.
  var filterText: String { get }

  /// Narrows its list; an empty text shows all of it.
  mutating func filter(_ text: String, _ browser: Browser)

  /// How many rows the filter leaves, of how many; nil where it has no list that can be narrowed.
  func filterCount(_ browser: Browser) -> (left: Int, all: Int)?

  /// Goes to the next match of a search in its text; nil where there is none.
  mutating func search(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult?

  /// The line that is typed in it, while one is.
  var input: LineEditor? { get set }
}

/// What the status line says, and its look.
typealias StatusWords = (text: SafeText, style: Style)

extension OverlayPage {
  func status(_ browser: Browser) -> StatusWords { ("", .faint) }

  var awaited: Set<Token> { [] }
  mutating func askForWhatIsSeen(at now: Instant, _ ask: (Lookup) -> Token) {}
  mutating func take(
    _ answer: Result<LookupAnswer, APIError>, for token: Token, _ browser: Browser
  ) {}
  mutating func stopAsking() {}
  var calls: CallReading? { nil }

  var filterText: String { "" }
  mutating func filter(_ text: String, _ browser: Browser) {}
  func filterCount(_ browser: Browser) -> (left: Int, all: Int)? { nil }
  mutating func search(_ matcher: TextMatcher, _ step: SearchStep) -> SearchResult? { nil }

  var input: LineEditor? {
    get { nil }
    set {}
  }
}
